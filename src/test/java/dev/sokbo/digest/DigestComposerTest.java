package dev.sokbo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.Language;
import dev.sokbo.digest.DigestContent.Item;
import dev.sokbo.digest.DigestContent.OtherReport;
import dev.sokbo.digest.DigestContent.Section;
import dev.sokbo.message.Block;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import dev.sokbo.preference.Style;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The digest is what people see of Sokbo: every word and its order are meant. */
final class DigestComposerTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Instant NOW = Instant.parse("2026-09-01T03:00:00Z");
  private static final Instant FROM = Instant.parse("2026-08-31T23:30:00Z");

  private final DigestComposer composer = new DigestComposer();

  @Test
  void countsOneStoryAndOneOutletInTheSingular() {
    Item item = item("1", NOW, List.of(new OtherReport("다라신문", null)));

    assertThat(MarkedText.of(compose(List.of(section(List.of(item))), Language.EN)))
        .contains("# 1 story · ")
        .contains("+1 outlet: 다라신문");
  }

  @Test
  void countsAnOutletOnceAndNotTheItemsOwn() {
    Item item =
        item(
            "1",
            NOW,
            List.of(
                new OtherReport("가나일보", null),
                new OtherReport("다라신문", "https://b.example/1"),
                new OtherReport("다라신문", "https://b.example/2")));

    assertThat(MarkedText.of(compose(List.of(section(List.of(item))), Language.KO)))
        .contains("외 1곳: 다라신문<https://b.example/1>\n");
  }

  @Test
  void namesBothDaysOfAPeriodOverMidnight() {
    DigestContent content =
        new DigestContent(
            Occasion.REGULAR,
            List.of(),
            0,
            NOW.minus(Duration.ofDays(1)),
            NOW.plus(Duration.ofDays(150)));

    assertThat(MarkedText.of(composer.compose(content, Style.COMPACT, Language.EN, SEOUL, NOW)))
        .isEqualTo("# Nothing new · 31 Aug 12:00 – 29 Jan 2027 12:00\n");
  }

  @Test
  void ranksByOutletsFreshnessAndHitsInTheTitle() {
    List<OtherReport> four = reports(3);
    Item old = item("old", NOW.minus(Duration.ofHours(20)), four);
    Item wide = item("wide", NOW.minus(Duration.ofHours(1)), four);
    Item fresh = item("fresh", NOW, List.of());
    Item hit = item("hit", NOW.minusSeconds(1), List.of(), Span.hit("한빛"));

    Message message = compose(List.of(section(List.of(old, fresh, hit, wide))), Language.KO);

    assertThat(keys(message)).containsExactly("wide", "hit", "fresh", "old");
  }

  @Test
  void capsADigestAndCountsTheRest() {
    List<Item> items =
        IntStream.range(0, 237)
            .mapToObj(i -> item("k" + i, NOW.minusSeconds(i), List.of()))
            .toList();

    Message message =
        compose(
            List.of(
                new Section(1, "a", Trend.NONE, items.subList(0, 30)),
                new Section(1, "b", Trend.NONE, items.subList(30, 237))),
            Language.KO);

    assertThat(keys(message)).hasSize(DigestComposer.MAX_ITEMS).startsWith("k0").endsWith("k199");
    assertThat(MarkedText.of(message)).endsWith("_그 밖에 37건이 더 있습니다._\n");
    assertThat(MarkedText.of(compose(List.of(new Section(1, "a", Trend.NONE, items)), Language.EN)))
        .startsWith("# 237 stories")
        .endsWith("_… and 37 more._\n");
  }

  @Test
  void offersButtonsUnderFewStoriesAndNumbersThem() {
    List<Item> three =
        IntStream.range(0, 3).mapToObj(i -> item("k" + i, NOW.minusSeconds(i), List.of())).toList();

    assertThat(MarkedText.of(compose(List.of(section(three.subList(0, 1))), Language.EN)))
        .contains("- 제목 k0")
        .contains("[🔇 w 1 d](mute #1 1d) [❓ Why](why #1) [🔖 Save](save #1)");
    assertThat(MarkedText.of(compose(List.of(section(three)), Language.EN)))
        .contains("- 1. 제목 k0", "[1. 🔇 w 1 d](mute #1 1d)", "- 3. 제목 k2");
    assertThat(
            MarkedText.of(
                compose(
                    List.of(section(three), section(List.of(item("k9", NOW, List.of())))),
                    Language.EN)))
        .doesNotContain("🔇");
  }

  @Test
  void drawsNoTrendOfAWatchThatFoundNothing() {
    assertThat(new Trend(List.of(0, 0, 0, 0, 0, 0, 0)).line()).isEmpty();
    assertThat(new Trend(List.of(0, 1, 50, 100, 0, 0, 99)).line()).isEqualTo("▁▂▄▇▁▁▇");
  }

  private static Section section(List<Item> items) {
    return new Section(1, "w", Trend.NONE, items);
  }

  private Message compose(List<Section> sections, Language language) {
    return composer.compose(
        new DigestContent(Occasion.REGULAR, sections, 0, FROM, NOW),
        Style.COMPACT,
        language,
        SEOUL,
        NOW);
  }

  private static Item item(String key, Instant at, List<OtherReport> others, Span... title) {
    List<Span> spans = title.length == 0 ? List.of(Span.plain("제목 " + key)) : List.of(title);
    return new Item(key, 1, spans, null, "가나일보", at, List.of(), others, List.of());
  }

  private static List<OtherReport> reports(int count) {
    return IntStream.range(0, count).mapToObj(i -> new OtherReport("매체" + i, null)).toList();
  }

  private static List<String> keys(Message message) {
    return message.blocks().stream()
        .filter(Block.Item.class::isInstance)
        .map(block -> ((Block.Item) block).key())
        .toList();
  }
}
