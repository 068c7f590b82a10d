package dev.sokbo.simulation;

import dev.sokbo.FakeClock;
import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Platform;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.message.MessageJson;
import dev.sokbo.message.PlainText;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.store.BreakableDatabase;
import dev.sokbo.store.Database;
import dev.sokbo.syndication.ParsedEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
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

  /** Most runs are short, so that there can be many; one in twenty is long. */
  private static final int FEWEST_STEPS = 3;

  private static final int MOST_STEPS = 8;
  private static final int LONG_STEPS = 40;
  private static final int LONG_EVERY = 20;

  private static final ChatAddress GROUP = new ChatAddress(Platform.TELEGRAM, "-1002");
  private static final ChatAddress SUPERGROUP = new ChatAddress(Platform.TELEGRAM, "-1003");
  private static final List<ChatAddress> CHATS =
      List.of(
          new ChatAddress(Platform.TELEGRAM, "101"),
          GROUP,
          new ChatAddress(Platform.SLACK, "T1/C1"));

  private final Random random;
  private final Mutation mutation;
  private final Database database;
  private final CrashPoints crashes;
  private final FakeClock clock = new FakeClock(Instant.parse("2026-09-01T00:00:00Z"));
  private final Ledger ledger;
  private final Map<Platform, SimulatedPlatform> platforms = new EnumMap<>(Platform.class);
  private final Outlets outlets;
  private final Records records;
  private @Nullable Node node;
  private int crashed;
  private boolean supergroup;

  /** How often the program looks for what is due while nothing waits for its time. */
  private Duration idle = Duration.ofMinutes(20);

  private final int steps;
  private int events;

  Simulation(long seed, Mutation mutation, Database database, CrashPoints crashes) {
    this.random = new Random(seed * 7919 + 13);
    this.steps = seed % LONG_EVERY == 0 ? LONG_STEPS : random.nextInt(FEWEST_STEPS, MOST_STEPS + 1);
    this.mutation = mutation;
    this.database = database;
    this.crashes = crashes;
    this.ledger = new Ledger(clock, database);
    this.records = new Records(database);
    this.outlets = new Outlets(random, clock);
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
    for (int step = 0; step < steps; step++) {
      if (random.nextInt(4) == 0) {
        crashes.arm(1 + random.nextInt(30));
      }
      step();
      crashes.outside(() -> database.inTransaction(mutation::afterStep));
    }
    heal();
    ledger.settle(crashed);
    checkThatAllReadsAsItShould();
  }

  private void begin() {
    for (ChatAddress chat : CHATS) {
      for (String term : Outlets.TERMS.subList(0, 1 + random.nextInt(Outlets.TERMS.size()))) {
        command(chat, "watch " + term);
      }
      if (random.nextBoolean()) {
        command(chat, random.nextBoolean() ? "quiet 09:00-15:00" : "quiet 09:00-13:00 silent");
      }
    }
    outlets.open(database).forEach(this::poll);
  }

  private void step() {
    switch (random.nextInt(13)) {
      case 0, 1, 2, 3, 4 -> poll(outlets.publish());
      case 5, 6, 7 -> randomCommand();
      case 8 -> pass(Duration.ofMinutes(1 + random.nextInt(240)));
      case 9 -> comeBack();
      case 10 -> jump();
      case 11 -> moveGroup();
      default -> pass(Duration.ofSeconds(random.nextInt(90)));
    }
    pass(Duration.ofSeconds(random.nextInt(40)));
  }

  private SimulatedPlatform platform(ChatAddress chat) {
    return Objects.requireNonNull(platforms.get(chat.platform()));
  }

  private void poll(Feed feed) {
    List<ParsedEntry> site = outlets.site(feed);
    surely(
        run ->
            run.ingest.take(
                database.read(handle -> new FeedStore().find(handle, feed.id())).orElseThrow(),
                site,
                clock.instant()));
    for (ParsedEntry entry : site) {
      String story = Outlets.story(entry);
      ledger.termOf(story, Outlets.term(entry));
      for (ChatAddress chat : CHATS) {
        Account account = ledger.account(chat);
        if (account.seen.add(entry.id()) && account.terms.contains(Outlets.term(entry))) {
          account.owed.add(story);
        }
      }
    }
  }

  private void randomCommand() {
    ChatAddress chat = CHATS.get(random.nextInt(CHATS.size()));
    if (platform(chat).isGone(address(chat)) || isUnknownAt(address(chat))) {
      return;
    }
    String term = Outlets.TERMS.get(random.nextInt(Outlets.TERMS.size()));
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
        new Incoming(address(chat), "7", line, "e" + events++, null, null, Incoming.Manner.TYPED);
    Acquaintance desk = new Acquaintance("desk", Language.KO);
    surely(run -> run.conversation.take(event, desk));
    if (random.nextInt(5) == 0) {
      surely(run -> run.conversation.take(event, desk));
    }
    ledger.heard(chat, line, records.last());
  }

  /** The group becomes a supergroup, which the program learns at its next send. */
  private void moveGroup() {
    ledger.moved(GROUP, SUPERGROUP);
    platform(GROUP).move(GROUP, SUPERGROUP);
    supergroup = true;
  }

  private ChatAddress address(ChatAddress chat) {
    return supergroup && chat.equals(GROUP) ? SUPERGROUP : chat;
  }

  private boolean isUnknownAt(ChatAddress address) {
    return address.equals(SUPERGROUP) && !records.knows(address.id());
  }

  /** A chat that was gone takes the bot back, and says something. */
  private void comeBack() {
    for (ChatAddress chat : CHATS) {
      if (platform(chat).isGone(address(chat)) && !isUnknownAt(address(chat))) {
        platform(chat).takeBack(address(chat));
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
    run.revisions.dispatchDue();
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
    if (isUnknownAt(address(GROUP))) {
      platform(GROUP).stay(GROUP);
      supergroup = false;
    }
    idle = Duration.ofHours(3);
    for (ChatAddress chat : CHATS) {
      Account account = ledger.account(chat);
      if (account.quiet != null) {
        command(chat, "quiet off");
      }
      if (account.paused) {
        command(chat, "resume");
      }
      command(chat, "unmute");
      command(chat, "schedule instant");
    }
    pass(Duration.ofHours(2));
    for (int day = 0; day < 2; day++) {
      pass(Duration.ofHours(24));
    }
    pass(Duration.ofHours(1));
  }

  /** What people see is what was told, with all its changes. */
  private void checkThatAllReadsAsItShould() {
    for (Records.Told told : records.told()) {
      ChatAddress chat = new ChatAddress(told.platform(), told.address());
      String seen =
          platform(chat).shown(chat, told.messageId()).map(PlainText::of).orElse("nothing");
      ledger.require(
          seen.equals(PlainText.of(MessageJson.read(told.body()))),
          told.messageId() + " at " + chat + " reads " + seen);
    }
    ledger.check();
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
