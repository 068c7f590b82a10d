package dev.sokbo.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.Language;
import dev.sokbo.feed.Entry;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedState;
import dev.sokbo.query.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People narrow a watch to a field, a feed or a language; nothing from elsewhere may come. */
final class LimitsTest {

  private static final Instant NOW = Instant.parse("2026-08-03T23:30:00Z");

  @Test
  void aFieldLimitCountsHitsOfThatFieldOnly() {
    EntryText entry = new EntryText("위성 발사", "드론 비행", null);

    assertThat(Findings.hits("title:드론", entry)).isEmpty();
    assertThat(Findings.hits("summary:드론", entry))
        .extracting(Hit::field)
        .containsOnly(Field.SUMMARY);
    assertThat(Findings.hits("summary:(드론 OR 위성)", entry)).hasSize(1);
    assertThat(Findings.hits("위성 -title:드론", entry)).hasSize(1);
    assertThat(Findings.hits("위성 -summary:드론", entry)).isEmpty();
  }

  @Test
  void hitsThatALimitLeavesOutAreNotShown() {
    EntryText entry = new EntryText("드론 비행", "드론과 드론", null);

    assertThat(Findings.hits("title:드론", entry)).hasSize(1);
    assertThat(Findings.hits("title:드론 드론", entry)).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "etnews, true",
    "ETNEWS, true",
    "etnews.example, true",
    "news, false",
    "et, false",
    "전자, true",
    "전자신문, true",
    "\"전자 신문\", true",
    "신문, false",
    "속보, true",
    "\"속보 IT\", true",
    "다른, false"
  })
  void aFeedLimitGoesByTheWordsOfTitleAndHost(String words, boolean found) {
    EntryText entry = EntryText.of(entry("드론 비행"), feed("전자신문 속보-IT", "ko-KR"));

    assertThat(!Findings.hits("드론 in:" + words, entry).isEmpty()).isEqualTo(found);
  }

  @Test
  void anUnknownFeedIsNone() {
    assertThat(Findings.found("드론 in:etnews", "드론 비행")).isEmpty();
    assertThat(Findings.found("드론 -in:etnews", "드론 비행")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ko-KR, true, false", "ko, true, false", "EN_us, false, true", "ja, false, false"})
  void theFeedsOwnWordDecidesTheLanguage(String declared, boolean korean, boolean english) {
    EntryText text = EntryText.of(entry("드론 drone"), feed("전자신문", declared));

    assertThat(text.isIn(Language.KO)).isEqualTo(korean);
    assertThat(text.isIn(Language.EN)).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource({
    "드론 비행, true, false",
    "Nvidia·TSMC 동맹 강화, true, false",
    "Drone makers meet in Seoul, false, true",
    "Singer 아이린 announces a tour of forty towns, false, true",
    "2026, false, false"
  })
  void elseTheScriptOfTheTitleDoes(String title, boolean korean, boolean english) {
    EntryText text = EntryText.of(entry(title), feed(null, null));

    assertThat(text.isIn(Language.KO)).isEqualTo(korean);
    assertThat(text.isIn(Language.EN)).isEqualTo(english);
  }

  @Test
  void aLanguageLimitCountsEntriesOfThatLanguageOnly() {
    assertThat(Findings.found("Meta lang:en", "메타 새 안경")).isEmpty();
    assertThat(Findings.found("Meta lang:ko", "메타 새 안경")).containsExactly("메타");
    assertThat(Findings.found("Meta -lang:ko", "Meta sells glasses")).containsExactly("Meta");
  }

  @Test
  void aPrefixFindsWhateverBeginsSo() {
    assertThat(Findings.found("semicon*", "Semiconductors and a nonsemicon")).hasSize(1);
    assertThat(Findings.found("메타*", "메타버스와 메타, 덱사메타손")).hasSize(2);
    assertThat(Findings.found("semicon", "Semiconductors")).isEmpty();
  }

  @Test
  void aliasesCountLikeTheTermItself() {
    assertThat(Findings.found("드론 = 무인 항공기, UAV", "무인항공기와 UAV, 드론"))
        .containsExactly("무인항공기", "UAV", "드론");
    assertThat(Findings.found("SK hynix = 이천공장", "하이닉스 이천공장에 불")).hasSize(2);
  }

  @Test
  void aStarBeforeAWordFindsItInsideLongerOnes() {
    assertThat(Findings.found("*금리", "기준금리 동결, 금리인하는 없다")).containsExactly("금리", "금리");
    assertThat(Findings.found("*코인*", "스테이블코인과 코인")).hasSize(2);
    assertThat(Findings.found("인하", "금리인하뷁은 없다")).isEmpty();
    assertThat(Findings.found("*chip", "Microchips")).containsExactly("chip");
    assertThat(Findings.found("드론 = *항공기", "무인항공기와 드론")).hasSize(2);
  }

  @Test
  void aLetterWithASignIsAWordOfItsOwn() {
    assertThat(Findings.found("C++", "A C++ parser, and a C compiler")).containsExactly("C++");
    assertThat(Findings.found("C#", "C#으로 만든 게임, C등급")).containsExactly("C#");
  }

  private static Entry entry(String title) {
    return new Entry(1, 1, title, null, null, null, null, null, NOW);
  }

  private static Feed feed(@Nullable String title, @Nullable String language) {
    return new Feed(
        1,
        "https://rss.etnews.example/Section901.xml",
        title,
        language,
        true,
        FeedState.ACTIVE,
        null,
        null,
        null,
        NOW,
        null,
        null,
        0,
        null);
  }
}
