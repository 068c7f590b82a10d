package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.botapi.FakeBotApi;
import dev.sokbo.botapi.FakeMessage;
import dev.sokbo.demo.DemoSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The packaged program under load is killed 51 times, at its start, while it polls, while it tells
 * and while it is being answered. Nothing may be lost, and nothing come twice but what a kill left
 * in flight, once. Three of them run at a time, each of which is killed a third as often.
 */
@Execution(ExecutionMode.CONCURRENT)
final class KillIT {

  private static final int KILLS = 17;
  private static final List<Long> PEOPLE = List.of(101L, 102L, 103L, 104L, 105L);
  private static final List<String> DEMO_WATCHES = List.of("Meta", "Samsung", "AI chip");

  private static final String STARTED = "started:";
  private static final String SEND = "sendMessage";

  /** The demo tells what it has at its start, however long a run takes. */
  private static final Duration NO_MORE = Duration.ofDays(1);

  /** Long enough for kills to fall into it. */
  private static final Duration ON_THE_WAY = Duration.ofMillis(60);

  /** Of all runs. */
  private static final Set<KillStage> STAGES_HIT = ConcurrentHashMap.newKeySet();

  /** What the demo's watches match when nothing is killed. */
  private static final Set<String> UNDISTURBED = new TreeSet<>();

  @TempDir private Path folder;

  private final FakeBotApi telegram = new FakeBotApi();
  private final GrowingSite site = new GrowingSite(7);
  private final Map<String, Integer> interrupted = new HashMap<>();

  /** How many copies of a message were at its chat when a kill last found it in flight. */
  private final Map<String, Long> seen = new HashMap<>();

  @BeforeAll
  static void runUndisturbed(@TempDir Path quiet) throws Exception {
    Map<String, String> environment = Map.of("SOKBO_DATABASE_URL", url(quiet));
    try (SokboProcess sokbo = SokboProcess.start(quiet, environment, "demo", "--once")) {
      String output = sokbo.output();
      assertThat(sokbo.exitCode()).as(() -> output + sokbo.errors()).isZero();
    }
    UNDISTURBED.addAll(matches(quiet));
    assertThat(UNDISTURBED).hasSizeGreaterThan(20);
  }

  @BeforeEach
  void slowTheWay() {
    telegram.slow(ON_THE_WAY);
  }

