package dev.sokbo.delivery;

import dev.sokbo.cadence.CadenceStore;
import dev.sokbo.cadence.ChatCadence;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows a chat to the address that its platform moved it to. */
public final class ChatMove {

  private static final Logger LOG = LoggerFactory.getLogger(ChatMove.class);

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
   * Gives a chat its new address. A chat that was met there before the move was heard of becomes
   * one with it: the moved chat gets all that it lacks, and keeps its own where both have some.
   */
  public void follow(Handle handle, Chat chat, ChatAddress to, Instant now) {
    if (chat.address().equals(to)) {
      return;
    }
    chats
        .find(handle, to)
        .ifPresent(
            met -> {
              LOG.info("chat {} moved to where chat {} is, they become one", chat.id(), met.id());
              merge(handle, met.id(), chat.id(), now);
            });
    chats.move(handle, chat.id(), to);
  }

  private void merge(Handle handle, long from, long into, Instant now) {
    Optional<Instant> due = oweAgain(handle, from, into) ? Optional.of(now) : next(handle, from);
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
    due.ifPresent(at -> cadences.bringForward(handle, into, at));
  }

  /**
   * Owes again what waits in the queues of both, for it may tell the same stories; tells whether
   * anything did.
   */
  private boolean oweAgain(Handle handle, long from, long into) {
    List<Long> unsent =
        Stream.of(from, into).flatMap(chat -> outbox.unsentNews(handle, chat).stream()).toList();
    owed.reopen(handle, unsent);
    outbox.withdraw(handle, unsent);
    return !unsent.isEmpty();
  }

  private Optional<Instant> next(Handle handle, long chatId) {
    return cadences.find(handle, chatId).map(ChatCadence::nextAt);
  }
}
