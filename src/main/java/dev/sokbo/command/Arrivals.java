package dev.sokbo.command;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Language;
import dev.sokbo.digest.Cadence;
import dev.sokbo.digest.CadenceStore;
import dev.sokbo.store.Database;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Meets chats: a new one begins with the configuration's watches, cadence, language and zone. */
public final class Arrivals {

  private final Database database;
  private final ChatStore chats;
  private final CadenceStore cadences;
  private final WatchDesk watches;
  private final Beginnings beginnings;

  public Arrivals(
      Database database,
      ChatStore chats,
      CadenceStore cadences,
      WatchDesk watches,
      Beginnings beginnings) {
    this.database = database;
    this.chats = chats;
    this.cadences = cadences;
    this.watches = watches;
    this.beginnings = beginnings;
  }

  /** The chat at an address, set up if it is new. */
  public Chat meet(ChatAddress address, String title, Instant now) {
    Optional<Chat> known = database.read(handle -> chats.find(handle, address));
    if (known.isPresent() && isSetUp(known.get())) {
      return known.get();
    }
    Chat chat =
        database.transaction(
            handle ->
                chats.findOrCreate(
                    handle, address, title, beginnings.language(), beginnings.zone(), now));
    beginnings.watches().forEach((name, query) -> watches.add(chat.id(), name, query, now));
    database.inTransaction(handle -> cadences.begin(handle, chat.id(), beginnings.cadence()));
    return chat;
  }

  /** The cadence is set last, so a chat that has one has everything. */
  private boolean isSetUp(Chat chat) {
    return database.read(handle -> cadences.find(handle, chat.id())).isPresent();
  }

  /**
   * What a new chat begins with.
   *
   * @param watches queries by the names of their watches
   */
  public record Beginnings(
      Map<String, String> watches, Cadence cadence, Language language, ZoneId zone) {}
}
