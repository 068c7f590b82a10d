package dev.sokbo.conversation;

import dev.sokbo.cadence.Cadence;
import dev.sokbo.cadence.CadenceStore;
import dev.sokbo.chat.ChatFinder;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Platform;
import dev.sokbo.chat.TakenStore;
import dev.sokbo.chat.TargetStore;
import dev.sokbo.chatdesk.Tables;
import dev.sokbo.chatdesk.Why;
import dev.sokbo.delivery.Comeback;
import dev.sokbo.delivery.DigestDispatch;
import dev.sokbo.delivery.DigestPost;
import dev.sokbo.delivery.Holds;
import dev.sokbo.delivery.Revisions;
import dev.sokbo.digest.DigestBuilder;
import dev.sokbo.digest.SavedStore;
import dev.sokbo.digestdesk.DigestDesk;
import dev.sokbo.digestdesk.MuteDesk;
import dev.sokbo.digestdesk.PreferenceDesk;
import dev.sokbo.digestdesk.SavedDesk;
import dev.sokbo.digestdesk.ScheduleDesk;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.messenger.FakeMessenger;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.owed.OwedStore;
import dev.sokbo.preference.MuteStore;
import dev.sokbo.preference.PreferenceStore;
import dev.sokbo.query.QueryParser;
import dev.sokbo.store.Database;
import dev.sokbo.story.StoryStore;
import dev.sokbo.watch.ChoiceStore;
import dev.sokbo.watch.MatchStore;
import dev.sokbo.watch.ShownFormStore;
import dev.sokbo.watch.SubscriptionStore;
import dev.sokbo.watch.WatchQueries;
import dev.sokbo.watch.WatchStore;
import dev.sokbo.watch.WatchWordStore;
import dev.sokbo.watchdesk.FeedDesk;
import dev.sokbo.watchdesk.LatestMatches;
import dev.sokbo.watchdesk.Quotas;
import dev.sokbo.watchdesk.WatchDesk;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that answers commands and decides on digests, as the program puts it together. */
public final class CommandRoom {

  public static final Duration GROUPING_WAIT = Duration.ofSeconds(20);

  private static final QueryParser PARSER = new QueryParser(Lexicon.bundled());

  private final Database database;
  private final InstantSource clock;
  private final List<Messenger> messengers;

  private final ChatStore chats = new ChatStore();
  private final CadenceStore cadences = new CadenceStore();
  private final PreferenceStore preferences = new PreferenceStore();
  private final MuteStore mutes = new MuteStore();
  private final OwedStore owed = new OwedStore();
  private final Outbox outbox = new Outbox();
  private final EntryStore entries = new EntryStore();
  private final FeedStore feeds = new FeedStore();
  private final StoryStore stories = new StoryStore();
  private final WatchStore watches = new WatchStore();
  private final WatchWordStore words = new WatchWordStore();
  private final MatchStore matches = new MatchStore();
  private final Quotas quotas;
  private final WatchDesk watchDesk;
  private final DigestDispatch dispatch;
  private final Comeback comeback = new Comeback(chats, cadences, owed, outbox);

  /** Talks to a Telegram of its own that takes everything. */
  CommandRoom(Database database, InstantSource clock) {
    this(database, clock, List.of(new FakeMessenger(Platform.TELEGRAM)), new WatchIndex());
  }

  /**
   * @param index of all watches; filled from the database
   */
  public CommandRoom(
      Database database, InstantSource clock, List<Messenger> messengers, WatchIndex index) {
    this(database, clock, messengers, index, Quotas.NONE);
  }

  CommandRoom(
      Database database,
      InstantSource clock,
      List<Messenger> messengers,
      WatchIndex index,
      Quotas quotas) {
    this.quotas = quotas;
    this.database = database;
    this.clock = clock;
    this.messengers = messengers;
    this.watchDesk =
        new WatchDesk(
            database,
            new WatchDesk.Stores(watches, words, new ShownFormStore(), entries, feeds),
            index,
            PARSER,
            quotas);
    watchDesk.load();
    this.dispatch =
        new DigestDispatch(
            database,
            chats,
            cadences,
            preferences,
            mutes,
            new DigestBuilder(owed, watches, matches, stories, entries, feeds),
            new DigestPost(outbox, owed, messengers),
            GROUPING_WAIT,
            clock);
  }

  public DigestDispatch dispatch() {
    return dispatch;
  }

  /** What brings delivered messages up to date. */
  public Revisions revisions() {
    return new Revisions(
        database,
        chats,
        preferences,
        new DigestBuilder(owed, watches, matches, stories, entries, feeds),
        outbox,
        messengers,
        GROUPING_WAIT,
        clock);
  }

  /** A conversation in which anybody may change anything. */
  public Conversation conversation() {
    return conversation(Access.Policy.OPEN);
  }

  Conversation conversation(Access.Policy policy) {
    return conversation(new Access(policy, Set.of(), Set.of(), Map.of()), Map.of());
  }

  /** A conversation in which Telegram's chats may be managed from private ones. */
  Conversation conversation(Access access, Map<Platform, ChatFinder> finders) {
    Arrivals.Beginnings beginnings =
        new Arrivals.Beginnings(
            Map.of(), new Cadence.Instantly(), Language.EN, ZoneId.of("Asia/Seoul"));
    return new Conversation(
        database,
        new TakenStore(),
        access,
        new Targets(database, chats, new TargetStore(), finders),
        new Arrivals(database, chats, cadences, watchDesk, comeback, beginnings),
        executor(),
        outbox,
        messengers,
        () -> {},
        clock);
  }

  private CommandExecutor executor() {
    FeedDesk feedDesk =
        new FeedDesk(
            database,
            feeds,
            new SubscriptionStore(),
            new ChoiceStore(),
            new LatestMatches(new WatchIndex(), new WatchStore(), entries),
            quotas);
    ScheduleDesk schedules =
        new ScheduleDesk(
            database, chats, cadences, owed, dispatch, comeback, GROUPING_WAIT, () -> {});
    DigestDesk digests =
        new DigestDesk(
            schedules,
            new PreferenceDesk(database, preferences, schedules),
            new MuteDesk(database, mutes, watchDesk, feedDesk, schedules),
            new SavedDesk(database, new SavedStore(), entries));
    Tables tables =
        new Tables(
            chats,
            entries,
            feeds,
            new SubscriptionStore(),
            watches,
            words,
            matches,
            owed,
            cadences,
            preferences,
            mutes,
            outbox);
    DigestBuilder builder = new DigestBuilder(owed, watches, matches, stories, entries, feeds);
    Holds holds = new Holds(cadences, preferences, mutes, builder);
    Why.Stores told = new Why.Stores(entries, feeds, stories, watches, owed, holds, outbox);
    return new CommandExecutor(
        database,
        tables,
        new CommandExecutor.Desks(watchDesk, feedDesk, digests),
        new Why(database, told, new WatchQueries(PARSER, words), clock),
        quotas,
        clock);
  }
}
