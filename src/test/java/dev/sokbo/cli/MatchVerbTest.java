package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other programs read these lines: their shape, order and offsets are a promise. */
@ResourceLock(Resources.SYSTEM_OUT)
final class MatchVerbTest {

  private static final String ENTRIES =
      """
      {"id":1,"title":"메타가 AI 칩 공개","summary":"<p>Meta 발표</p>"}

      {"id":"b","title":"메타버스 축제"}
      """;

  @TempDir private Path folder;

  @Test
  void writesALineForEachEntryInOrder() {
    VerbRun run = VerbRun.of(ENTRIES, "match", "--json", "-w", "Meta", "AI chip");

    assertThat(run.out())
        .isEqualTo(
            """
            {"id":1,"matches":[\
            {"watch":"Meta","field":"title","start":0,"end":2,"text":"메타"},\
            {"watch":"Meta","field":"summary","start":3,"end":7,"text":"Meta"},\
            {"watch":"AI chip","field":"title","start":4,"end":8,"text":"AI 칩"}]}
            {"id":"b","matches":[]}
            """);
    assertThat(run.exit()).isZero();
  }

  @Test
  void readsALexiconOfOnesOwn() throws IOException {
    Path lexicon = folder.resolve("lexicon.yaml");
    Files.writeString(lexicon, "extends: bundled\nentries:\n  - name: Meta\n    short: [새안경]\n");
    String entry = "{\"id\":1,\"title\":\"새안경 판매\"}\n";

    assertThat(
            VerbRun.of(entry, "match", "--json", "--lexicon", lexicon.toString(), "-w", "Meta")
                .out())
        .contains("\"text\":\"새안경\"");

    Files.writeString(lexicon, "entries:\n  - short: [새안경]\n");
    VerbRun wrong =
        VerbRun.of(entry, "match", "--json", "--lexicon", lexicon.toString(), "-w", "Meta");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("lexicon.yaml:2: the entry has no name");

    VerbRun none = VerbRun.of(entry, "match", "--lexicon", folder + "/none.yaml", "-w", "Meta");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err())
        .isEqualToIgnoringNewLines("sokbo match: " + folder + "/none.yaml: no such file");
  }

  @Test
  void takesTheFileAfterSeveralQueries() throws IOException {
    Path file = Files.writeString(folder.resolve("entries.jsonl"), ENTRIES);
    VerbRun run = VerbRun.of("", "match", "--json", "-w", "Meta", "-w", "삼성", file.toString());

    assertThat(run.out().lines()).hasSize(2);
  }

  @Test
  void takesStandardInputOrAPathAfterSeveralQueries() {
    VerbRun stdin = VerbRun.of(ENTRIES, "match", "--json", "-w", "Meta", "-w", "삼성", "-");
    VerbRun gone = VerbRun.of(ENTRIES, "match", "--json", "-w", "Meta", "/no/such/entries");
    VerbRun folders = VerbRun.of(ENTRIES, "match", "--json", "-w", "Meta", "./");

    assertThat(stdin.out().lines()).hasSize(2);
    assertThat(stdin.exit()).isZero();
    assertThat(gone.err()).isEqualToIgnoringNewLines("sokbo match: /no/such/entries: no such file");
    assertThat(folders.err()).isEqualToIgnoringNewLines("sokbo match: ./: is a folder, not a file");
  }

  @Test
  void explainsHitsAndNearMissesToPeople() {
    VerbRun run = VerbRun.of(ENTRIES, "match", "-w", "Meta");

    assertThat(run.out())
        .contains("+ title: [메타]가 AI 칩 공개  (name 메타)")
        .contains("- title: 메타버스: exclusion of 메타 (메타 버스)");
  }

  @Test
  void pointsAtTheMistakeInAQuery() {
    VerbRun run = VerbRun.of(ENTRIES, "match", "-w", "Meta AND");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            """
            sokbo match: Meta AND
                                 ^
            sokbo match: expected a word, a quoted phrase or (, found the end
            """);
  }

  @Test
  void pointsBelowWideLettersAndShowsNothingThatATerminalWouldObey() {
    VerbRun run = VerbRun.of(ENTRIES, "match", "-w", "ＡＩ \u001b[31m삼성 (");

    assertThat(run.err())
        .startsWith(
            """
            sokbo match: ＡＩ [31m삼성 (
                         \u3000\u3000     \u3000\u3000  ^
            """);
  }

  @Test
  void listsNothingThatATerminalWouldObey() {
    VerbRun run =
        VerbRun.of(
            "{\"id\":1,\"title\":\"\\u001b[31m메타\\u202e x\",\"summary\":\"\\u202e 메타버스\"}\n",
            "match",
            "-w",
            "메타",
            "x\u001b[1m");

    assertThat(run.out())
        .contains("[메타]", "x[1m: no match", "메타버스: exclusion")
        .doesNotContain("\u001b", "\u202e");
  }

  @Test
  void showsOfAnOverLongQueryOnlyWhereItIsTooLong() {
    VerbRun run = VerbRun.of(ENTRIES, "match", "-w", "삼성 ".repeat(400));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(200))
        .last()
        .asString()
        .contains("500");
  }

  @Test
  void answersAQueryThatIsGivenTwiceOnce() {
    VerbRun run =
        VerbRun.of("{\"id\":1,\"title\":\"메타\"}", "match", "--json", "-w", "Meta", "-w", "Meta");

    assertThat(run.out())
        .isEqualTo(
            """
            {"id":1,"matches":[{"watch":"Meta","field":"title","start":0,"end":2,"text":"메타"}]}
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "😀🚀 메타측 발표, 메타",
    "ＭＥＴＡ　가 왔다, ＭＥＴＡ",
    "\u1106\u1166\u1110\u1161가 왔다, \u1106\u1166\u1110\u1161",
    "👨‍👩‍👧 한글 메타의 👩🏽‍🚀, 메타",
    "美메타, 메타"
  })
  void tellsUtf16OffsetsIntoTheOriginal(String title, String word) {
    VerbRun run =
        VerbRun.of("{\"id\":1,\"title\":\"%s\"}".formatted(title), "match", "--json", "-w", "Meta");

    int start = title.indexOf(word);
    assertThat(run.out())
        .contains("\"start\":%d,\"end\":%d".formatted(start, start + word.length()))
        .contains("\"text\":\"%s\"".formatted(word));
  }

  @Test
  void matchesATitleOfAMillionUnits() {
    String title = "메타버스 ".repeat(199_999) + "메타가";
    VerbRun run =
        VerbRun.of("{\"id\":1,\"title\":\"%s\"}".formatted(title), "match", "--json", "-w", "Meta");

    assertThat(run.out())
        .isEqualToIgnoringNewLines(
            "{\"id\":1,\"matches\":[{\"watch\":\"Meta\",\"field\":\"title\",\"start\":999995,\"end\":999997,"
                + "\"text\":\"메타\"}]}");
  }

  @Test
  void endsQuietlyWhenNobodyReadsAnyMore() throws IOException {
    byte[] lines = "{\"id\":1}\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    InputStream entries = new ByteArrayInputStream(lines);

    assertThat(VerbRun.unread(entries, "match", "--json", "-w", "Meta"))
        .isEqualTo(new VerbRun(1, "", ""));
    assertThat(entries.available()).isPositive();
  }

  @Test
  void takesAQueryThatBeginsWithASignAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("query"), "Samsung");
    VerbRun run = VerbRun.of(ENTRIES, "match", "--json", "-w", "Meta", "-w", "@" + file);

    assertThat(run.exit()).isZero();
    assertThat(run.out()).doesNotContain("Samsung");
  }

  @Test
  void aFileWithASpaceInItsNameIsNoQuery() {
    assertThat(VerbRun.of(ENTRIES, "match", "-w", "Meta", "no such.jsonl"))
        .isEqualTo(new VerbRun(1, "", "sokbo match: no such.jsonl: no such file\n"));
  }

  /** What went through the whole text for each of its words took hours for this one. */
  @Test
  @Timeout(120)
  void explainsEachWordOfALongText() {
    String title = "메타 ".repeat(200_000);
    VerbRun run =
        VerbRun.of("{\"id\":1,\"title\":\"%s\"}\n".formatted(title), "match", "-w", "Meta");

    assertThat(run.exit()).isZero();
    assertThat(run.out().lines().filter(line -> line.startsWith("    + "))).hasSize(200_000);
  }
}
