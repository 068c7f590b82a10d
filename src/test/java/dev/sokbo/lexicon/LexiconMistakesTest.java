package dev.sokbo.lexicon;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * People extend the lexicon by hand; a mistake in it must be told by line, not found in a digest.
 */
final class LexiconMistakesTest {

  @TempDir private Path folder;

  @Test
  void mistakesInAnExtensionAreToldByItsLines() throws IOException {
    Path file =
        write(
            """
            extends: everything
            entries:
              - name: Meta
                exclude: [바다]
            """);
    assertThatThrownBy(() -> Lexicon.load(file))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining(file + ":1: expected extends: bundled, found \"everything\"")
        .hasMessageContaining(file + ":4: exclusion \"바다\" holds no name");
  }

  @Test
  void tooManyChoicesAreTold() throws IOException {
    String letters = String.join("|", "abcdefghijklmnopqrst".split(""));
    Path file =
        write(
            "contexts:\n  sea: ["
                + String.join(" ", letters, letters, letters)
                + "]\nentries: []\n");

    assertThatThrownBy(() -> Lexicon.load(file))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining(file + ":2: more than 4000 choices in a|b|c");
  }

  @Test
  void aChoiceOfNothingIsTold() throws IOException {
    Path file =
        write(
            """
            contexts:
              sea: [바다, "|"]
            entries:
              - name: Gale
                exclude: [Gale force|wind, "Gale | force"]
            """);

    assertMistakes(
        file,
        ":2: no choice between the bars of |",
        ":5: no choice between the bars of Gale | force");
  }

  @Test
  void anEntryHasOneName() throws IOException {
    Path file =
        write(
            """
            entries:
              - name: [Gale, Breeze]
              - name: []
              - ko: [게일]
            """);

    assertMistakes(
        file,
        ":2: the entry has 2 names; expected one, the others under ko and en",
        ":3: the entry has no name",
        ":4: the entry has no name");
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

    assertMistakes(
        file,
        ":3: \"게일\" is given twice",
        ":4: unknown key \"korean\", expected one of name, ko, en, called, short, endings,"
            + " affiliates, people, doubtful, beside, exclude, not, despite, edge, note",
        ":5: exclusion \"태풍\" holds no name of the entry",
        ":5: \"게일\" is both a name and an exclusion",
        ":6: \"@sea\" is none of the lists under contexts: ",
        ":7: edge \"open\" is neither loose nor strict",
        ":8: the entry has no name",
        ":9: \"게일\" is a name of the entry in line 2 already",
        ":10: expected a word, found a list",
        ":11: expected an entry's keys, found \"17\"",
        ":11: the entry has no name",
        ":12: unknown key \"other\", expected extends, contexts or entries");
  }

  @Test
  void exclusionsThatCannotApplyAreTold() throws IOException {
    Path file =
        write(
            """
            entries:
              - name: Gale
                ko: [게일]
                exclude: [회게일, 회 게일]
              - name: LG
                ko: [엘지]
                exclude: [LGBT, LG배]
              - name: Micron
                ko: [마이크론]
                exclude: [microns, micronized]
            """);

    assertMistakes(
        file,
        ":4: exclusion \"회게일\" holds no name of the entry",
        ":7: exclusion \"LGBT\" holds no name of the entry",
        ":10: exclusion \"micronized\" holds no name of the entry");
  }

  @Test
  void aNameThatIsAlsoExcludedOrDoubtedIsTold() throws IOException {
    Path file =
        write(
            """
            entries:
              - name: Gale
                ko: [게일, 게일사]
                short: [게상]
                exclude: [게일 사]
                not: [게상]
            """);

    assertMistakes(
        file,
        ":5: \"게일 사\" is both a name and an exclusion",
        ":6: \"게상\" is a name, which would always speak against itself");
  }

  @Test
  void whatSpeaksForANameNeedsWhatSpeaksAgainstIt() throws IOException {
    Path file =
        write(
            """
            entries:
              - name: Gale
                doubtful: [게일톡]
              - name: Breeze
                beside: [먹통, "@service", 먹통]
              - name: Storm
                doubtful: [스톰톡]
                beside: [먹통]
                exclude: [스톰톡으로]
                despite: [풍력]
            """);

    assertMistakes(
        file,
        ":3: doubtful and beside go together, one of them is missing",
        ":5: doubtful and beside go together, one of them is missing",
        ":5: \"@service\" is none of the lists under contexts: ",
        ":5: \"먹통\" is given twice",
        ":10: despite is of no use without not");
  }

  @Test
  void whatIsNoLexiconAtAllIsTold() throws IOException {
    assertMistakes(write("# nothing yet\n"), ":1: the lexicon is empty");
    assertMistakes(write("- Gale\n"), ":1: expected contexts and entries, found a list");
    assertMistakes(
        write("entries:\n  - name: \"Gale\n"),
        ":2: not YAML: found unexpected end of stream, while scanning a quoted scalar");
    assertMistakes(
        write("entries:\n  - name: [Gale\n"),
        ":2: not YAML: expected ',' or ']', but got <stream end>, while parsing a flow sequence");
  }

  @Test
  void repetitionsInListsAreTold() throws IOException {
    Path file =
        write(
            """
            contexts:
              sea: [배, 배]
              sea: [바다, 항구]
            entries:
              - name: Gale
                exclude: [Gale force,
                  gale force]
                not: [어선, 어선]
                note: One.
                note: Two.
            """);

    assertMistakes(
        file,
        ":2: \"배\" is given twice",
        ":3: contexts.sea: set twice; it is already set in line 2",
        ":7: \"gale force\" is given twice",
        ":8: \"어선\" is given twice",
        ":10: entries[1].note: set twice; it is already set in line 9");
  }

  @Test
  void aFileThatCannotBeReadIsNamedWithTheReason() throws IOException {
    Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', (byte) 0xE9, '\n'});

    assertMistakes(folder.resolve("none.yaml"), ": no such file");
    assertMistakes(folder, ": is a folder, not a file");
    assertMistakes(latin, ": not UTF-8");
  }

  @Test
  void aFileWithoutEndIsNamedWithTheLimit() throws IOException {
    Path endless = folder.resolve("endless.yaml");
    try (RandomAccessFile file = new RandomAccessFile(endless.toFile(), "rw")) {
      file.setLength(1L << 33);
    }

    assertMistakes(endless, ": is larger than 4 MB");
  }

  /** Asserts what is wrong with a file, by line. */
  private static void assertMistakes(Path file, String... mistakes) {
    assertThatThrownBy(() -> Lexicon.load(file))
        .asInstanceOf(InstanceOfAssertFactories.type(LexiconException.class))
        .extracting(LexiconException::mistakes, InstanceOfAssertFactories.list(String.class))
        .extracting(mistake -> mistake.substring(file.toString().length()))
        .containsExactlyInAnyOrder(mistakes);
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("lexicon.yaml"), yaml);
  }
}