  @AfterEach
  void close() {
    telegram.close();
    site.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void losesNothingAndRepeatsOnlyWhatAKillLeftOpen(long seed) throws Exception {
    Random random = new Random(seed);
    begin();
    try (DemoSite demo = new DemoSite(InstantSource.system(), 0, NO_MORE)) {
      for (int kill = 0; kill < KILLS; kill++) {
        if (kill % 2 == 0) {
          telegram.say(PEOPLE.get(kill / 2 % PEOPLE.size()), "/watch " + word(kill));
        }
        boolean started = killOnce(feeds(demo), kill, random);
        examine(Autopsy.of(url(folder)), started);
      }
      finish(feeds(demo));
    }

    Autopsy end = Autopsy.of(url(folder));
    checkNothingIsLost(end);
    checkNothingIsDoubled(end);
    checkOrder(end);
  }

  @AfterAll
  static void checkThatKillsFellEverywhere() {
    assertThat(STAGES_HIT).as("stages hit by kills").hasSizeGreaterThan(4);
    assertThat(STAGES_HIT).contains(KillStage.STARTING, KillStage.CLAIMED, KillStage.TAKEN);
  }

  /** Lets people meet Sokbo while there is no news. */
  private void begin() throws Exception {
    PEOPLE.forEach(person -> telegram.say(person, "/start"));
    try (SokboProcess sokbo = start(List.of())) {
      telegram.await("met", fake -> fake.messages().size() == PEOPLE.size());
      sokbo.terminate();
      assertThat(sokbo.exitCode()).as(sokbo::errors).isZero();
    }
  }

  /**
   * A third of the kills come at any moment of the start, a third while feeds are asked and a third
   * while messages are on their way.
   */
  private boolean killOnce(List<String> feeds, int kill, Random random) throws Exception {
    int sent = telegram.calls(SEND).size();
    int shown = site.shown().size();
    site.grow(kill % 3 != 2);
    try (SokboProcess sokbo = start(feeds)) {
      if (kill % 3 == 0) {
        return sokbo.killAfter(Duration.ofMillis(50 + random.nextInt(1_000)), STARTED);
      }
      boolean started = sokbo.logs(STARTED);
      if (kill % 3 == 1) {
        sokbo.killWhen(() -> site.shown().size() > shown, Duration.ofMillis(random.nextInt(500)));
      } else {
        // Not always the first message, which comes again at each start until it has got through.
        int more = random.nextInt(2 * PEOPLE.size());
        sokbo.killWhen(
            () -> telegram.calls(SEND).size() > sent + more,
            Duration.ofMillis(random.nextInt(150)));
      }
      return started;
    }
  }

  /** Runs until all is told and answered. */
  private void finish(List<String> feeds) throws Exception {
    site.grow(false);
    try (SokboProcess sokbo = start(feeds)) {
      telegram.await("all commands taken", fake -> fake.unconfirmed() == 0);
      telegram.await("all told", fake -> isAllTold());
      telegram.await("all sent", fake -> openRows().isEmpty());
      sokbo.terminate();
      assertThat(sokbo.exitCode()).as(sokbo::errors).isZero();
    }
  }

  private void examine(Autopsy autopsy, boolean started) {
    Set<KillStage> hit = new HashSet<>();
    if (!started) {
      hit.add(KillStage.STARTING);
    }
    if (!autopsy.entries().containsAll(site.shown())) {
      hit.add(KillStage.FETCHED);
    }
    if (autopsy.owed() > 0) {
      hit.add(KillStage.OWED);
    }
    if (!autopsy.in("PENDING").isEmpty()) {
      hit.add(KillStage.QUEUED);
    }
    if (!autopsy.in("UNKNOWN").isEmpty()) {
      hit.add(KillStage.OPEN);
    }
    for (Autopsy.Row row : autopsy.in("SENDING")) {
      long copies = copies(row);
      long before = Objects.requireNonNullElse(seen.put(row.key(), copies), 0L);
      hit.add(copies > before ? KillStage.TAKEN : KillStage.CLAIMED);
      interrupted.merge(row.key(), 1, Integer::sum);
    }
    assertThat(autopsy.inFlight()).hasSameSizeAs(autopsy.in("SENDING"));
    STAGES_HIT.addAll(hit);
  }

  private void checkNothingIsLost(Autopsy end) {
    assertThat(matches(folder)).isEqualTo(UNDISTURBED);
    assertThat(end.entries()).isEqualTo(site.shown());
    for (long person : PEOPLE) {
      assertThat(told(person)).isEqualTo(site.shown());
      assertThat(watches(person)).containsAll(words(person));
      assertThat(texts(person)).isEqualTo(words(person));
    }
  }

  /** A message came again at most once for each kill that had left it open. */
  private void checkNothingIsDoubled(Autopsy end) {
    Map<String, Integer> tellers = new HashMap<>();
    for (Autopsy.Row row : end.messages()) {
      assertThat(row.state()).as(row.key()).isIn("SENT", "DROPPED");
      row.marks().forEach(mark -> tellers.merge(row.chat() + " " + mark, 1, Integer::sum));
      if (!row.marks().isEmpty()) {
        long most = 1L + interrupted.getOrDefault(row.key(), 0);
        assertThat(copies(row)).as(row.key()).isBetween(1L, most);
      }
    }
    assertThat(tellers.values()).containsOnly(1);
  }

  private void checkOrder(Autopsy end) {
    for (long person : PEOPLE) {
      List<String> texts = telegram.messages(person).stream().map(FakeMessage::text).toList();
      int last = -1;
      for (Autopsy.Row row : end.messages()) {
        if (row.tellsStories() && row.chat().equals(Long.toString(person))) {
          String mark = row.marks().first();
          int first =
              IntStream.range(0, texts.size())
                  .filter(at -> texts.get(at).contains(mark))
                  .min()
                  .orElseThrow();
          assertThat(first).as(row.key() + " after the ones before it").isGreaterThan(last);
          last = first;
        }
      }
    }
  }

  /** How often a message is at its chat, by a mark that no other bears. */
  private long copies(Autopsy.Row row) {
    return row.marks().isEmpty()
        ? 0
        : telegram.messages(Long.parseLong(row.chat())).stream()
            .filter(message -> message.text().contains(row.marks().first()))
            .count();
  }

  private boolean isAllTold() {
    Set<String> shown = site.shown();
    return PEOPLE.stream()
        .allMatch(person -> told(person).equals(shown) && texts(person).containsAll(words(person)));
  }

  private Set<String> told(long person) {
    Set<String> marks =
        Autopsy.marksIn(
            telegram.messages(person).stream()
                .map(FakeMessage::text)
                .collect(Collectors.joining("\n")));
    marks.removeAll(words(person));
    return marks;
  }

  private List<String> feeds(DemoSite demo) {
    return Stream.concat(site.feedUrls().stream(), demo.feedUrls().stream()).toList();
  }

  private SokboProcess start(List<String> feeds) throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("SOKBO_DATABASE_URL", url(folder));
    environment.put("SOKBO_HTTP_PORT", "off");
    environment.put("SOKBO_WATCHES", GrowingSite.WORD + "," + String.join(",", DEMO_WATCHES));
    environment.put("SOKBO_TELEGRAM_TOKEN", FakeBotApi.TOKEN);
    environment.put("SOKBO_TELEGRAM_API_URL", telegram.url());
    environment.put("SOKBO_TELEGRAM_POLL_TIME", "1s");
    if (!feeds.isEmpty()) {
      environment.put("SOKBO_FEEDS_LIST", String.join(",", feeds));
    }
    environment.put("SOKBO_FEEDS_ALLOW_ADDRESSES", "127.0.0.1");
    environment.put("SOKBO_FEEDS_MIN_INTERVAL", "500ms");
    environment.put("SOKBO_FEEDS_MAX_INTERVAL", "1s");
    environment.put("SOKBO_FEEDS_BACKFILL", "7d");
    environment.put("SOKBO_DIGEST_GROUPING_WAIT", "100ms");
    Path config = Files.writeString(folder.resolve("sokbo.yaml"), "http:\n");
    return SokboProcess.start(folder, environment, "run", "--config", config.toString());
  }

