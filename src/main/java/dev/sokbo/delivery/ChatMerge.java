package dev.sokbo.delivery;

import dev.sokbo.cadence.CadenceStore;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.TargetStore;
import dev.sokbo.digest.SavedStore;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.owed.OwedStore;
import dev.sokbo.preference.MuteStore;
import dev.sokbo.preference.PreferenceStore;
import dev.sokbo.watch.SubscriptionStore;
import dev.sokbo.watch.WatchStore;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Makes one chat of two, when a platform moved one to the address of the other. */
final class ChatMerge {

  private final ChatStore chats = new ChatStore();
  private final WatchStore watches = new WatchStore();
  private final SubscriptionStore subscriptions = new SubscriptionStore();
  private final CadenceStore cadences = new CadenceStore();
  private final PreferenceStore preferences = new PreferenceStore();
  private final MuteStore mutes = new MuteStore();
  private final OwedStore owed = new OwedStore();
  private final SavedStore saved = new SavedStore();
  private final Outbox outbox = new Outbox();
  private final TargetStore targets = new TargetStore();

  /**
   * Gives all that one chat has and the other lacks to the other, and deletes the first. Where both
   * have their own, that of the other stays.
   */
  void merge(Handle handle, long from, long into, Instant now) {
    watches.moveAll(handle, from, into);
    subscriptions.moveAll(handle, from, into);
    cadences.move(handle, from, into);
    preferences.move(handle, from, into);
    mutes.moveAll(handle, from, into);
    owed.moveAll(handle, from, into);
    saved.moveAll(handle, from, into);
    outbox.moveAll(handle, from, into);
    targets.moveAll(handle, from, into);
    chats.delete(handle, from);
    if (owed.oldest(handle, into).isPresent()) {
      cadences.bringForward(handle, into, now);
    }
  }
}
