package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** One line that is odd, or no entry at all, must not keep the others from being answered. */
@ResourceLock(Resources.SYSTEM_OUT)
final class MatchLinesTest {

  @Test
  void takesWhateverEntriesMayLookLike() {
    String lines =
        """
        \uFEFF{"id":1,"title":"메타가 왔다","more":{"list":[1,{"none":null}]},"summary":null}\r

           \r
        {"id":2,"title":null,"summary":"<p>새 <b>메</b>타</p>"}
        {"id":3,"title":"\\ud83d 메타"}
        {"title":"메타","id":4,"title":"삼성"}
        """;
    VerbRun run = VerbRun.of(lines, "match", "--json", "-w", "title:삼성 OR 메타");

    assertThat(run.exit()).isZero();
    assertThat(run.out().lines().map(line -> line.replaceAll("\"watch\":\"[^\"]*\",", "")))
        .containsExactly(
            "{\"id\":1,\"matches\":[{\"field\":\"title\",\"start\":0,\"end\":2,\"text\":\"메타\"}]}",
            "{\"id\":2,\"matches\":[{\"field\":\"summary\",\"start\":8,\"end\":14,\"text\":\"메</b>타\"}]}",
            "{\"id\":3,\"matches\":[{\"field\":\"title\",\"start\":2,\"end\":4,\"text\":\"메타\"}]}",
            "{\"id\":4,\"matches\":[{\"field\":\"title\",\"start\":0,\"end\":2,\"text\":\"삼성\"}]}");
  }

  @Test
  void goesOnAfterLinesThatAreNoEntries() {
    String lines =
        """
        {"title":"x"}
        [1]
        {"id":3,"title":{"ko":"메타"}}
        {"id":4,"title":"메타"} {"id":5}
        {"id":6,"title":"메타"}
        """;
    VerbRun run = VerbRun.of(lines, "match", "--json", "-w", "Meta");

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
  void saysWhatIsWrongWithALineWithoutTalkOfItsParser() {
    String lines =
        "{\"id\":1\n{\"id\":2,\"title\":\"" + "x".repeat(20_000_001) + "\"}\n{\"id\":3,\u001e}\n";

    assertThat(VerbRun.of(lines, "match", "--json", "-w", "Meta").out().lines())
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

    assertThat(VerbRun.of("", "match", "-w", "Meta", file.toString()).err())
        .isEqualToNormalizingNewlines(
            "sokbo match: " + file + ": line 1: expected a JSON object\n");
    assertThat(VerbRun.of("", "match", "-w", "Meta", folder + "/none.jsonl").err())
        .isEqualToNormalizingNewlines("sokbo match: " + folder + "/none.jsonl: no such file\n");
  }

  @Test
  void givesIdsBackAsTheyCame() {
    String lines =
        """
        \uFEFF{"id":2.50}
        {"id":1e5}
        {"id":12345678901234567890123}
        {"id":"é\\"\\u0001"}
        {"id":false}
        """;
    VerbRun run = VerbRun.of(lines, "match", "--json", "-w", "Meta");

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
  void goesOnAfterAnIdThatIsNoWholeText() {
    VerbRun run =
        VerbRun.of("{\"id\":\"한\\ud800\"}\n{\"id\":2}\n", "match", "--json", "-w", "Meta");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            {"id":"한\\uD800","matches":[]}
            {"id":2,"matches":[]}
            """);
  }
}
