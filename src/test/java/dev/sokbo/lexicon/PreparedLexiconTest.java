package dev.sokbo.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build makes of the bundled lexicon, so that commands start sooner. */
final class PreparedLexiconTest {

  private static final byte[] YAML = "entries: as they were".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void holdsWhatTheLexiconHolds() throws IOException {
    List<LexiconEntry> entries = Lexicon.bundled().entries();

    byte[] prepared = PreparedLexicon.of(entries, YAML);

    assertThat(PreparedLexicon.read(prepared, YAML)).contains(entries);
  }

  @Test
  void isNoneWhereTheLexiconHasChangedSince() throws IOException {
    byte[] prepared = PreparedLexicon.of(Lexicon.bundled().entries(), YAML);
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

    assertThat(PreparedLexicon.read(Files.readAllBytes(prepared), Files.readAllBytes(yaml)))
        .contains(Lexicon.load(yaml).entries());
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
