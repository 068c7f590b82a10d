package dev.sokbo.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.store.BreakableDatabase;
import dev.sokbo.store.Database;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A simulation that finds nothing proves something only if it finds what is there. */
final class MutationTest {

  /** A fault that this many seeds don't show would not be found. */
  private static final int SEEDS = 100;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void findsAFaultThatIsBuiltIn(Mutation mutation) {
    CrashPoints crashes = new CrashPoints();
    try (Database database = BreakableDatabase.open(crashes)) {
      Optional<String> found =
          IntStream.range(0, SEEDS)
              .boxed()
              .flatMap(seed -> SimulationTest.broken(seed, mutation, database, crashes).stream())
              .findFirst();

      assertThat(found).as("the simulation finds %s", mutation).isPresent();
    }
  }
}