  private static String word(int kill) {
    return "W%03dx".formatted(kill);
  }

  private static Set<String> words(long person) {
    Set<String> words = new TreeSet<>();
    for (int kill = 2 * PEOPLE.indexOf(person); kill < KILLS; kill += 2 * PEOPLE.size()) {
      words.add(word(kill));
    }
    return words;
  }

  /** The words that a person was answered about. */
  private Set<String> texts(long person) {
    return words(person).stream()
        .filter(
            word ->
                telegram.messages(person).stream()
                    .anyMatch(message -> message.text().contains(word)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<String> watches(long person) {
    return Autopsy.column(
        url(folder),
        "select watch.name from watch join chat on chat.id = chat_id where address = '%d'"
            .formatted(person));
  }

  /** Messages that are not there, and news that no message tells. */
  private List<String> openRows() {
    return Autopsy.column(
        url(folder),
        """
        select delivery_key from outbox where state not in ('SENT', 'DROPPED')
        union all
        select 'owed ' || id from owed where message_id is null
        """);
  }

  /** Which watch matched which entry of the demo, by names that don't depend on order or port. */
  private static Set<String> matches(Path folder) {
    String sql =
        """
        select watch.name || ' ' || entry.link from watch_match
        join watch on watch.id = watch_id join entry on entry.id = entry_id
        where watch.name in ('Meta', 'Samsung', 'AI chip')
        """;
    return Autopsy.column(url(folder), sql).stream()
        .map(match -> match.replaceFirst("//127.0.0.1:\\d+/", "/"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String url(Path folder) {
    return "jdbc:sqlite:" + folder.resolve("service.db");
  }
}
