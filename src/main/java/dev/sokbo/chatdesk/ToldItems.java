package dev.sokbo.chatdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.feed.Entry;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.message.Block;
import dev.sokbo.message.MessageJson;
import dev.sokbo.outbox.Delivered;
import dev.sokbo.outbox.DeliveredStore;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.owed.Owed;
import dev.sokbo.owed.OwedStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds what people mean by the number that a digest gave to a story. */
final class ToldItems {

  /** A long digest comes in so many messages, hardly more. */
  private static final int LATEST = 5;

  private final DeliveredStore messages = new DeliveredStore();
  private final Outbox outbox;
  private final OwedStore owed;
  private final EntryStore entries;

  ToldItems(Outbox outbox, OwedStore owed, EntryStore entries) {
    this.outbox = outbox;
    this.owed = owed;
    this.entries = entries;
  }

  /**
   * The entry behind a number, in the message that was answered to or else in the latest digests.
   *
   * @param repliedTo the platform's id of a message; absent when nothing was answered to
   */
  Optional<Entry> find(Handle handle, Chat chat, int number, @Nullable String repliedTo) {
    List<Long> searched =
        repliedTo == null
            ? owed.lastTellings(handle, chat.id(), LATEST)
            : outbox.sentAs(handle, chat.id(), repliedTo).stream().toList();
    return searched.stream()
        .flatMap(message -> messages.find(handle, message).stream())
        .flatMap(message -> item(message, number).stream())
        .findFirst()
        .flatMap(item -> owed.find(handle, chat.id(), Long.parseLong(item.key())))
        .map(Owed::entryId)
        .flatMap(entry -> entries.find(handle, entry));
  }

  private static Optional<Block.Item> item(Delivered message, int number) {
    List<Block.Item> items =
        MessageJson.read(message.body()).blocks().stream()
            .flatMap(block -> block instanceof Block.Item item ? Stream.of(item) : Stream.empty())
            .toList();
    return number == 1 && items.size() == 1
        ? Optional.of(items.getFirst())
        : items.stream().filter(item -> isNumbered(item, number)).findFirst();
  }

  private static boolean isNumbered(Block.Item item, int number) {
    return item.lines().getFirst().spans().getFirst().text().equals(number + ". ");
  }
}
