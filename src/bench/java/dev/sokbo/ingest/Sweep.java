package dev.sokbo.ingest;

import dev.sokbo.FakeClock;
import dev.sokbo.cadence.Cadence;
import dev.sokbo.config.Cidr;
import dev.sokbo.discovery.FeedFinder;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.fetch.AddressGuard;
import dev.sokbo.fetch.Fetcher;
import dev.sokbo.poll.PollQueue;
import dev.sokbo.poll.PollStore;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import dev.sokbo.syndication.FeedParser;
import dev.sokbo.watch.ChoiceStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The reading process of a {@link PollSweep}. Its first sweep reads all feeds for the first time;
 * those after it come in pairs with a plain download of the same bytes, and count once the JVM has
 * compiled what it uses much. What the compilers themselves use is told apart.
 */
final class Sweep {

  private static final int AT_ONCE = 64;

  /** Polls after which little is compiled any more. */
  private static final int WARM = 6_000;

  private static final int MEASURED = 3;

  private final String base;
  private final String answer;
  private final int feeds;
  private final FakeClock clock = new FakeClock(InventedFeed.START.plusSeconds(1));
  private final Newsroom newsroom = new Newsroom(TestDatabases.open(Dialect.SQLITE), clock);
  private final Fetcher fetcher = new Fetcher(guard(), "bench", clock);
  private final OkHttpClient plain = new OkHttpClient();
  private final FeedPoll poll;

  private Sweep(String base, String answer, int feeds) {
    this.base = base + "/" + answer + "/";
    this.answer = answer;
    this.feeds = feeds;
    this.poll = poll();
  }

  public static void main(String[] arguments) throws Exception {
    new Sweep(arguments[0], arguments[1], Integer.parseInt(arguments[2])).run();
    System.exit(0);
  }

  private void run() throws Exception {
    fill();
    long begun = System.nanoTime();
    double first = perFeed(this::sweep);
    double firstSeconds = (System.nanoTime() - begun) / 1e9;
    int pairs = Math.max(1, WARM / feeds) + MEASURED;
    double[] own = new double[pairs];
    double[] bare = new double[pairs];
    for (int pair = 0; pair < pairs; pair++) {
      clock.advance(InventedFeed.PACE);
      own[pair] = perFeed(this::sweep);
      bare[pair] = perFeed(this::download);
    }
    System.out.printf(
        Locale.ROOT,
        "%5d feeds, %-9s: %.3f ms CPU a feed, plain download %.3f ms; cold %.3f ms; "
            + "first read %.3f ms, %.1f s; compiling %.1f s in all; peak %d MB%n",
        feeds,
        answer,
        leastOfLast(own),
        leastOfLast(bare),
        own[0],
        first,
        firstSeconds,
        compilerNanos() / 1e9,
        peakMegabytes());
  }

  private static double leastOfLast(double[] costs) {
    return LongStream.rangeClosed(1, MEASURED)
        .mapToDouble(back -> costs[costs.length - (int) back])
        .min()
        .orElseThrow();
  }

  private void fill() {
    for (int chat = 0; chat < 20; chat++) {
      newsroom.chat("c" + chat, new Cadence.EveryHours(6), "가나다", "로모" + chat, "하고노 AND 도로");
    }
    newsroom.database.inTransaction(
        handle -> {
          for (int number = 0; number < feeds; number++) {
            new FeedStore().add(handle, base + number, FeedStore.Following.COMMON, clock.instant());
          }
        });
  }

  /** A step of work that is measured. */
  private interface Step {
    void run() throws Exception;
  }

  /** Milliseconds of CPU time. */
  private double perFeed(Step step) throws Exception {
    long before = cpuNanos();
    step.run();
    return (cpuNanos() - before) / 1e6 / feeds;
  }

  /** All feeds polled, parsed where they changed, and taken into the database. */
  private void sweep() throws InterruptedException {
    try (Poller poller =
        new Poller(
            newsroom.database,
            new PollQueue(),
            poll,
            guard(),
            clock,
            AT_ONCE,
            Duration.ofMinutes(5))) {
      while (isAnyDue()) {
        poller.pollDue();
        Thread.sleep(20);
      }
    }
  }

  /** The same bytes downloaded, and nothing done with them. */
  private void download() throws InterruptedException {
    Semaphore room = new Semaphore(AT_ONCE);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int number = 0; number < feeds; number++) {
        Request.Builder request = new Request.Builder().url(base + number);
        if (answer.equals("validated")) {
          request.header("If-None-Match", "\"0\"");
        }
        room.acquire();
        threads.execute(
            () -> {
              try (Response response = plain.newCall(request.build()).execute()) {
                response.body().bytes();
              } catch (IOException e) {
                throw new IllegalStateException(e);
              } finally {
                room.release();
              }
            });
      }
    }
  }

  private boolean isAnyDue() {
    return newsroom.database.read(
        handle ->
            handle
                    .createQuery("select count(*) from feed where next_poll_at <= :now")
                    .bind("now", clock.instant())
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  private FeedPoll poll() {
    FeedParser parser = new FeedParser();
    PageVisit pages =
        new PageVisit(
            newsroom.database,
            new FeedStore(),
            new PollStore(),
            new ChoiceStore(),
            new FeedFinder(fetcher, parser, clock, Duration.ZERO),
            newsroom.notices);
    return new FeedPoll(
        fetcher,
        parser,
        newsroom.ingest,
        newsroom.health,
        pages,
        new IngestMeters(new SimpleMeterRegistry()),
        clock);
  }

  private static AddressGuard guard() {
    return new AddressGuard(List.of(Cidr.parse("127.0.0.0/8")));
  }

  /** What the process has used, without the threads that compile. */
  private static long cpuNanos() throws IOException {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        - compilerNanos();
  }

  /** By Linux, to a hundredth of a second; only what compilers that are still there have used. */
  private static long compilerNanos() throws IOException {
    long ticks = 0;
    try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
      for (Path thread : threads.toList()) {
        String stat = Files.readString(thread.resolve("stat"));
        if (stat.contains(" CompilerThre")) {
          String[] fields = stat.substring(stat.lastIndexOf(')')).split(" ");
          ticks += Long.parseLong(fields[12]) + Long.parseLong(fields[13]);
        }
      }
    }
    return ticks * 10_000_000;
  }

  /** The most memory that the process has had, by Linux. */
  private static long peakMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0L);
  }
}
