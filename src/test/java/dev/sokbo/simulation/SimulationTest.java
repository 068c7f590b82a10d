package dev.sokbo.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.store.BreakableDatabase;
import dev.sokbo.store.Database;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every owed story is delivered or explained, none twice, in order, at the platforms' pace and not
 * in quiet hours, whatever fails when. {@code -Dsokbo.simulation.seeds=N} runs more seeds and
 * {@code -Dsokbo.simulation.first=N} begins at another one.
 */
final class SimulationTest {

  private static final long FIRST = Long.getLong("sokbo.simulation.first", 0);
  private static final long SEEDS = Long.getLong("sokbo.simulation.seeds", 500);

  @Test
  void holdsWhateverFails() throws InterruptedException, ExecutionException {
    AtomicLong next = new AtomicLong(FIRST);
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (Future<?> worker :
          IntStream.range(0, threads)
              .mapToObj(number -> workers.submit(() -> runAll(next)))
              .toList()) {
        worker.get();
      }
    }
  }

  private static void runAll(AtomicLong next) {
    CrashPoints crashes = new CrashPoints();
    try (Database database = BreakableDatabase.open(crashes)) {
      for (long seed = next.getAndIncrement();
          seed < FIRST + SEEDS;
          seed = next.getAndIncrement()) {
        Optional<String> broken = broken(seed, Mutation.NONE, database, crashes);
        assertThat(broken)
            .as(
                "seed %d; to replay: ./mvnw package -Dtest=SimulationTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dsokbo.simulation.first=%d -Dsokbo.simulation.seeds=1",
                seed, seed)
            .isEmpty();
      }
    }
  }

  static Optional<String> broken(
      long seed, Mutation mutation, Database database, CrashPoints crashes) {
    try {
      new Simulation(seed, mutation, database, crashes).run();
      return Optional.empty();
    } catch (Ledger.Broken e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
