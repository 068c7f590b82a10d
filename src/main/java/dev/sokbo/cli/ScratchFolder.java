package dev.sokbo.cli;

import dev.sokbo.config.FileProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one run, deleted with all that is in it, also when the process is told to stop. */
record ScratchFolder(Path path) implements AutoCloseable {

  static ScratchFolder create() throws IOException {
    return in(Path.of(System.getProperty("java.io.tmpdir")));
  }

  static ScratchFolder in(Path parent) throws IOException {
    try {
      return new ScratchFolder(Files.createTempDirectory(parent, "sokbo-demo"));
    } catch (IOException e) {
      throw new IOException("no folder can be made in " + parent + ": " + FileProblem.of(e), e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + path + ": " + FileProblem.of(e), e);
    }
  }
}
