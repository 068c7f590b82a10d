package dev.sokbo.digest;

import dev.sokbo.chat.ChatStore;
import dev.sokbo.watch.SubscriptionStore;
import dev.sokbo.watch.WatchStore;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Makes one chat of two, when a platform moved one to the address of the other. */
public final class ChatMerge {

  private final ChatStore chats = new ChatStore();
  private final WatchStore watches = new WatchStore();
  private final SubscriptionStore subscriptions = new SubscriptionStore();
  private final CadenceStore cadences = new CadenceStore();
  private final PreferenceStore preferences = new PreferenceStore();
  private final OwedStore owed = new OwedStore();
  private final SavedStore saved = new SavedStore();

  /**
   * Gives all that one chat has and the other lacks to the other, and deletes the first. Where both
   * have their own, that of the other stays. What is in the outbox has to be moved before.
   */
  public void merge(Handle handle, long from, long into, Instant now) {
    watches.moveAll(handle, from, into);
    subscriptions.moveAll(handle, from, into);
    cadences.move(handle, from, into);
    preferences.move(handle, from, into);
    owed.moveAll(handle, from, into);
    saved.moveAll(handle, from, into);
    chats.delete(handle, from);
    if (!owed.open(handle, into).isEmpty()) {
      cadences.bringForward(handle, into, now);
    }
  }
}
