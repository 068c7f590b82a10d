package dev.sokbo.simulation;

import dev.sokbo.FakeClock;
import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Platform;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.preference.QuietWords;
import dev.sokbo.simulation.Ledger.Account;
import dev.sokbo.store.BreakableDatabase;
import dev.sokbo.store.Database;
import dev.sokbo.syndication.ParsedEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A few days of a service in virtual time, by a seed: feeds publish, people type, platforms fail,
 * clocks jump, and the process dies at any commit or send and is started again.
 */
final class Simulation {

  static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

  private static final int STEPS = 24;
  private static final List<String> TERMS = List.of("가온테크", "나래전자", "다솜바이오");
  private static final List<ChatAddress> CHATS =
      List.of(
          new ChatAddress(Platform.TELEGRAM, "101"),
          new ChatAddress(Platform.TELEGRAM, "-1002"),
          new ChatAddress(Platform.SLACK, "T1/C1"));

  private final Random random;
  private final Mutation mutation;
  private final Database database;
  private final CrashPoints crashes;
  private final FakeClock clock = new FakeClock(Instant.parse("2026-09-01T00:00:00Z"));
  private final Ledger ledger;
  private final Map<Platform, SimulatedPlatform> platforms = new EnumMap<>(Platform.class);
  private final List<Feed> feeds = new ArrayList<>();
  private final Map<Feed, List<ParsedEntry>> sites = new HashMap<>();
  private final List<String> headlines = new ArrayList<>();
  private @Nullable Node node;
  private int crashed;

  /** How often the program looks for what is due while nothing waits for its time. */
  private Duration idle = Duration.ofMinutes(20);

  private int events;

  Simulation(long seed, Mutation mutation, Database database, CrashPoints crashes) {
    this.random = new Random(seed * 7919 + 13);
    this.mutation = mutation;
    this.database = database;
    this.crashes = crashes;
    this.ledger = new Ledger(clock, database);
    for (Platform platform : List.of(Platform.TELEGRAM, Platform.SLACK)) {
      platforms.put(platform, new SimulatedPlatform(platform, random, crashes, ledger));
    }
  }

  /**
   * Runs to the end.
   *
   * @throws Ledger.Broken when something is not as it must be
   */
  void run() {
    crashes.revive();
    crashes.outside(() -> BreakableDatabase.clear(database));
    crashes.outside(() -> database.inTransaction(mutation::begin));
    begin();
    for (int step = 0; step < STEPS; step++) {
      if (random.nextInt(4) == 0) {
        crashes.arm(1 + random.nextInt(30));
      }
      step();
      crashes.outside(() -> database.inTransaction(mutation::afterStep));
    }
    heal();
    ledger.settle(crashed);
  }

  private void begin() {
    for (ChatAddress chat : CHATS) {
      for (String term : TERMS.subList(0, 1 + random.nextInt(TERMS.size()))) {
        command(chat, "watch " + term);
      }
    }
    for (int number = 0; number < 4; number++) {
      String url = "https://outlet" + number + ".example/rss";
      Feed feed =
          database.transaction(
              handle ->
                  new FeedStore().add(handle, url, FeedStore.Following.COMMON, clock.instant()));
      feeds.add(feed);
      sites.put(feed, new ArrayList<>());
      poll(feed);
    }
  }

