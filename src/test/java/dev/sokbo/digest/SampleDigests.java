package dev.sokbo.digest;

import dev.sokbo.digest.DigestContent.Item;
import dev.sokbo.digest.DigestContent.OtherReport;
import dev.sokbo.digest.DigestContent.Section;
import dev.sokbo.message.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Invented digests for tests of whatever shows them. */
public final class SampleDigests {

  public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  public static final Instant NOW = Instant.parse("2026-09-01T03:00:00Z");

  private SampleDigests() {}

  /** Two watches, a story that both hit, one at many outlets, one without a title or a link. */
  public static DigestContent ordinary() {
    return new DigestContent(
        Occasion.REGULAR,
        List.of(
            new Section(11, "한빛", new Trend(List.of(0, 1, 0, 4, 8, 2, 3)), List.of(bank(), chip())),
            new Section(
                12, "AI 칩", new Trend(List.of(1, 0, 2, 0, 0, 0, 2)), List.of(chip(), untitled()))),
        0,
        Instant.parse("2026-08-31T23:30:00Z"),
        NOW);
  }

  /** One story that breaks the cadence. */
  public static DigestContent breaking() {
    return new DigestContent(
        Occasion.BREAKING,
        List.of(new Section(11, "한빛", Trend.NONE, List.of(chip()))),
        0,
        NOW.minus(Duration.ofMinutes(12)),
        NOW);
  }

  /** More than is shown. */
  public static DigestContent missed() {
    return new DigestContent(
        Occasion.CATCH_UP,
        List.of(new Section(11, "한빛", Trend.NONE, List.of(bank()))),
        37,
        NOW.minus(Duration.ofDays(2)),
        NOW);
  }

  private static Item chip() {
    return new Item(
        "7",
        70,
        List.of(Span.hit("한빛"), Span.plain("전자, <AI & 칩> 공개")),
        "https://a.example/1?x=1&y=2",
        "가나일보",
        NOW.minus(Duration.ofMinutes(12)),
        List.of(Span.plain("새 "), Span.hit("한빛"), Span.plain(" 칩은 내년에 나온다.")),
        List.of(
            new OtherReport("다라신문", "https://b.example/1"),
            new OtherReport("마바경제", "https://c.example/1"),
            new OtherReport("사아방송", null),
            new OtherReport("자차뉴스", "https://d.example/1"),
            new OtherReport("카타일보", null),
            new OtherReport("파하통신", "https://e.example/1")),
        List.of());
  }

  private static Item bank() {
    return new Item(
        "8",
        80,
        List.of(Span.hit("한빛"), Span.plain("은행 앱 장애")),
        "https://a.example/2",
        "가나일보",
        NOW.minus(Duration.ofHours(26)),
        List.of(),
        List.of(),
        List.of());
  }

  private static Item untitled() {
    return new Item(
        "9", 90, List.of(), "https://c.example/3", "다라신문", NOW, List.of(), List.of(), List.of());
  }
}
