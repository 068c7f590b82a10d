package dev.sokbo.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code | head} ends a program without a word; a full disk must not. */
final class OutputLostExceptionTest {

  @TempDir private Path folder;

  @Test
  void tellsAPipeFromWhatCanBeFull() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThat(OutputLostException.isPipe(pipe)).isTrue();
    assertThat(OutputLostException.isPipe(Files.createFile(folder.resolve("file")))).isFalse();
    assertThat(OutputLostException.isPipe(Path.of("/dev/null"))).isFalse();
    assertThat(OutputLostException.isPipe(folder.resolve("none"))).isFalse();
  }
}
