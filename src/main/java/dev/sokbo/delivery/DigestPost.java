package dev.sokbo.delivery;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Platform;
import dev.sokbo.digest.Gathering;
import dev.sokbo.message.Block;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.messenger.Messengers;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.outbox.Priority;
import dev.sokbo.owed.GrowthStore;
import dev.sokbo.owed.OwedStore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts composed digests into the outbox, and notes which message pays which debt. */
public final class DigestPost {

  private static final Logger LOG = LoggerFactory.getLogger(DigestPost.class);

  private final Outbox outbox;
  private final OwedStore owed;
  private final Messengers messengers;
  private final GrowthStore growth = new GrowthStore();
  private final Set<Platform> missed = ConcurrentHashMap.newKeySet();

  public DigestPost(Outbox outbox, OwedStore owed, List<Messenger> messengers) {
    this.outbox = outbox;
    this.owed = owed;
    this.messengers = new Messengers(messengers);
  }

  /** Whether a chat's platform is connected; of each that is not, the log tells once. */
  boolean reaches(Chat chat) {
    Platform platform = chat.address().platform();
    boolean connected = messengers.of(chat.address()).isPresent();
    if (!connected && missed.add(platform)) {
      LOG.warn("{} is not connected; what its chats are owed waits until it is", platform);
    }
    return connected;
  }

  /**
   * Queues the pieces of a digest of a chat that it {@link #reaches}, in the transaction that
   * gathered it.
   *
   * @return how many messages were queued
   */
  int put(
      Handle handle,
      Chat chat,
      Message digest,
      Gathering gathering,
      Priority priority,
      Instant now) {
    List<Message> pieces = messengers.of(chat.address()).orElseThrow().split(digest);
    TreeSet<Long> unpaid = new TreeSet<>(gathering.owedByKey().values());
    unpaid.addAll(gathering.counted());
    growth.noteTold(handle, gathering.reportsByOwed());
    String key = key(chat, unpaid, now);
    for (int piece = 0; piece < pieces.size(); piece++) {
      Message message = pieces.get(piece);
      Delivery delivery = Delivery.of(key + "-" + piece, message);
      long messageId = outbox.enqueue(handle, chat.id(), priority, delivery, now);
      boolean last = piece == pieces.size() - 1;
      List<Long> paid = last ? List.copyOf(unpaid) : debts(message, gathering, unpaid);
      owed.assign(handle, paid, messageId);
      paid.forEach(unpaid::remove);
      LOG.info("message {} to chat {} tells stories {}", messageId, chat.id(), stories(message));
    }
    return pieces.size();
  }

  /**
   * Names a digest. The first debt alone would not: it is paid anew when the piece that paid it was
   * withdrawn, while other pieces were sent.
   */
  private static String key(Chat chat, SortedSet<Long> unpaid, Instant now) {
    long first = unpaid.isEmpty() ? 0 : unpaid.first();
    return "digest-%d-%d-%d".formatted(chat.id(), first, now.toEpochMilli());
  }

  /** What a piece tells; the last piece pays the rest, which a long digest only counts. */
  private static List<Long> debts(Message message, Gathering gathering, Set<Long> unpaid) {
    return stories(message).stream()
        .map(gathering.owedByKey()::get)
        .filter(Objects::nonNull)
        .filter(unpaid::contains)
        .distinct()
        .toList();
  }

  private static List<String> stories(Message message) {
    return message.blocks().stream()
        .flatMap(block -> block instanceof Block.Item item ? Stream.of(item.key()) : Stream.empty())
        .toList();
  }
}
