package dev.sokbo.conversation;

import dev.sokbo.cadence.Cadence;
import dev.sokbo.cadence.CadenceStore;
import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatState;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Language;
import dev.sokbo.delivery.Comeback;
import dev.sokbo.store.Database;
import dev.sokbo.watchdesk.WatchDesk;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Meets chats: a new one begins with the configuration's watches, cadence, language and zone. */
public final class Arrivals {

  private final Database database;
  private final ChatStore chats;
  private final CadenceStore cadences;
  private final WatchDesk watches;
  private final Comeback comeback;
  private final Beginnings beginnings;

  public Arrivals(
      Database database,
      ChatStore chats,
      CadenceStore cadences,
      WatchDesk watches,
      Comeback comeback,
      Beginnings beginnings) {
    this.database = database;
    this.chats = chats;
    this.cadences = cadences;
    this.watches = watches;
    this.comeback = comeback;
    this.beginnings = beginnings;
  }

  /** The chat at an address, set up if it is new. A suspended chat that speaks is back. */
  public Chat meet(ChatAddress address, Acquaintance acquaintance, Instant now) {
    Optional<Chat> known = database.read(handle -> chats.find(handle, address));
    if (known.isPresent() && isSetUp(known.get())) {
      return known.get().state() == ChatState.SUSPENDED ? resumed(known.get(), now) : known.get();
    }
    return database.transaction(handle -> setUp(handle, address, acquaintance, now));
  }

  /** The chat at an address, known by name and otherwise as it was: it is served nothing. */
  Chat note(ChatAddress address, Acquaintance acquaintance, Instant now) {
    return database.transaction(handle -> create(handle, address, acquaintance, now));
  }

  private Chat resumed(Chat chat, Instant now) {
    return database.transaction(
        handle -> {
          comeback.readmit(handle, chat.id(), now);
          return chats.find(handle, chat.id()).orElseThrow();
        });
  }

  private Chat setUp(Handle handle, ChatAddress address, Acquaintance acquaintance, Instant now) {
    Chat chat = create(handle, address, acquaintance, now);
    beginnings.watches().forEach((name, query) -> watches.add(chat, name, query, now));
    cadences.begin(handle, chat.id(), beginnings.cadence());
    return chat;
  }

  private Chat create(Handle handle, ChatAddress address, Acquaintance acquaintance, Instant now) {
    Language language = Objects.requireNonNullElse(acquaintance.language(), beginnings.language());
    return chats.findOrCreate(
        handle, address, acquaintance.title(), language, beginnings.zone(), now);
  }

  /** The cadence is set last, so a chat that has one has everything. */
  private boolean isSetUp(Chat chat) {
    return database.read(handle -> cadences.find(handle, chat.id())).isPresent();
  }

  /**
   * What a new chat begins with.
   *
   * @param watches queries by the names of their watches, in the order of their numbers
   */
  public record Beginnings(
      Map<String, String> watches, Cadence cadence, Language language, ZoneId zone) {

    public Beginnings {
      watches = Collections.unmodifiableMap(new LinkedHashMap<>(watches));
    }
  }
}
