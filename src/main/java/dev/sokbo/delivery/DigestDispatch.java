package dev.sokbo.delivery;

import dev.sokbo.chat.Block;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Delivery;
import dev.sokbo.chat.Message;
import dev.sokbo.chat.Messenger;
import dev.sokbo.chat.Platform;
import dev.sokbo.digest.BuiltDigest;
import dev.sokbo.digest.CadenceStore;
import dev.sokbo.digest.DigestBuilder;
import dev.sokbo.digest.OwedStore;
import dev.sokbo.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts digests into the outbox: what a chat is owed and the messages that tell it change hands in
 * one transaction, so that nothing is told twice or forgotten.
 */
public final class DigestDispatch {

  private static final Logger LOG = LoggerFactory.getLogger(DigestDispatch.class);

  /** Chats looked at in one run; the rest come at the next, a moment later. */
  private static final int CHATS_A_RUN = 500;

  /** How long a chat whose digest can't be composed waits, so that it doesn't fill the log. */
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  private final Database database;
  private final ChatStore chats;
  private final CadenceStore cadences;
  private final OwedStore owed;
  private final DigestBuilder digests;
  private final Outbox outbox;
  private final InstantSource clock;
  private final Map<Platform, Messenger> messengers = new EnumMap<>(Platform.class);

  public DigestDispatch(
      Database database,
      ChatStore chats,
      CadenceStore cadences,
      OwedStore owed,
      DigestBuilder digests,
      Outbox outbox,
      List<Messenger> messengers,
      InstantSource clock) {
    this.database = database;
    this.chats = chats;
    this.cadences = cadences;
    this.owed = owed;
    this.digests = digests;
    this.outbox = outbox;
    this.clock = clock;
    messengers.forEach(messenger -> this.messengers.put(messenger.platform(), messenger));
  }

  /**
   * Dispatches the digest of every chat whose time has come.
   *
   * @return how many stories went into the outbox
   */
  public int dispatchDue() {
    Instant now = clock.instant();
    int stories = 0;
    for (long chatId : database.read(handle -> cadences.due(handle, now, CHATS_A_RUN))) {
      try {
        stories += database.transaction(handle -> dispatchIfDue(handle, chatId, now));
      } catch (RuntimeException e) {
        LOG.error("digest for chat {} failed, will be tried again", chatId, e);
        Instant later = now.plus(AFTER_FAILURE);
        database.inTransaction(handle -> cadences.postpone(handle, chatId, later));
      }
    }
    return stories;
  }

  /**
   * Dispatches what a chat is owed, whatever its cadence says, in the caller's transaction.
   *
   * @return how many stories went into the outbox
   */
  public int dispatchNow(Handle handle, long chatId, Instant now) {
    Chat chat = chats.find(handle, chatId).orElseThrow();
    Optional<BuiltDigest> digest = digests.build(handle, chat, now);
    if (digest.isEmpty()) {
      return 0;
    }
    cadences.digested(handle, chatId, now);
    enqueue(handle, chat, digest.get(), now);
    return digest.get().owedByKey().size();
  }

  private int dispatchIfDue(Handle handle, long chatId, Instant now) {
    return cadences.claim(handle, chatId, now) ? dispatchNow(handle, chatId, now) : 0;
  }

  private void enqueue(Handle handle, Chat chat, BuiltDigest digest, Instant now) {
    Messenger messenger =
        Objects.requireNonNull(
            messengers.get(chat.address().platform()), () -> "no messenger for " + chat.address());
    List<Message> pieces = messenger.split(digest.message());
    Set<Long> unpaid = new TreeSet<>(digest.owedByKey().values());
    String key = "digest-%d-%d".formatted(chat.id(), Collections.min(unpaid));
    for (int piece = 0; piece < pieces.size(); piece++) {
      Message message = pieces.get(piece);
      long messageId =
          outbox.enqueue(
              handle, chat.id(), Priority.NEWS, Delivery.of(key + "-" + piece, message), now);
      boolean last = piece == pieces.size() - 1;
      List<Long> paid = last ? List.copyOf(unpaid) : debts(message, digest);
      owed.assign(handle, paid, messageId);
      paid.forEach(unpaid::remove);
    }
    LOG.info(
        "digest for chat {}: {} stories in {} messages",
        chat.id(),
        digest.owedByKey().size(),
        pieces.size());
  }

  /** What a piece tells; the last piece pays the rest, which a long digest only counts. */
  private static List<Long> debts(Message message, BuiltDigest digest) {
    return message.blocks().stream()
        .flatMap(block -> block instanceof Block.Item item ? Stream.of(item.key()) : Stream.empty())
        .map(digest.owedByKey()::get)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
