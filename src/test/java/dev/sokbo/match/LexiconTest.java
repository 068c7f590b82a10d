package dev.sokbo.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * People extend the lexicon by hand; a mistake in it must be told by line, not found in a digest.
 */
final class LexiconTest {

  @TempDir private Path folder;

  @Test
  void theBundledOneIsWithoutMistakesAndWorthHaving() {
    Lexicon lexicon = Lexicon.bundled();

    assertThat(lexicon.entries()).hasSizeGreaterThanOrEqualTo(80);
    assertThat(lexicon.entries())
        .filteredOn(entry -> entry.korean().isEmpty())
        .as("entries without a Korean name")
        .isEmpty();
  }

  @Test
  void everyNameLeadsToItsEntry() {
    for (LexiconEntry entry : Lexicon.bundled().entries()) {
      assertThat(entry.names())
          .allSatisfy(name -> assertThat(Lexicon.bundled().find(name)).contains(entry));
    }
  }

  @Test
  void affiliatesAndPeopleDoNotLeadToTheirGroup() {
    assertThat(Lexicon.bundled().find("삼성벤처투자")).isEmpty();
    assertThat(Lexicon.bundled().find("이재용")).isEmpty();
  }

  @Test
  void aFileOfOnesOwnIsRead() throws IOException {
    Path file =
        write(
            """
            contexts:
              sea: [바다, 항구]
            entries:
              - name: Gale
                ko: [게일]
                exclude: [게일 항구]
                not: ["@sea", 어선]
                edge: strict
                note: A firm.
            """);
    LexiconEntry entry = Lexicon.load(file).find("게일").orElseThrow();

    assertThat(entry.contexts()).containsExactly("바다", "항구", "어선");
    assertThat(entry.edge()).isEqualTo(RightEdge.STRICT);
  }

  @Test
  void allMistakesAreToldAtOnceWithTheirLines() throws IOException {
    Path file =
        write(
            """
            entries:
              - name: Gale
                ko: [게일, 게일]
                korean: [x]
                exclude: [태풍, 게일]
                not: ["@sea"]
                edge: open
              - ko: [이름 없음]
              - name: 게일
                note: [[x]]
              - 17
            other: []
            """);

    assertThatThrownBy(() -> Lexicon.load(file))
        .asInstanceOf(InstanceOfAssertFactories.type(LexiconException.class))
        .extracting(LexiconException::mistakes, InstanceOfAssertFactories.list(String.class))
        .extracting(mistake -> mistake.substring(file.toString().length()))
        .containsExactlyInAnyOrder(
            ":3: \"게일\" is given twice",
            ":4: unknown key \"korean\", expected one of name, ko, en, short, affiliates, people,"
                + " exclude, not, edge, note",
            ":5: exclusion \"태풍\" holds no name of the entry",
            ":5: \"게일\" is both a name and an exclusion",
            ":6: \"@sea\" is none of the lists under contexts: ",
            ":7: edge \"open\" is neither loose nor strict",
            ":8: the entry has no name",
            ":9: \"게일\" is a name of the entry in line 2 already",
            ":10: expected a word, found a list",
            ":11: expected an entry's keys, found \"17\"",
            ":11: the entry has no name",
            ":12: unknown key \"other\", expected contexts or entries");
  }

  @Test
  void whatIsNoYamlIsToldByItsLine() throws IOException {
    Path file = write("entries:\n  - name: [Gale\n");

    assertThatThrownBy(() -> Lexicon.load(file))
        .hasMessageContaining(file + ":")
        .hasMessageContaining("YAML");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> Lexicon.load(folder.resolve("none.yaml")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none.yaml");
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("lexicon.yaml"), yaml);
  }
}
