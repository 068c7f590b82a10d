package dev.sokbo.delivery;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.outbox.Attempt;
import dev.sokbo.outbox.SendQueue;
import dev.sokbo.outbox.Silence;
import dev.sokbo.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up what an earlier run left: messages in flight, whose platforms are asked after them, and
 * what it used up of the pace that the platforms allow.
 */
final class Recovery {

  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final Database database;
  private final ChatStore chats;
  private final SendQueue queue;
  private final Turns turns;

  Recovery(Database database, ChatStore chats, SendQueue queue, Turns turns) {
    this.database = database;
    this.chats = chats;
    this.queue = queue;
    this.turns = turns;
  }

  void run(Instant now) {
    rememberPace(now);
    rememberSilences(now);
    int unknown = database.transaction(handle -> queue.recover(handle, now));
    if (unknown > 0) {
      LOG.info(
          "outbox: {} messages were in flight at the last stop, asking their platforms", unknown);
    }
  }

  private void rememberPace(Instant now) {
    List<Attempt> attempts =
        database.read(handle -> queue.attempts(handle, now.minus(Pacing.LONGEST_SPAN)));
    attempts.forEach(attempt -> find(attempt.chatId(), chat -> remember(chat, attempt)));
  }

  /** What was sent again may have arrived each time. */
  private void remember(ChatAddress chat, Attempt attempt) {
    for (int sends = 0; sends <= attempt.resends(); sends++) {
      turns.went(chat, attempt.at());
    }
  }

  private void rememberSilences(Instant now) {
    List<Silence> silences = database.read(handle -> queue.silences(handle, now));
    silences.forEach(silence -> find(silence.chatId(), chat -> turns.hold(chat, silence.until())));
  }

  private void find(long chatId, Consumer<ChatAddress> action) {
    database.read(handle -> chats.find(handle, chatId)).map(Chat::address).ifPresent(action);
  }
}