  private void step() {
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3, 4 -> publish();
      case 5, 6, 7 -> randomCommand();
      case 8 -> pass(Duration.ofMinutes(1 + random.nextInt(240)));
      case 9 -> comeBack();
      case 10 -> jump();
      default -> pass(Duration.ofSeconds(random.nextInt(90)));
    }
    pass(Duration.ofSeconds(random.nextInt(40)));
  }

  private void publish() {
    Feed feed = feeds.get(random.nextInt(feeds.size()));
    List<ParsedEntry> site = site(feed);
    for (int count = 1 + random.nextInt(4); count > 0; count--) {
      String title = headline();
      String id = feed.id() + "/" + title;
      if (site.stream().noneMatch(entry -> id.equals(entry.id()))) {
        String link = "https://news.example/" + feed.id() + "/" + site.size();
        site.add(new ParsedEntry(id, title, link, clock.instant(), null, null, null, null));
      }
    }
    poll(feed);
  }

  /** A new story, or one that another outlet may have told. */
  private String headline() {
    if (!headlines.isEmpty() && random.nextInt(3) == 0) {
      return headlines.get(headlines.size() - 1 - random.nextInt(Math.min(5, headlines.size())));
    }
    StringBuilder title =
        new StringBuilder(TERMS.get(random.nextInt(TERMS.size())))
            .append(" S%05d".formatted(headlines.size()));
    for (int word = 0; word < 4; word++) {
      title.append(' ');
      for (int syllable = 0; syllable < 3; syllable++) {
        title.append((char) ('가' + random.nextInt(11_172)));
      }
    }
    headlines.add(title.toString());
    return title.toString();
  }

  private List<ParsedEntry> site(Feed feed) {
    return Objects.requireNonNull(sites.get(feed));
  }

  private SimulatedPlatform platform(ChatAddress chat) {
    return Objects.requireNonNull(platforms.get(chat.platform()));
  }

  private static String title(ParsedEntry entry) {
    return Objects.requireNonNull(entry.title());
  }

  private void poll(Feed feed) {
    List<ParsedEntry> before = site(feed);
    surely(
        run ->
            run.ingest.take(
                database.read(handle -> new FeedStore().find(handle, feed.id())).orElseThrow(),
                before,
                clock.instant()));
    for (ParsedEntry entry : before) {
      String story = title(entry).substring(title(entry).indexOf('S')).substring(0, 6);
      for (ChatAddress chat : CHATS) {
        Account account = ledger.account(chat);
        boolean watched = account.terms.stream().anyMatch(title(entry)::startsWith);
        if (watched && !account.seen.contains(entry.id())) {
          account.owed.add(story);
        }
        account.seen.add(entry.id());
      }
    }
  }

  private void randomCommand() {
    ChatAddress chat = CHATS.get(random.nextInt(CHATS.size()));
    if (platform(chat).isGone(chat)) {
      return;
    }
    String term = TERMS.get(random.nextInt(TERMS.size()));
    List<String> lines =
        List.of(
            "watch " + term,
            "watch " + term,
            "unwatch " + term,
            "schedule instant",
            "schedule every 2h",
            "schedule daily 08:30,18:00",
            "schedule cron 15 */3 * * *",
            "quiet 22:00-07:00",
            "quiet 10:00-12:00 silent",
            "quiet off",
            "mute 1h",
            "mute " + term + " 3h",
            "mute " + term,
            "mute feed 1 2h",
            "unmute",
            "pause",
            "resume",
            "digest",
            "breaking on 2 quiet",
            "breaking off",
            "updates reply",
            "style card",
            "why S00001");
    command(chat, lines.get(random.nextInt(lines.size())));
  }

  private void command(ChatAddress chat, String line) {
    Incoming event =
        new Incoming(chat, "7", line, "e" + events++, null, null, Incoming.Manner.TYPED);
    Acquaintance desk = new Acquaintance("desk", Language.KO);
    surely(run -> run.conversation.take(event, desk));
    if (random.nextInt(5) == 0) {
      surely(run -> run.conversation.take(event, desk));
    }
    note(ledger.account(chat), line);
  }

  private static void note(Account account, String line) {
    String[] words = line.split(" ", 2);
    switch (words[0]) {
      case "watch" -> account.terms.add(words[1]);
      case "unwatch" -> {
        account.terms.remove(words[1]);
        account.owed.removeIf(story -> !account.told.contains(story));
      }
      case "quiet" -> account.quiet = QuietWords.parse(words[1]).orElse(null);
      case "pause" -> account.paused = true;
      case "resume" -> account.paused = false;
      default -> {}
    }
  }

  /** A chat that was gone takes the bot back, and says something. */
  private void comeBack() {
    for (ChatAddress chat : CHATS) {
      if (platform(chat).isGone(chat)) {
        platform(chat).takeBack(chat);
        command(chat, "watchlist");
      }
    }
  }

  /** A machine that slept, or a clock that was put right. */
  private void jump() {
    if (random.nextBoolean()) {
      Duration asleep = Duration.ofMinutes(random.nextInt(600));
      clock.advance(asleep);
      ledger.passed(asleep);
    } else {
      clock.advance(Duration.ofSeconds(-random.nextInt(300)));
    }
  }

  /** Lets time pass, as long as the process lives, doing all that becomes due. */
  private void pass(Duration time) {
    Duration left = time;
    for (int turn = 0; turn < 300; turn++) {
      Optional<Instant> next = once(run -> work(run));
      Duration wait =
          next.map(due -> Duration.between(clock.instant(), due))
              .filter(due -> due.compareTo(idle) < 0)
              .orElse(idle);
      Duration slept = wait.compareTo(left) < 0 ? wait : left;
      clock.advance(slept);
      ledger.passed(slept);
      left = left.minus(slept);
      if (left.isZero()) {
        return;
      }
    }
  }

  /** Dispatches and sends until only time helps; tells when more becomes due. */
  private Optional<Instant> work(Node run) {
    run.room.dispatch().dispatchDue();
    Optional<Instant> next;
    int before;
    do {
      before = ledger.attempts();
      next = run.relay.pass();
    } while (ledger.attempts() > before);
    return next;
  }

  /** Nothing fails any more, all silence ends, and days pass. */
  private void heal() {
    crashes.disarm();
    restartIfDead();
    platforms.values().forEach(SimulatedPlatform::heal);
    idle = Duration.ofHours(3);
    for (ChatAddress chat : CHATS) {
      command(chat, "quiet off");
      command(chat, "unmute");
      command(chat, "resume");
      command(chat, "schedule instant");
      command(chat, "watchlist");
    }
    pass(Duration.ofHours(2));
    for (int day = 0; day < 2; day++) {
      pass(Duration.ofHours(24));
    }
    pass(Duration.ofHours(1));
  }

  /** Does something again and again, over crashes, until it is done. */
  private void surely(Work work) {
    boolean done = false;
    while (!done) {
      done =
          once(run -> {
                work.run(run);
                return Optional.of(clock.instant());
              })
              .isPresent();
    }
  }

  /** Does something, unless the process dies of it. */
  private Optional<Instant> once(Task task) {
    Node run = restartIfDead();
    try {
      Optional<Instant> result = task.run(run);
      return crashes.isDead() ? Optional.empty() : result;
    } catch (Crash e) {
      return Optional.empty();
    } finally {
      ledger.check();
    }
  }

  private Node restartIfDead() {
    while (crashes.isDead() || node == null || !mutation.keepsPace()) {
      if (crashes.isDead()) {
        crashed++;
        crashes.revive();
        crashes.outside(() -> database.inTransaction(mutation::afterCrash));
      }
      try {
        node = new Node(database, clock, List.<Messenger>copyOf(platforms.values()), mutation);
        if (!mutation.keepsPace()) {
          return node;
        }
      } catch (Crash e) {
        node = null;
      }
    }
    return node;
  }

  /** Something that a run of the program does. */
  @FunctionalInterface
  private interface Work {
    void run(Node node);
  }

  /** Something that a run of the program does, and when it goes on. */
  @FunctionalInterface
  private interface Task {
    Optional<Instant> run(Node node);
  }
}
