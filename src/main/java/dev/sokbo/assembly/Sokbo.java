package dev.sokbo.assembly;

import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Reply;
import dev.sokbo.chatdesk.Why;
import dev.sokbo.config.Settings;
import dev.sokbo.conversation.Arrivals;
import dev.sokbo.conversation.CommandExecutor;
import dev.sokbo.conversation.Conversation;
import dev.sokbo.delivery.DigestDispatch;
import dev.sokbo.delivery.DigestPost;
import dev.sokbo.delivery.Relay;
import dev.sokbo.delivery.RelayLoop;
import dev.sokbo.delivery.Revisions;
import dev.sokbo.digestdesk.DigestDesk;
import dev.sokbo.digestdesk.MuteDesk;
import dev.sokbo.digestdesk.PreferenceDesk;
import dev.sokbo.digestdesk.SavedDesk;
import dev.sokbo.digestdesk.ScheduleDesk;
import dev.sokbo.discovery.FeedFinder;
import dev.sokbo.feed.EntryIntake;
import dev.sokbo.feed.PollSchedule;
import dev.sokbo.fetch.Fetcher;
import dev.sokbo.ingest.FeedHealth;
import dev.sokbo.ingest.FeedNotices;
import dev.sokbo.ingest.FeedPoll;
import dev.sokbo.ingest.HubNews;
import dev.sokbo.ingest.Ingest;
import dev.sokbo.ingest.IngestMeters;
import dev.sokbo.ingest.MatchDesk;
import dev.sokbo.ingest.PageVisit;
import dev.sokbo.ingest.Poller;
import dev.sokbo.ingest.Retention;
import dev.sokbo.ingest.StoryDesk;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.query.QueryParser;
import dev.sokbo.schedule.Scheduler;
import dev.sokbo.store.Database;
import dev.sokbo.store.Dialect;
import dev.sokbo.syndication.FeedParser;
import dev.sokbo.watch.WatchQueries;
import dev.sokbo.watchdesk.FeedDesk;
import dev.sokbo.watchdesk.LatestMatches;
import dev.sokbo.watchdesk.WatchDesk;
import dev.sokbo.web.Health;
import dev.sokbo.web.Metrics;
import dev.sokbo.web.Routes;
import dev.sokbo.web.WebServer;
import dev.sokbo.websub.WebSub;
import dev.sokbo.websub.WebSubRoutes;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The composition root: builds every part by hand, in the order in which they use each other, and
 * closes them in reverse.
 */
