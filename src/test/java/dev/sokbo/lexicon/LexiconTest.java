package dev.sokbo.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * People extend the lexicon by hand; a mistake in it must be told by line, not found in a digest.
 */
final class LexiconTest {

  @TempDir private Path folder;

  @Test
  void theBundledOneIsWithoutMistakesAndWorthHaving() throws IOException {
    Path copy = folder.resolve("bundled.yaml");
    try (InputStream in =
        Objects.requireNonNull(
            Lexicon.class.getClassLoader().getResourceAsStream("config/lexicon.yaml"))) {
      Files.copy(in, copy);
    }
    Lexicon lexicon = Lexicon.load(copy);

    assertThat(lexicon.entries()).isEqualTo(Lexicon.bundled().entries());

    assertThat(lexicon.entries()).hasSizeGreaterThanOrEqualTo(250);
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
    assertThat(Lexicon.bundled().find("이부진")).isEmpty();
  }

  @Test
  void thePluralOfAnIdeaOrAnAcronymLeadsToItAndThatOfANameDoesNot() {
    assertThat(Lexicon.bundled().find("AI chips")).isEqualTo(Lexicon.bundled().find("AI chip"));
    assertThat(Lexicon.bundled().find("batteries")).isEqualTo(Lexicon.bundled().find("battery"));
    assertThat(Lexicon.bundled().find("GPUs")).isEqualTo(Lexicon.bundled().find("GPU"));
    assertThat(Lexicon.bundled().find("apples")).isEmpty();
    assertThat(Lexicon.bundled().find("ss")).isEmpty();
  }

  @Test
  void aFileMayAddToTheBundledOne() throws IOException {
    Path file =
        write(
            """
            extends: bundled
            entries:
              - name: 메타
                short: [메타컴]
                exclude: [메타스쿨, 메타 연구회]
                not: ["@baseball"]
              - name: 가온테크
                en: [GaonTech]
            """);
    Lexicon lexicon = Lexicon.load(file);
    LexiconEntry meta = lexicon.find("Meta").orElseThrow();

    assertThat(lexicon.entries()).hasSize(Lexicon.bundled().entries().size() + 1);
    assertThat(lexicon.find("GaonTech")).isPresent();
    assertThat(lexicon.find("삼성")).isEqualTo(Lexicon.bundled().find("삼성"));
    assertThat(meta.name()).isEqualTo("Meta");
    assertThat(meta.abbreviations()).contains("메타컴");
    assertThat(meta.exclusions()).contains("메타스쿨", "메타 버스");
    assertThat(meta.contexts()).contains("야구");
  }

  @Test
  void whatAFileSaysWinsOverTheBundledOne() throws IOException {
    Path file =
        write(
            """
            extends: bundled
            entries:
              - name: Meta
                ko: [메타버스]
              - name: Gale
                ko: [애플]
            """);
    Lexicon lexicon = Lexicon.load(file);

    assertThat(lexicon.find("메타버스")).isEqualTo(lexicon.find("Meta"));
    assertThat(lexicon.find("Meta").orElseThrow().exclusions()).doesNotContain("메타 버스");
    assertThat(lexicon.find("애플").orElseThrow().name()).isEqualTo("Gale");
    assertThat(lexicon.find("Apple").orElseThrow().korean()).doesNotContain("애플");
  }

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
  void aWordMayGiveAChoiceAtEachOfItsPlaces() throws IOException {
    Path file =
        write(
            """
            contexts:
              games: [동해|서해 꺾고|잡고]
            entries:
              - name: Gale
                exclude: [Gale force|wind]
                not: ["@games"]
                note: One or another | both.
            """);
    LexiconEntry entry = Lexicon.load(file).find("Gale").orElseThrow();

    assertThat(LexiconEntry.phrases(entry.contexts()))
        .containsExactly("동해 꺾고", "동해 잡고", "서해 꺾고", "서해 잡고");
    assertThat(entry.exclusions()).containsExactly("Gale force", "Gale wind");
    assertThat(entry.note()).isEqualTo("One or another | both.");
  }

  @Test
  void aWordMayLeadToAnEntryThatItIsNotLookedForBy() throws IOException {
    Path file =
        write(
            """
            entries:
              - name: Gale
                called: [바람]
                endings: [-바람]
              - name: Wind
                ko: [바람]
            """);
    LexiconEntry hana = Lexicon.bundled().find("하나").orElseThrow();

    assertThat(hana.name()).isEqualTo("Hana Financial");
    assertThat(hana.terms()).doesNotContain("하나");
    assertThatThrownBy(() -> Lexicon.load(file))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("is a name of the entry in line 2 already");
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
  void anEntryMayExcludeWhatAnotherIsCalled() throws IOException {
    Path file =
        write(
            """
            entries:
              - name: Gale
                exclude: [Gale Marine]
              - name: Gale Marine
            """);

    assertThat(Lexicon.load(file).find("gale marine"))
        .hasValueSatisfying(entry -> assertThat(entry.name()).isEqualTo("Gale Marine"));
  }

  @Test
  void whatIsNoLexiconAtAllIsTold() throws IOException {
    assertMistakes(write("# nothing yet\n"), ":1: the lexicon is empty");
    assertMistakes(write("- Gale\n"), ":1: expected contexts and entries, found a list");
    assertMistakes(
        write("entries:\n  - name: \"Gale\n"),
        ":2: not YAML: found unexpected end of stream, while scanning a quoted scalar");
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
