package dev.sokbo.assembly;

import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Reply;
import dev.sokbo.config.Settings;
import dev.sokbo.fetch.Fetcher;
import dev.sokbo.ingest.Poller;
import dev.sokbo.ingest.Retention;
import dev.sokbo.ingest.StoryDesk;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.poll.PollQueue;
import dev.sokbo.schedule.Scheduler;
import dev.sokbo.store.Database;
import dev.sokbo.web.Metrics;
import dev.sokbo.websub.WebSub;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The composition root: builds every part by hand, in the order in which they use each other, and
 * closes them in reverse.
 */
public final class Sokbo implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sokbo.class);

  /** How long polls, sends and tasks in flight may each take to end; 15 s for all of them. */
  static final Duration GRACE = Duration.ofSeconds(5);

  /** How often Quartz looks for feeds and digests that are due. */
  private static final Duration TICK = Duration.ofMillis(500);

  private static final Acquaintance CONSOLE = new Acquaintance("console", null);

  /** How often hubs are asked for what feeds want of them. */
  private static final Duration HUBS = Duration.ofSeconds(30);

  private static final LocalTime RETENTION_TIME = LocalTime.of(4, 10);

  private final Foundation base;
  private final OpenParts parts;
  private final Platforms platforms;
  private final Sending sending;
  private final Talking talking;
  private final Poller poller;
  private final @Nullable WebSub webSub;
  private final Listening listening;
  private final Retention retention;
  private final Scheduler scheduler;
  private OptionalInt httpPort = OptionalInt.empty();
  private boolean started;

  private Sokbo(Settings settings, Messenger console, InstantSource clock, OpenParts parts) {
    this.parts = parts;
    Database database = parts.add(Database.open(Parts.location(settings.database())));
    base = new Foundation(settings, database, Stores.all(), clock);
    PrometheusMeterRegistry metrics = Metrics.registry();
    WatchIndex index = new WatchIndex();
    StoryDesk stories = StoryDesk.open(database, base.stores().stories(), clock.instant());
    Fetcher fetcher = parts.add(new Fetcher(Parts.guard(settings.feeds()), Version.text(), clock));

    ExecutorService sends = Sending.threads(parts);
    platforms = parts.add(Platforms.open(base, console));
    sending = Sending.open(base, platforms.messengers(), sends, parts);
    Polling polling = new Polling(base, fetcher, index, stories, metrics);
    poller = parts.add(polling.poller());
    webSub = polling.webSub().orElse(null);
    listening = new Listening(base, platforms, webSub, metrics);
    retention =
        new Retention(
            database,
            base.stores().forRetention(),
            stories,
            Parts.limits(settings.retention()),
            clock);
    scheduler = parts.add(new Scheduler(GRACE));
    talking = new Talking(base, platforms, sending, index);
    platforms.answerWith(talking.conversation());
  }

  /**
   * Builds everything and starts nothing.
   *
   * @param console takes the messages of the console chat
   * @throws RuntimeException naming what could not be opened; nothing stays open then
   */
  public static Sokbo build(Settings settings, Messenger console, InstantSource clock) {
    OpenParts parts = new OpenParts();
    try {
      return new Sokbo(settings, console, clock, parts);
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  /** Starts to listen, to poll and to send. */
  public void start() {
    prepare();
    httpPort = listening.start(parts);
    sending.start();
    schedule();
    parts.add(platforms::stopReceiving);
    platforms.start();
    talking.prepareSoon(parts);
    started = true;
    LOG.info(
        "started: feeds configured {}, HTTP {}",
        base.settings().feeds().list().size(),
        httpPort.isPresent() ? "port " + httpPort.getAsInt() : "off");
  }

  private void prepare() {
    talking.load();
    base.database().inTransaction(new PollQueue()::releaseAll);
    base.database().inTransaction(handle -> Parts.addFeeds(handle, base));
    if (platforms.isConsoleOnly()) {
      console();
    }
  }

  private void schedule() {
    scheduler.every("poll", TICK, poller::pollDue);
    scheduler.every("digest", TICK, sending::dispatchDue);
    scheduler.daily("retention", RETENTION_TIME, base.settings().digest().zone(), this::tidy);
    if (webSub != null) {
      scheduler.every("websub", HUBS, webSub::askDue);
    }
    scheduler.start();
  }

  /** In memory too: by itself the serial collector lets what is old fill a quarter of it first. */
  private void tidy() {
    retention.run();
    System.gc();
  }

  /** Whether there is nobody to talk to but the console. */
  public boolean isConsoleOnly() {
    return platforms.isConsoleOnly();
  }

  /** The port of the HTTP server, if it is on. */
  public OptionalInt httpPort() {
    return httpPort;
  }

  /** Does what a line typed at the console asks for, and returns the reply. */
  public Reply execute(String line) {
    Incoming typed = Incoming.of(ChatAddress.CONSOLE, "console", line);
    return talking.conversation().answer(typed, CONSOLE).orElseThrow();
  }

  /** Sends the console what it is owed, without waiting for its cadence. */
  public void sendOwed() {
    Chat chat = console();
    base.database()
        .transaction(
            handle -> sending.dispatch().dispatchNow(handle, chat.id(), base.clock().instant()));
    sending.wake();
  }

  private Chat console() {
    return talking.arrivals().meet(ChatAddress.CONSOLE, CONSOLE, base.clock().instant());
  }

  /** Whether every feed was polled at least once. */
  public boolean hasPolledAll() {
    return base.database().read(base.stores().feeds()::all).stream()
        .allMatch(feed -> feed.polledAt() != null);
  }

  /** Whether nothing waits to be sent. */
  public boolean hasSentAll() {
    return base.database().read(base.stores().outbox()::unfinished) == 0;
  }

  @Override
  public void close() {
    parts.close();
    if (started) {
      LOG.info("stopped");
    }
  }
}
