package dev.sokbo.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build makes of the bundled lexicon, so that commands start sooner. */
final class PreparedLexiconTest {

  private static final byte[] YAML = "entries: as they were".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void holdsWhatTheLexiconHolds() throws IOException {
    Lexicon lexicon = Lexicon.bundled();

    byte[] prepared = PreparedLexicon.of(lexicon, YAML);

    Lexicon read = PreparedLexicon.read(prepared, YAML).orElseThrow();
    assertThat(read.entries()).isEqualTo(lexicon.entries());
    assertThat(read.byName()).isEqualTo(lexicon.byName());
  }

  @Test
  void isNoneWhereTheLexiconHasChangedSince() throws IOException {
    byte[] prepared = PreparedLexicon.of(Lexicon.bundled(), YAML);
    byte[] changed = "entries: as they are".getBytes(StandardCharsets.UTF_8);

    assertThat(PreparedLexicon.read(prepared, changed)).isEmpty();
  }

  @Test
  void isWrittenForAFile() throws IOException {
    Path yaml =
        Files.writeString(
            folder.resolve("lexicon.yaml"),
            """
            contexts:
              plants: [정원, 화분]
            entries:
              - name: Hanbit
                ko: [한빛, 한빛전자]
                not: ["@plants"]
                edge: strict
                note: a sample
            """);
    Path prepared = folder.resolve("lexicon.bin");

    PreparedLexicon.main(yaml.toString(), prepared.toString());

    Lexicon read =
        PreparedLexicon.read(Files.readAllBytes(prepared), Files.readAllBytes(yaml)).orElseThrow();
    assertThat(read.entries()).isEqualTo(Lexicon.load(yaml).entries());
    assertThat(read.find("한빛 전자")).contains(read.entries().getFirst());
  }

  @Test
  void isNotWrittenForALexiconWithMistakes() throws IOException {
    Path yaml = Files.writeString(folder.resolve("lexicon.yaml"), "entries:\n  - ko: [한빛]\n");
    Path prepared = folder.resolve("lexicon.bin");

    assertThatThrownBy(() -> PreparedLexicon.main(yaml.toString(), prepared.toString()))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("lexicon.yaml:2");
    assertThat(prepared).doesNotExist();
  }
}
