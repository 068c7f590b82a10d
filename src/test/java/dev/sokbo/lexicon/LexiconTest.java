package dev.sokbo.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name that leads to the wrong entry, or to none, is news of somebody else, or none. */
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

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("lexicon.yaml"), yaml);
  }
}
