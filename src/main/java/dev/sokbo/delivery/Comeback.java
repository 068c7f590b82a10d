package dev.sokbo.delivery;

import dev.sokbo.cadence.CadenceStore;
import dev.sokbo.chat.ChatState;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.outbox.SendQueue;
import dev.sokbo.owed.OwedStore;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a chat back that was paused or suspended. */
public final class Comeback {

  private static final Logger LOG = LoggerFactory.getLogger(Comeback.class);

  private final ChatStore chats;
  private final CadenceStore cadences;
  private final OwedStore owed;
  private final Outbox outbox;
  private final SendQueue queue = new SendQueue();

  public Comeback(ChatStore chats, CadenceStore cadences, OwedStore owed, Outbox outbox) {
    this.chats = chats;
    this.cadences = cadences;
    this.owed = owed;
    this.outbox = outbox;
  }

  /** Lets what quiet hours held in a chat's queue be judged by its new ones. */
  public void release(Handle handle, long chatId, Instant now) {
    queue.release(handle, chatId, now);
  }

  /**
   * Ends a chat's pause, in the caller's transaction. What waited in its queue unsent is owed
   * again, so that it comes with the rest in one digest, which is as late as its oldest story.
   * Nothing happens to a chat that is active.
   */
  public void resume(Handle handle, long chatId, Instant now) {
    if (state(handle, chatId) != ChatState.ACTIVE) {
      chats.setState(handle, chatId, ChatState.ACTIVE, null, now);
      oweAgain(handle, chatId);
    }
  }

  /**
   * Ends a chat's suspension, in the caller's transaction: a chat that was paused before is paused
   * again, any other is caught up with. Nothing happens to a chat that is not suspended.
   */
  public void readmit(Handle handle, long chatId, Instant now) {
    if (state(handle, chatId) != ChatState.SUSPENDED) {
      return;
    }
    chats.comeBack(handle, chatId, now);
    if (state(handle, chatId) == ChatState.ACTIVE) {
      oweAgain(handle, chatId);
    }
  }

  private ChatState state(Handle handle, long chatId) {
    return chats.find(handle, chatId).orElseThrow().state();
  }

  private void oweAgain(Handle handle, long chatId) {
    List<Long> unsent = outbox.unsentNews(handle, chatId);
    owed.reopen(handle, unsent);
    outbox.withdraw(handle, unsent);
    owed.oldest(handle, chatId).ifPresent(since -> cadences.bringForward(handle, chatId, since));
    LOG.info("chat {} is back, {} messages withdrawn for its catch-up", chatId, unsent.size());
  }
}
