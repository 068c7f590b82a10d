package dev.sokbo.slack;

import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Reply;
import dev.sokbo.chat.ReplyKeeper;
import dev.sokbo.message.Document;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.messenger.Sound;
import dev.sokbo.store.Database;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A desk that does nothing but tell what it was asked: "fail" and "overflow" fail, "slow" waits for
 * {@link #released}, "replace" takes the place of the message tapped, "export" brings a file.
 */
final class EchoDesk implements SlackDesk {

  private static final Document FILE = new Document("feeds.opml", "text/x-opml", "<opml/>");

  final List<Incoming> asked = Collections.synchronizedList(new ArrayList<>());
  final List<Acquaintance> met = Collections.synchronizedList(new ArrayList<>());

  /** Whether everything waits for {@link #released}. */
  volatile boolean held;

  /** How often every chat gets a digest. */
  volatile @Nullable String cadence;

  final CountDownLatch released = new CountDownLatch(1);

  private final Database database;
  private final ChatStore chats;
  private final Supplier<Messenger> messenger;

  EchoDesk(Database database, ChatStore chats, Supplier<Messenger> messenger) {
    this.database = database;
    this.chats = chats;
    this.messenger = messenger;
  }

  @Override
  public Optional<Reply> answer(Incoming incoming, Acquaintance acquaintance, ReplyKeeper keeper) {
    Reply reply = reply(incoming, acquaintance);
    database.inTransaction(handle -> keeper.keep(handle, chat(handle, incoming.chat()), reply));
    return Optional.of(reply);
  }

  @Override
  public Optional<String> cadence(ChatAddress chat) {
    return Optional.ofNullable(cadence);
  }

  @Override
  public void post(Incoming incoming, Acquaintance acquaintance, @Nullable String thread) {
    Reply reply = reply(incoming, acquaintance);
    Delivery delivery =
        new Delivery("" + incoming.key(), reply.message(), Sound.AUDIBLE, null, thread, null);
    Chat chat = database.transaction(handle -> chat(handle, incoming.chat()));
    messenger.get().send(chat, delivery, () -> {});
  }

  Chat chat(Handle handle, ChatAddress address) {
    return chats.findOrCreate(handle, address, "#news", Language.KO, ZoneOffset.UTC, Instant.EPOCH);
  }

  private Reply reply(Incoming incoming, Acquaintance acquaintance) {
    asked.add(incoming);
    met.add(acquaintance);
    if (incoming.text().equals("fail")) {
      throw new IllegalStateException("invented failure");
    }
    if (incoming.text().equals("overflow")) {
      throw new StackOverflowError("invented");
    }
    if (held || incoming.text().equals("slow")) {
      awaitRelease();
    }
    Message told = Message.text("did: " + incoming.text());
    return switch (incoming.text()) {
      case "replace" -> new Reply(told, Reply.Placement.REPLACE, null);
      case "export" -> new Reply(told, Reply.Placement.NEW, FILE);
      default -> Reply.of(told);
    };
  }

  private void awaitRelease() {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
