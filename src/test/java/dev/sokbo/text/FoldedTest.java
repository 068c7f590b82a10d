package dev.sokbo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every hit is shown at the offsets that folding gives back: one off marks the wrong word. */
final class FoldedTest {

  @ParameterizedTest
  @CsvSource({
    "ＳＡＭＳＵＮＧ, samsung",
    "Ａ１, a1",
    "don’t, don't",
    "AI\u00A0칩, ai 칩",
    "AI\u3000칩, ai 칩",
    "삼성ㆍLG, 삼성·lg",
    "AI‑칩, ai-칩",
    "삼\u200B성, 삼성",
    "co\u00ADoperate, cooperate",
    "\uF9E1대통령, 李대통령",
    "150㎞, 150km",
    "천궁-Ⅱ, 천궁-ii",
    "R&amp;D, r&d",
    "&#xBA54;&#53440;, 메타"
  })
  void writesAlikeWhatReadsAlike(String original, String folded) {
    assertThat(Folded.of(original)).hasToString(folded);
  }

  @Test
  void composesDecomposedHangulAndLeadsBackToIt() {
    String decomposed = Normalizer.normalize("새 삼성전자가", Normalizer.Form.NFD);
    Folded folded = Folded.of(decomposed);

    assertThat(folded).hasToString("새 삼성전자가");
    int start = folded.toString().indexOf("삼성");
    String span = decomposed.substring(folded.start(start), folded.end(start + 2));
    assertThat(Normalizer.normalize(span, Normalizer.Form.NFC)).isEqualTo("삼성");
  }

  @Test
  void composesAccentsThatWereTypedApart() {
    Folded folded = Folded.of("Nestle\u0301 up");

    assertThat(folded).hasToString("nestlé up");
    assertThat(folded.end(6)).isEqualTo(7);
    assertThat(folded.start(7)).isEqualTo(8);
  }

  @Test
  void joinsWordsOverInlineTagsAndKeepsThemApartOverBlocks() {
    assertThat(Folded.of("<b>메타</b>버스")).hasToString("메타버스");
    assertThat(Folded.of("<li>AI</li><li>칩</li>").toString()).doesNotContain("ai칩");
  }

  @Test
  void leadsBackOverTagsAndReferences() {
    String original = "<p>&quot;<a href=\"x>y\">메타</a>&quot;</p>";
    Folded folded = Folded.of(original);
    int start = folded.toString().indexOf("메타");

    assertThat(original.substring(folded.start(start), folded.end(start + 2))).isEqualTo("메타");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<AI 칩> 전쟁", "<속보> 삼성", "a < b", "x <", "AT&T", "&zzz;", "<b"})
  void takesBracketsThatAreNoTagsForText(String headline) {
    assertThat(Folded.of(headline).length()).isEqualTo(headline.length());
  }

  @Test
  void leavesScriptsAndCommentsOut() {
    assertThat(Folded.of("가<script>var meta = 1;</script><!-- meta -->나").toString())
        .doesNotContain("meta");
  }

  @ParameterizedTest
  @CsvSource({
    "보기: http://www.meta.com/a?b=c 끝, 보기: ■ 끝",
    "https://meta.com/에서, ■에서",
    "meta.com 참고, ■ 참고",
    "문의 press@meta.com, 문의 ■",
    "www.meta.co.kr/news, ■"
  })
  void searchesNoAddressesButWhatIsAroundThem(String text, String searched) {
    assertThat(searched(Folded.ofTitle(text))).isEqualTo(searched);
  }

  @Test
  void keepsACompanyThatIsCalledLikeADomain() {
    assertThat(Folded.ofTitle("Amazon.com raises pay").toString()).startsWith("amazon.com");
  }

  @ParameterizedTest
  @CsvSource({
    "'본문. 저작권자 ⓒ 구독일보, 무단 전재 및 재배포 금지', 본문. ■",
    "구독 구독중|본문, ■|본문",
    "본문|- 구독하기 -|끝, 본문|■|끝",
    "Body. Copyright © 2026 구독 Daily, body. ■",
    "(구독=예시통신) 본문, ■ 본문",
    "네이버에서 구독하기, ■하기"
  })
  void searchesNoneOfWhatOutletsPutAroundAnArticle(String text, String searched) {
    assertThat(searched(Folded.ofBody(text.replace('|', '\n'))).replace('\n', '|'))
        .isEqualTo(searched);
  }

  @Test
  void searchesNoReporterButAPressConference() {
    assertThat(Folded.ofBody("본문이다.\n이애플 기자 = 끝").toString()).doesNotContain("애플");
    assertThat(Folded.ofBody("애플 기자간담회가 열렸다").toString()).contains("애플");
    assertThat(Folded.ofBody("Authors file copyright suit against Meta").toString())
        .contains("meta");
  }

  @Test
  void startsWordsWhereTheScriptChanges() {
    Folded folded = Folded.of("국산AI반도체 美애플 파인애플");

    assertThat(folded.isWordStart(2)).isTrue();
    assertThat(folded.isWordStart(4)).isTrue();
    assertThat(folded.isWordStart(9)).isTrue();
    assertThat(folded.isWordStart(14)).isFalse();
  }

  /** The folded text with a block for each run of what is not searched. */
  private static String searched(Folded folded) {
    return folded.toString().replaceAll(Folded.MASKED + "+", "■");
  }
}
