package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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

  /** What a run left behind. */
  private record Run(int exit, String out, String err) {}

  @Test
  void writesALineForEachEntryInOrder() throws IOException {
    Run run = run(ENTRIES, "match", "--json", "-w", "Meta", "AI chip");

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

    assertThat(run(entry, "match", "--json", "--lexicon", lexicon.toString(), "-w", "Meta").out())
        .contains("\"text\":\"새안경\"");

    Files.writeString(lexicon, "entries:\n  - short: [새안경]\n");
    Run wrong = run(entry, "match", "--json", "--lexicon", lexicon.toString(), "-w", "Meta");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("lexicon.yaml:2: the entry has no name");
  }

  @Test
  void takesTheFileAfterSeveralQueries() throws IOException {
    Path file = Files.writeString(folder.resolve("entries.jsonl"), ENTRIES);
    Run run = run("", "match", "--json", "-w", "Meta", "-w", "삼성", file.toString());

    assertThat(run.out().lines()).hasSize(2);
  }

  @Test
  void takesStandardInputOrAPathAfterSeveralQueries() throws IOException {
    Run stdin = run(ENTRIES, "match", "--json", "-w", "Meta", "-w", "삼성", "-");
    Run gone = run(ENTRIES, "match", "--json", "-w", "Meta", "/no/such/entries");
    Run folders = run(ENTRIES, "match", "--json", "-w", "Meta", "./");

    assertThat(stdin.out().lines()).hasSize(2);
    assertThat(stdin.exit()).isZero();
    assertThat(gone.err()).isEqualToIgnoringNewLines("sokbo match: /no/such/entries: no such file");
    assertThat(folders.err()).isEqualToIgnoringNewLines("sokbo match: ./: is a folder, not a file");
  }

  @Test
  void explainsHitsAndNearMissesToPeople() throws IOException {
    Run run = run(ENTRIES, "match", "-w", "Meta");

    assertThat(run.out())
        .contains("+ title: [메타]가 AI 칩 공개  (name 메타)")
        .contains("- title: 메타버스: exclusion of 메타 (메타 버스)");
  }

  @Test
  void pointsAtTheMistakeInAQuery() throws IOException {
    Run run = run(ENTRIES, "match", "-w", "Meta AND");

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
  void showsOfAnOverLongQueryOnlyWhereItIsTooLong() throws IOException {
    Run run = run(ENTRIES, "match", "-w", "삼성 ".repeat(400));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(200))
        .last()
        .asString()
        .contains("500");
  }

  @Test
  void answersAQueryThatIsGivenTwiceOnce() throws IOException {
    Run run = run("{\"id\":1,\"title\":\"메타\"}", "match", "--json", "-w", "Meta", "-w", "Meta");

    assertThat(run.out())
        .isEqualTo(
            """
            {"id":1,"matches":[{"watch":"Meta","field":"title","start":0,"end":2,"text":"메타"}]}
            """);
  }

  @Test
  void takesWhateverEntriesMayLookLike() throws IOException {
    String lines =
        """
        \uFEFF{"id":1,"title":"메타가 왔다","more":{"list":[1,{"none":null}]},"summary":null}\r

           \r
        {"id":2,"title":null,"summary":"<p>새 <b>메</b>타</p>"}
        {"id":3,"title":"\\ud83d 메타"}
        {"title":"메타","id":4,"title":"삼성"}
        """;
    Run run = run(lines, "match", "--json", "-w", "title:삼성 OR 메타");

    assertThat(run.exit()).isZero();
    assertThat(run.out().lines().map(line -> line.replaceAll("\"watch\":\"[^\"]*\",", "")))
        .containsExactly(
            "{\"id\":1,\"matches\":[{\"field\":\"title\",\"start\":0,\"end\":2,\"text\":\"메타\"}]}",
            "{\"id\":2,\"matches\":[{\"field\":\"summary\",\"start\":8,\"end\":14,\"text\":\"메</b>타\"}]}",
            "{\"id\":3,\"matches\":[{\"field\":\"title\",\"start\":2,\"end\":4,\"text\":\"메타\"}]}",
            "{\"id\":4,\"matches\":[{\"field\":\"title\",\"start\":0,\"end\":2,\"text\":\"삼성\"}]}");
  }

  @ParameterizedTest
  @CsvSource({
    "😀🚀 메타측 발표, 메타",
    "ＭＥＴＡ　가 왔다, ＭＥＴＡ",
    "\u1106\u1166\u1110\u1161가 왔다, \u1106\u1166\u1110\u1161",
    "👨‍👩‍👧 한글 메타의 👩🏽‍🚀, 메타",
    "美메타, 메타"
  })
  void tellsUtf16OffsetsIntoTheOriginal(String title, String word) throws IOException {
    Run run = run("{\"id\":1,\"title\":\"%s\"}".formatted(title), "match", "--json", "-w", "Meta");

    int start = title.indexOf(word);
    assertThat(run.out())
        .contains("\"start\":%d,\"end\":%d".formatted(start, start + word.length()))
        .contains("\"text\":\"%s\"".formatted(word));
  }

  @Test
  void matchesATitleOfAMillionUnits() throws IOException {
    String title = "메타버스 ".repeat(199_999) + "메타가";
    Run run = run("{\"id\":1,\"title\":\"%s\"}".formatted(title), "match", "--json", "-w", "Meta");

    assertThat(run.out())
        .isEqualToIgnoringNewLines(
            "{\"id\":1,\"matches\":[{\"watch\":\"Meta\",\"field\":\"title\",\"start\":999995,\"end\":999997,"
                + "\"text\":\"메타\"}]}");
  }

  @Test
  void goesOnAfterLinesThatAreNoEntries() throws IOException {
    String lines =
        """
        {"title":"x"}
        [1]
        {"id":3,"title":{"ko":"메타"}}
        {"id":4,"title":"메타"} {"id":5}
        {"id":6,"title":"메타"}
        """;
    Run run = run(lines, "match", "--json", "-w", "Meta");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            """
            {"id":null,"error":"line 1: no \\"id\\""}
            {"id":null,"error":"line 2: expected a JSON object"}
            {"id":3,"error":"line 3: \\"title\\" is not a text"}
            {"id":4,"error":"line 4: expected nothing behind the object"}
            {"id":6,"matches":[{"watch":"Meta","field":"title","start":0,"end":2,"text":"메타"}]}
            """);
    assertThat(run.err().lines()).hasSize(4).first().isEqualTo("sokbo match: line 1: no \"id\"");
  }

  @Test
  void saysWhatIsWrongWithALineWithoutTalkOfItsParser() throws IOException {
    String lines =
        "{\"id\":1\n{\"id\":2,\"title\":\"" + "x".repeat(20_000_001) + "\"}\n{\"id\":3,\u001e}\n";

    assertThat(run(lines, "match", "--json", "-w", "Meta").out().lines())
        .hasSize(3)
        .allSatisfy(
            line -> assertThat(line).contains("not JSON: ").doesNotContain("Stream", "Feature"))
        .first()
        .isEqualTo(
            "{\"id\":1,\"error\":\"line 1: not JSON: Unexpected end-of-input: expected close marker"
                + " for Object\"}");
  }

  @Test
  void namesTheFileOfALineThatIsNoEntry(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("entries.jsonl"), "[1]\n");

    assertThat(run("", "match", "-w", "Meta", file.toString()).err())
        .isEqualToNormalizingNewlines(
            "sokbo match: " + file + ": line 1: expected a JSON object\n");
    assertThat(run("", "match", "-w", "Meta", folder + "/none.jsonl").err())
        .isEqualToNormalizingNewlines("sokbo match: " + folder + "/none.jsonl: no such file\n");
  }

  @Test
  void givesIdsBackAsTheyCame() throws IOException {
    String lines =
        """
        \uFEFF{"id":2.50}
        {"id":1e5}
        {"id":12345678901234567890123}
        {"id":"é\\"\\u0001"}
        {"id":false}
        """;
    Run run = run(lines, "match", "--json", "-w", "Meta");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            {"id":2.50,"matches":[]}
            {"id":1e5,"matches":[]}
            {"id":12345678901234567890123,"matches":[]}
            {"id":"é\\"\\u0001","matches":[]}
            {"id":false,"matches":[]}
            """);
  }

  /** JSON can write half of a surrogate pair, which no UTF-8 can carry. */
  @Test
  void goesOnAfterAnIdThatIsNoWholeText() throws IOException {
    Run run = run("{\"id\":\"한\\ud800\"}\n{\"id\":2}\n", "match", "--json", "-w", "Meta");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            {"id":"한\\uD800","matches":[]}
            {"id":2,"matches":[]}
            """);
  }

  @Test
  void endsQuietlyWhenNobodyReadsAnyMore() throws IOException {
    StringWriter err = new StringWriter();
    PrintStream out = System.out;
    InputStream in = System.in;
    byte[] lines = "{\"id\":1}\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    try (InputStream entries = new ByteArrayInputStream(lines);
        PrintStream closed = new PrintStream(new ClosedPipe())) {
      System.setIn(entries);
      System.setOut(closed);
      int exit =
          Main.commandLine().setErr(new PrintWriter(err)).execute("match", "--json", "-w", "Meta");

      assertThat(exit).isEqualTo(1);
      assertThat(err.toString()).isEmpty();
      assertThat(entries.available()).isPositive();
    } finally {
      System.setIn(in);
      System.setOut(out);
    }
  }

  /** What {@code head} leaves behind. */
  private static final class ClosedPipe extends OutputStream {
    @Override
    public void write(int unit) throws IOException {
      throw new IOException("Broken pipe");
    }
  }

  @Test
  void namesTheFileThatIsMissing() throws IOException {
    Run run = run("", "match", "none.jsonl", "--json", "-w", "Meta");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("none.jsonl");
  }

  private static Run run(String stdin, String... arguments) throws IOException {
    InputStream in = System.in;
    PrintStream out = System.out;
    StringWriter err = new StringWriter();
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setIn(new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)));
      System.setOut(captured);
      int exit = Main.commandLine().setErr(new PrintWriter(err)).execute(arguments);
      return new Run(exit, bytes.toString(StandardCharsets.UTF_8), err.toString());
    } finally {
      System.setIn(in);
      System.setOut(out);
    }
  }
}
