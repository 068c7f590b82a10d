package dev.sokbo.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A feed is whatever a stranger's server sends. In each build, the parser's corpus and what fuzzing
 * has found so far are parsed under Jazzer's watch, which tells when the parser opens a file or a
 * connection, loads a class or runs a command; {@code -Pfuzz} goes on from there.
 */
final class FeedFuzz {

  @MethodSource("corpus")
  @FuzzTest(maxDuration = "10m")
  void answersWhateverArrives(byte[] bytes) {
    FeedInput.parse(bytes);
  }

  private static Stream<byte[]> corpus() {
    return FeedInput.corpus();
  }
}
