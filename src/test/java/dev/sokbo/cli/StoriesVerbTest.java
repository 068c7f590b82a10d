package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Other programs read these lines: their form and order are promised. */
@ResourceLock(Resources.SYSTEM_OUT)
final class StoriesVerbTest {

  private static final String ENTRIES =
      """
      {"id":"a","title":"누리반도체, 미국 텍사스 공장 증설에 50억 달러 투자","source":"가나","published":"2026-09-01T09:00:00+09:00"}
      {"id":2,"title":"강릉 산불 18시간 만에 주불 진화…120㏊ 소실","source":"다라"}

      {"id":"c","title":"[속보] 누리반도체, 美 텍사스 공장 증설에 50억달러 투자(종합)","source":"다라"}
      {"id":"d","title":"누리반도체, 미국 텍사스 공장 증설에 50억 달러 투자","published":"2026-09-09T00:00:00Z"}
      """;

  @TempDir private Path folder;

  @Test
  void writesTheStoryOfEachEntryInOrder() throws IOException {
    VerbRun run = run("stories", "--json", file(ENTRIES));

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            {"id":"a","story":"a"}
            {"id":2,"story":2}
            {"id":"c","story":"a"}
            {"id":"d","story":"d"}
            """);
  }

  @Test
  void groupsTitlesForPeople() throws IOException {
    VerbRun run = run("stories", file(ENTRIES));

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            누리반도체, 미국 텍사스 공장 증설에 50억 달러 투자  (가나)
                [속보] 누리반도체, 美 텍사스 공장 증설에 50억달러 투자(종합)  (다라)
            강릉 산불 18시간 만에 주불 진화…120㏊ 소실  (다라)
            누리반도체, 미국 텍사스 공장 증설에 50억 달러 투자
            """);
  }

  @Test
  void takesEntriesWithoutATimeForFollowingEachOtherFor72Hours() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int entry = 0; entry <= 500; entry++) {
      boolean told = entry == 0 || entry == 5 || entry == 500;
      String title = told ? "누리반도체, 텍사스 공장 증설에 50억 달러 투자" : "마을 소식 " + entry + "호";
      lines.append("{\"id\":%d,\"title\":\"%s\"}\n".formatted(entry, title));
    }
    VerbRun run = run("stories", "--json", file(lines.toString()));

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("{\"id\":5,\"story\":0}", "{\"id\":500,\"story\":500}");
  }

  @Test
  void saysWhichFileIsMissing() {
    VerbRun run = run("stories", folder.resolve("none.jsonl").toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("none.jsonl").hasLineCount(1);
  }

  @Test
  void saysWhichLineIsWrong() throws IOException {
    VerbRun run = run("stories", "--json", file("{\"title\":\"no id\"}\n"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("line 1").contains("\"id\"");
  }

  @Test
  void takesDatesWithoutATimeAndGoesOnAfterOnesThatAreNone() throws IOException {
    String lines =
        """
        {"id":1,"title":"강릉 산불 진화","published":"2026-01-01"}
        {"id":2,"title":"부산 축제 개막","published":"yesterday"}
        {"id":3,"title":"대구 시장 재개장","published":"2026-01-01T09:00:00"}
        """;
    VerbRun run = run("stories", "--json", file(lines));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            """
            {"id":1,"story":1}
            {"id":2,"error":"line 2: \\"published\\" is not a time: yesterday"}
            {"id":3,"story":3}
            """);
  }

  @Test
  void takesDatesInTheFormsOfFeeds() throws IOException {
    String lines =
        """
        {"id":1,"title":"강릉 산불 사흘 만에 완전 진화","published":"2026-01-01 09:00:00"}
        {"id":2,"title":"강릉 산불 사흘 만에 완전 진화","published":"Tue, 20 Jan 2026 10:00:00 +0900"}
        {"id":3,"title":"강릉 산불 사흘 만에 완전 진화","published":"2026.01.01. 오후 7:30"}
        {"id":4,"title":"강릉 산불 사흘 만에 완전 진화","published":1768874400}
        {"id":5,"title":"강릉 산불 사흘 만에 완전 진화","published":""}
        """;
    VerbRun run = run("stories", "--json", file(lines));

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            {"id":1,"story":1}
            {"id":2,"story":2}
            {"id":3,"story":1}
            {"id":4,"story":2}
            {"id":5,"story":2}
            """);
  }

  @Test
  void failsWhenNobodyReadsWhatItTells() throws IOException {
    assertThat(VerbRun.unread(InputStream.nullInputStream(), "stories", file(ENTRIES)).exit())
        .isEqualTo(1);
  }

  private static VerbRun run(String... arguments) {
    return VerbRun.of("", arguments);
  }

  private String file(String lines) throws IOException {
    return Files.writeString(folder.resolve("entries.jsonl"), lines).toString();
  }
}
