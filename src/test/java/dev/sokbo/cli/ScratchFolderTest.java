package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo leaves nothing behind, and says why where it can't begin. */
final class ScratchFolderTest {

  @TempDir private Path parent;

  @Test
  void isGoneWithAllThatIsInIt() throws IOException {
    ScratchFolder scratch = ScratchFolder.in(parent);
    Files.createFile(Files.createDirectory(scratch.path().resolve("sub")).resolve("file"));
    scratch.close();

    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void saysWhereItCannotBeMade() {
    Path none = parent.resolve("none");

    assertThatThrownBy(() -> ScratchFolder.in(none))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("no folder can be made in " + none + ": there is no " + none);
  }
}
