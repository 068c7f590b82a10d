package dev.sokbo.assembly;

import dev.sokbo.chatdesk.Why;
import dev.sokbo.conversation.Arrivals;
import dev.sokbo.conversation.CommandExecutor;
import dev.sokbo.conversation.Conversation;
import dev.sokbo.conversation.Targets;
import dev.sokbo.digestdesk.DigestDesk;
import dev.sokbo.digestdesk.MuteDesk;
import dev.sokbo.digestdesk.PreferenceDesk;
import dev.sokbo.digestdesk.SavedDesk;
import dev.sokbo.digestdesk.ScheduleDesk;
import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.query.QueryParser;
import dev.sokbo.watch.WatchQueries;
import dev.sokbo.watchdesk.FeedDesk;
import dev.sokbo.watchdesk.LatestMatches;
import dev.sokbo.watchdesk.Quotas;
import dev.sokbo.watchdesk.WatchDesk;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** What people say and are answered: chats met, commands carried out. */
final class Talking {

  private static final Duration AFTER_START = Duration.ofSeconds(10);

  private final Foundation base;
  private final Sending sending;
  private final Quotas quotas;
  private final Lexicon lexicon;
  private final WatchIndex index;
  private final WatchDesk watches;
  private final Arrivals arrivals;
  private final Conversation conversation;

  /**
   * @param index filled and changed from here
   */
  Talking(Foundation base, Platforms platforms, Sending sending, WatchIndex index) {
    this.base = base;
    this.sending = sending;
    Stores stores = base.stores();
    this.lexicon = Parts.lexicon(base.settings().lexicon());
    this.index = index;
    QueryParser queries = new QueryParser(lexicon);
    this.quotas = Parts.quotas(base.settings());
    this.watches = new WatchDesk(base.database(), stores.forWatchDesk(), index, queries, quotas);
    this.arrivals =
        new Arrivals(
            base.database(),
            stores.chats(),
            stores.cadences(),
            watches,
            stores.comeback(),
            Parts.beginnings(base.settings()));
    this.conversation =
        new Conversation(
            base.database(),
            stores.taken(),
            Parts.access(base.settings().access(), platforms.memberships()),
            new Targets(base.database(), stores.chats(), stores.targets(), platforms.finders()),
            arrivals,
            executor(queries),
            stores.outbox(),
            platforms.messengers(),
            sending::wake,
            base.clock());
  }

  /** Fills the index of all watches. */
  void load() {
    watches.load();
  }

  /**
   * Readies the index for the first watch of whatever the lexicon knows, in the background, once
   * feeds and people no longer wait for the start.
   */
  void prepareSoon(OpenParts parts) {
    Executor soon = CompletableFuture.delayedExecutor(AFTER_START.toSeconds(), TimeUnit.SECONDS);
    CompletableFuture<Void> preparing =
        CompletableFuture.runAsync(() -> lexicon.entries().forEach(index::prepare), soon);
    parts.add(() -> preparing.cancel(false));
  }

  Arrivals arrivals() {
    return arrivals;
  }

  Conversation conversation() {
    return conversation;
  }

  private CommandExecutor executor(QueryParser queries) {
    Stores stores = base.stores();
    FeedDesk feeds =
        new FeedDesk(
            base.database(),
            stores.feeds(),
            stores.subscriptions(),
            stores.choices(),
            new LatestMatches(index, stores.watches(), stores.entries()),
            quotas);
    Why why =
        new Why(
            base.database(),
            stores.forWhy(),
            new WatchQueries(queries, stores.words()),
            base.clock());
    return new CommandExecutor(
        base.database(),
        stores.forCommands(),
        new CommandExecutor.Desks(watches, feeds, digests(feeds)),
        why,
        quotas,
        base.clock());
  }

  private DigestDesk digests(FeedDesk feeds) {
    Stores stores = base.stores();
    ScheduleDesk schedules =
        new ScheduleDesk(
            base.database(),
            stores.chats(),
            stores.cadences(),
            stores.owed(),
            sending.dispatch(),
            stores.comeback(),
            base.settings().digest().groupingWait(),
            sending::wake);
    return new DigestDesk(
        schedules,
        new PreferenceDesk(base.database(), stores.preferences(), schedules),
        new MuteDesk(base.database(), stores.mutes(), watches, feeds, schedules),
        new SavedDesk(base.database(), stores.saved(), stores.entries()));
  }
}
