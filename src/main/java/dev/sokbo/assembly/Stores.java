package dev.sokbo.assembly;

import dev.sokbo.cadence.CadenceStore;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.TakenStore;
import dev.sokbo.chat.TargetStore;
import dev.sokbo.chatdesk.Tables;
import dev.sokbo.chatdesk.Why;
import dev.sokbo.delivery.Comeback;
import dev.sokbo.delivery.Holds;
import dev.sokbo.digest.DigestBuilder;
import dev.sokbo.digest.SavedStore;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.ingest.Retention;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.owed.BreakingNews;
import dev.sokbo.owed.OwedStore;
import dev.sokbo.poll.PollStore;
import dev.sokbo.preference.MuteStore;
import dev.sokbo.preference.PreferenceStore;
import dev.sokbo.story.StoryStore;
import dev.sokbo.watch.ChoiceStore;
import dev.sokbo.watch.MatchStore;
import dev.sokbo.watch.ShownFormStore;
import dev.sokbo.watch.SubscriptionStore;
import dev.sokbo.watch.WatchStore;
import dev.sokbo.watch.WatchWordStore;
import dev.sokbo.watchdesk.WatchDesk;
import dev.sokbo.websub.HubStore;
import java.security.SecureRandom;

/** Every feature's tables; they keep no state of their own. */
record Stores(
    ChatStore chats,
    TakenStore taken,
    TargetStore targets,
    FeedStore feeds,
    PollStore polls,
    EntryStore entries,
    WatchStore watches,
    WatchWordStore words,
    ShownFormStore forms,
    MatchStore matches,
    SubscriptionStore subscriptions,
    ChoiceStore choices,
    HubStore hubs,
    StoryStore stories,
    OwedStore owed,
    CadenceStore cadences,
    PreferenceStore preferences,
    MuteStore mutes,
    SavedStore saved,
    Outbox outbox) {

  private static final SecureRandom RANDOM = new SecureRandom();

  static Stores all() {
    return new Stores(
        new ChatStore(),
        new TakenStore(),
        new TargetStore(),
        new FeedStore(),
        new PollStore(),
        new EntryStore(),
        new WatchStore(),
        new WatchWordStore(),
        new ShownFormStore(),
        new MatchStore(),
        new SubscriptionStore(),
        new ChoiceStore(),
        new HubStore(Stores::random),
        new StoryStore(),
        new OwedStore(),
        new CadenceStore(),
        new PreferenceStore(),
        new MuteStore(),
        new SavedStore(),
        new Outbox());
  }

  private static byte[] random(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  DigestBuilder digestBuilder() {
    return new DigestBuilder(owed, watches, matches, stories, entries, feeds);
  }

  Comeback comeback() {
    return new Comeback(chats, cadences, owed, outbox);
  }

  BreakingNews breakingNews() {
    return new BreakingNews(stories, matches, cadences);
  }

  WatchDesk.Stores forWatchDesk() {
    return new WatchDesk.Stores(watches, words, forms, entries, feeds);
  }

  Why.Stores forWhy() {
    return new Why.Stores(entries, feeds, stories, watches, owed, holds(), outbox);
  }

  private Holds holds() {
    return new Holds(cadences, preferences, mutes, digestBuilder());
  }

  Retention.Tables forRetention() {
    return new Retention.Tables(chats, entries, stories, owed, mutes, watches, outbox, taken);
  }

  Tables forCommands() {
    return new Tables(
        chats,
        entries,
        feeds,
        subscriptions,
        watches,
        words,
        matches,
        owed,
        cadences,
        preferences,
        mutes,
        outbox);
  }
}