public final class Sokbo implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sokbo.class);

  /** How often Quartz looks for feeds and digests that are due. */
  private static final Duration TICK = Duration.ofMillis(500);

  /** How long polls, sends and tasks in flight may each take to end; 15 s for all of them. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final Acquaintance CONSOLE = new Acquaintance("console", null);

  /** How often hubs are asked for what feeds want of them. */
  private static final Duration HUBS = Duration.ofSeconds(30);

  private static final LocalTime RETENTION_TIME = LocalTime.of(4, 10);

  private final Settings settings;
  private final InstantSource clock;
  private final Stores stores = Stores.all();
  private final Health health = new Health();
  private final PrometheusMeterRegistry metrics = Metrics.registry();
  private final Deque<AutoCloseable> opened;

  private final Database database;
  private final Platforms platforms;
  private final WatchDesk watches;
  private final RelayLoop relay;
  private final DigestDispatch dispatch;
  private final Revisions revisions;
  private final Poller poller;
  private final Retention retention;
  private final Scheduler scheduler;
  private final Arrivals arrivals;
  private final Conversation conversation;
  private Optional<WebSub> webSub = Optional.empty();
  private OptionalInt httpPort = OptionalInt.empty();
  private boolean started;

  private Sokbo(
      Settings settings, Messenger console, InstantSource clock, Deque<AutoCloseable> opened) {
    this.settings = settings;
    this.clock = clock;
    this.opened = opened;

    database = open(Database.open(Parts.location(settings.database())));
    WatchIndex index = new WatchIndex();
    QueryParser queries = new QueryParser(Parts.lexicon(settings.lexicon()));
    watches = new WatchDesk(database, stores.forWatchDesk(), index, queries);
    StoryDesk stories = StoryDesk.open(database, stores.stories(), clock.instant());
    Fetcher fetcher = open(new Fetcher(Parts.guard(settings.feeds()), Version.text(), clock));

    platforms = open(Platforms.open(settings, console, database, stores, clock));
    List<Messenger> messengers = platforms.messengers();
    ExecutorService sends = Executors.newVirtualThreadPerTaskExecutor();
    opened.push(sends::shutdownNow);
    relay =
        open(
            new RelayLoop(
                new Relay(database, stores.chats(), stores.preferences(), messengers, clock, sends),
                clock,
                GRACE));
    dispatch =
        new DigestDispatch(
            database,
            stores.chats(),
            stores.cadences(),
            stores.preferences(),
            stores.mutes(),
            stores.digestBuilder(),
            new DigestPost(stores.outbox(), stores.owed(), messengers),
            settings.digest().groupingWait(),
            clock);
    revisions =
        new Revisions(
            database,
            stores.chats(),
            stores.owed(),
            stores.preferences(),
            stores.digestBuilder(),
            stores.outbox(),
            messengers,
            clock);
    poller = open(poller(fetcher, index, stories));
    retention =
        new Retention(
            database, stores.forRetention(), stories, Parts.limits(settings.retention()), clock);
    scheduler = open(new Scheduler(GRACE));
    arrivals =
        new Arrivals(
            database,
            stores.chats(),
            stores.cadences(),
            watches,
            stores.comeback(),
            Parts.beginnings(settings));
    conversation =
        new Conversation(
            database,
            stores.taken(),
            Parts.access(settings.access(), platforms.memberships()),
            arrivals,
            executor(queries, index),
            stores.outbox(),
            messengers,
            relay::wake,
            clock);
    platforms.answerWith(conversation);
  }

  /**
   * Builds everything and starts nothing.
   *
   * @param console takes the messages of the console chat
   * @throws RuntimeException naming what could not be opened; nothing stays open then
   */
  public static Sokbo build(Settings settings, Messenger console, InstantSource clock) {
    Deque<AutoCloseable> opened = new ArrayDeque<>();
    try {
      return new Sokbo(settings, console, clock, opened);
    } catch (RuntimeException e) {
      close(opened);
      throw e;
    }
  }

  /** Starts to listen, to poll and to send. */
  public void start() {
    watches.load();
    if (database.dialect() == Dialect.SQLITE) {
      database.inTransaction(stores.polls()::releaseAll);
    }
    database.inTransaction(
        handle -> Parts.addFeeds(handle, stores.feeds(), settings.feeds(), clock.instant()));
    if (platforms.isConsoleOnly()) {
      arrivals.meet(ChatAddress.CONSOLE, CONSOLE, clock.instant());
    }
    new Checkup(database, stores, clock).register(health, metrics);
    platforms.register(health);
    if (settings.http().isOn()) {
      WebServer server =
          open(
              WebServer.start(
                  settings.http().host(), settings.http().port(), health, metrics, routes()));
      httpPort = OptionalInt.of(server.port());
    }
    relay.start();
    scheduler.every("poll", TICK, poller::pollDue);
    scheduler.every("digest", TICK, this::dispatchDue);
    scheduler.daily("retention", RETENTION_TIME, settings.digest().zone(), retention::run);
    webSub.ifPresent(hubs -> scheduler.every("websub", HUBS, hubs::askDue));
    scheduler.start();
    opened.push(platforms::stopReceiving);
    platforms.start();
    started = true;
    LOG.info(
        "started: {} feeds, HTTP {}",
        settings.feeds().list().size(),
        httpPort.isPresent() ? "port " + httpPort.getAsInt() : "off");
  }

  /** Whether there is nobody to talk to but the console. */
  public boolean isConsoleOnly() {
    return platforms.isConsoleOnly();
  }

  private Routes[] routes() {
    Stream<Routes> hubs = webSub.map(WebSubRoutes::new).stream().map(Routes.class::cast);
    return Stream.concat(hubs, platforms.routes().stream()).toArray(Routes[]::new);
  }

  /** The port of the HTTP server, if it is on. */
  public OptionalInt httpPort() {
    return httpPort;
  }

  /** Does what a line typed at the console asks for, and returns the reply. */
  public Reply execute(String line) {
    Incoming typed = Incoming.of(ChatAddress.CONSOLE, "console", line);
    return conversation.answer(typed, CONSOLE).orElseThrow();
  }

  /** Sends the console what it is owed, without waiting for its cadence. */
  public void sendOwed() {
    Chat chat = arrivals.meet(ChatAddress.CONSOLE, CONSOLE, clock.instant());
    database.transaction(handle -> dispatch.dispatchNow(handle, chat.id(), clock.instant()));
    relay.wake();
  }

  /** Whether every feed was polled at least once. */
  public boolean hasPolledAll() {
    return database.read(stores.feeds()::all).stream().allMatch(feed -> feed.polledAt() != null);
  }

  /** Whether nothing waits to be sent. */
  public boolean hasSentAll() {
    return database.read(stores.outbox()::unfinished) == 0;
  }

  @Override
  public void close() {
    close(opened);
    if (started) {
      LOG.info("stopped");
    }
  }

  private Poller poller(Fetcher fetcher, WatchIndex index, StoryDesk stories) {
    PollSchedule schedule =
        new PollSchedule(settings.feeds().minInterval(), settings.feeds().maxInterval());
    MatchDesk matches =
        new MatchDesk(
            index,
            stores.matches(),
            stores.subscriptions(),
            stores.chats(),
            stores.owed(),
            stores.cadences(),
            stores.breakingNews(),
            settings.digest().groupingWait());
    FeedNotices notices =
        new FeedNotices(
            stores.chats(),
            stores.subscriptions(),
            stores.matches(),
            stores.entries(),
            stores.outbox());
    FeedHealth feedHealth =
        new FeedHealth(database, stores.feeds(), stores.polls(), schedule, notices);
    Ingest ingest =
        new Ingest(
            database,
            stores.feeds(),
            stores.polls(),
            new EntryIntake(stores.entries()),
            stories,
            matches,
            feedHealth,
            notices,
            stores.hubs(),
            settings.feeds().backfill());
    FeedParser parser = new FeedParser();
    PageVisit pages =
        new PageVisit(
            database,
            stores.feeds(),
            stores.polls(),
            stores.choices(),
            new FeedFinder(fetcher, parser, clock, Duration.ofSeconds(1)),
            notices);
    IngestMeters meters = new IngestMeters(metrics);
    String publicUrl = settings.http().publicUrl();
    if (publicUrl != null && settings.http().isOn()) {
      HubNews news = new HubNews(database, stores.feeds(), parser, ingest, meters, clock);
      webSub = Optional.of(new WebSub(database, stores.hubs(), fetcher, publicUrl, news, clock));
    }
    FeedPoll poll = new FeedPoll(fetcher, parser, ingest, feedHealth, pages, meters, clock);
    return new Poller(
        database,
        stores.polls(),
        poll,
        Parts.guard(settings.feeds()),
        clock,
        settings.feeds().concurrency(),
        GRACE);
  }

  private CommandExecutor executor(QueryParser queries, WatchIndex index) {
    FeedDesk feeds =
        new FeedDesk(
            database,
            stores.feeds(),
            stores.subscriptions(),
            stores.choices(),
            new LatestMatches(index, stores.watches(), stores.entries()));
    CommandExecutor.Desks desks = new CommandExecutor.Desks(watches, feeds, digests(feeds));
    Why why = new Why(database, stores.forWhy(), new WatchQueries(queries, stores.words()));
    return new CommandExecutor(database, stores.forCommands(), desks, why, clock);
  }

  private DigestDesk digests(FeedDesk feeds) {
    ScheduleDesk schedules =
        new ScheduleDesk(
            database,
            stores.chats(),
            stores.cadences(),
            stores.owed(),
            dispatch,
            stores.comeback(),
            settings.digest().groupingWait(),
            relay::wake);
    return new DigestDesk(
        schedules,
        new PreferenceDesk(database, stores.preferences(), schedules),
        new MuteDesk(database, stores.mutes(), watches, feeds, schedules),
        new SavedDesk(database, stores.saved(), stores.entries()));
  }

  private void dispatchDue() {
    if (dispatch.dispatchDue() + revisions.dispatchDue() > 0) {
      relay.wake();
    }
  }

  private <T extends AutoCloseable> T open(T part) {
    opened.push(part);
    return part;
  }

  private static void close(Deque<AutoCloseable> opened) {
    while (!opened.isEmpty()) {
      AutoCloseable part = opened.pop();
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("{} did not close cleanly", part.getClass().getSimpleName(), e);
      }
    }
  }
}
