package dev.sokbo.match;

import static dev.sokbo.match.Findings.found;
import static dev.sokbo.match.Findings.hits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.query.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules for words that no lexicon knows: any user's word must behave alike. */
final class MatchRulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"AI 칩", "AI칩", "AI-칩", "AI  칩", "AI\u00A0칩", "AI(인공지능) 칩", "AI (인공지능) 칩"})
  void aSpaceInATermMayBeFilled(String text) {
    assertThat(found("\"AI 칩\"", "새 " + text + "을 공개")).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AI·칩", "AI, 칩", "AI와 칩", "AI/칩", "AI - 칩", "AI(스무 자보다 훨씬 길게 풀어 쓴 설명이 든 괄호) 칩"})
  void aListIsNoFilledSpace(String text) {
    assertThat(found("\"AI 칩\"", text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"굿밸런스,밸런스", "새파인밸런스,밸런스", "UNBALANCED,balance", "alphabetic,beta"})
  void theLeftEdgeIsClosedToTheSameScript(String text, String word) {
    assertThat(found(word, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"굿밸런서,밸런서,0", "美밸런서,밸런서,1", "K밸런서,밸런서,1", "3밸런서,밸런서,1", "새 밸런서,밸런서,1"})
  void aChangeOfScriptStartsAWord(String text, String word, int count) {
    assertThat(found(word, text)).hasSize(count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Zeta's", "Zetas", "Zeta3", "Zeta를", "Zeta발", "Zeta's,", "“Zeta”", "ZETA"})
  void aLatinTermTakesAPluralDigitsAndHangul(String text) {
    assertThat(found("Zeta", "The " + text + " plan")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zetaverse", "Zetasoft", "Zetax", "zeta de 2%"})
  void aLatinTermTakesNoOtherLatin(String text) {
    assertThat(found("Zeta", "The " + text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GPT4,GPT4o,0",
    "GPT4,GPT41,0",
    "GPT4,GPT4.1,0",
    "GPT4,GPT4는,1",
    "GPT4,GPT4.,1",
    "GPT,GPT4o,1",
    "6G,5.6G,0",
    "6G,56G,0",
    "6G,2026. 6G,1"
  })
  void aNumberBeginsAndEndsWhereItDoes(String word, String text, int count) {
    assertThat(found(word, text)).hasSize(count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"온돌AI", "온돌 AI", "온돌-AI", "온돌(난방) AI"})
  void aWordOfTwoScriptsMayBeWrittenApart(String text) {
    assertThat(found("온돌AI", "새 " + text + " 공개")).containsExactly(text);
    assertThat(found("\"온돌AI\"", "새 온돌 AI 공개")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Q-온돌,Q온돌,1",
    "Q-온돌,Q 온돌,1",
    "Q온돌,Q-온돌,1",
    "T-50,T50,1",
    "3-2,32,0",
    "S-Zeta,Q's Zeta,0",
    "QX온,QX 온돌,0"
  })
  void aHyphenIsOneWayToWriteASeam(String word, String text, int count) {
    assertThat(found(word, text)).hasSize(count);
  }

  @Test
  void anUnknownHangulWordIsAlsoFoundAtTheHeadOfLongerOnes() {
    assertThat(found("드론", "드론택배 시범 운행, 드론이 난다")).containsExactly("드론", "드론");
  }

  @Test
  void aQuotedHangulWordTakesOnlyParticlesAndSuffixes() {
    assertThat(found("\"드론\"", "드론택배 시범 운행, 드론이 난다, 드론용 부품")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "IT,It is over,0",
    "IT,IT is over,1",
    "Zeta,zeta rises today,1",
    "zeta,Zeta rises,1",
    "OPEC,Opec meets,1"
  })
  void capitalsAreAskedForWhereTheTermHasThem(String word, String text, int count) {
    assertThat(found('"' + word + '"', text)).hasSize(count);
  }

  @Test
  void contextWordsTurnTheNameButNotTheAffiliateIntoSomethingElse() {
    assertThat(found("Samsung", "삼성, 두산 꺾고 3연승")).isEmpty();
    assertThat(found("Samsung", "삼성전자, 프로야구 중계 화면 공급")).containsExactly("삼성전자");
  }

  @Test
  void aNameCountsInSpiteOfAContextWordBesideAnAssurance() {
    assertThat(found("Samsung", "삼성, 새 메모리로 역전승 노린다")).containsExactly("삼성");
    assertThat(found("Samsung", "삼성, 9회 역전승. " + "관중은 환호했다. ".repeat(8) + "메모리 값")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "의료AI, 의료 인공지능 시장, 1",
    "의료AI, 의료 인공지능(AI) 시장, 1",
    "의료AI, 인공지능 의료 시장, 0",
    "가람증권, 가람證 목표가 상향, 1",
    "가람은행, 가람銀 새 행장, 1",
    "가람중공업, 가람重 노사, 1",
    "공업, 重공업 발전, 1"
  })
  void anUnknownNameIsFoundAsHeadlinesSpellIt(String word, String text, int count) {
    assertThat(found(word, text)).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "북극항로 | 새 북극 항로 개척 | 1",
        "북극항로 | 새 북극항로 개척 | 1",
        "북극항로 | 뱀북극 항로 개척 | 0",
        "북극항로 | 북극·항로 지도 | 0",
        "\"북극항로\" | 새 북극 항로 개척 | 0",
        "북극항 | 새 북극 항 개척 | 0",
        "슈퍼사이클 | 반도체 슈퍼 사이클 | 1",
        "슈퍼사이클 | 반도체 슈퍼사 이클 | 1",
        "슈퍼사이클 | 반도체 슈 퍼사이클 | 0",
        "자립준비청년 | 자립 준비 청년에 집을 | 1",
        "자립준비청년 | 자립준비-청년에 집을 | 1",
        "한강위원회 | 한강위원장 내정 | 1",
        "북미회담 | 북·미 회담 재개 | 1",
        "북미회담 | 북·중·미 회담 재개 | 0"
      })
  void aLongKoreanWordIsAlsoFoundWrittenApart(String query, String text, int count) {
    assertThat(found(query, text)).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({
    "가람 대책, 가람대책 발표, true",
    "가람 대책, 가람 새 대책 발표, true",
    "가람 대책, 가람 새대책 발표, true",
    "가람 대책, 가람 뷁대책 발표, false",
    "가람 대책, 뷁가람대책 발표, false",
    "부동산 대책, 새 부동산대책 발표, true",
    "부동산 -대책, 새 부동산대책 발표, false"
  })
  void twoKoreanWordsAreAlsoFoundWrittenAsOne(String query, String text, boolean matches) {
    assertThat(found(query, text).isEmpty()).isEqualTo(!matches);
  }

  @Test
  void aContextWordWithinAnAssuranceIsNone() {
    String title = "한화, 하청 사고에 고개";

    assertThat(hits("한화", new EntryText(title, "관리 감독 책임을 통감한다고 했다.", null))).isNotEmpty();
    assertThat(hits("한화", new EntryText(title, "그 감독은 말을 아꼈다.", null))).isEmpty();
  }

  @Test
  void aContextWordFarDownLeavesTheHeadlineAlone() {
    String content = "삼성이 공장을 짓는다. " + "설명이 이어진다. ".repeat(60) + "한편 프로야구 삼성은 이겼다.";
    EntryText entry = new EntryText("삼성, 새 공장 착공", null, content);

    assertThat(hits("Samsung", entry))
        .extracting(Hit::field)
        .containsExactly(Field.TITLE, Field.CONTENT);
  }

  @ParameterizedTest
  @CsvSource({
    "카톡 친구탭 개편에 이용자 반발, 1",
    "카톡 한 줄에 무너진 알리바이, 0",
    "카카오톡으로 알린 새 기능, 0",
    "네이버 카페에 AI 요약 기능, 1",
    "네이버 카페 회원들의 연탄 봉사, 0",
    "네이버가 카페 회원들과 연탄 봉사, 1"
  })
  void whatPeopleWriteOnCountsOnlyBesideAWordThatSpeaksOfTheFirm(String text, int count) {
    assertThat(found(text.contains("네이버") ? "Naver" : "Kakao", text)).hasSize(count);
  }

  @Test
  void aVoucherFarAwayVouchesForNothing() {
    String far = "카톡 한 줄에 무너진 알리바이. " + "그날 일은 길었다. ".repeat(8);

    assertThat(found("Kakao", far + "새 기능")).isEmpty();
    assertThat(found("Kakao", far + "카톡 새 기능")).hasSize(1);
  }

  @Test
  void aLongerNameWinsOverAShorterExclusion() {
    assertThat(found("Samsung", "삼성전 매진")).isEmpty();
    assertThat(found("Samsung", "삼성전기 매출")).containsExactly("삼성전기");
  }

  @Test
  void hitsInHtmlPointIntoTheFieldAsGiven() {
    String summary = "<p title='메타'>어제 <b>메타</b>가&nbsp;<a href=\"https://meta.com\">Meta</a></p>";
    EntryText entry = new EntryText("제목", summary, null);

    assertThat(hits("Meta", entry))
        .extracting(hit -> summary.substring(hit.start(), hit.end()))
        .containsExactly("메타", "Meta");
  }

  @Test
  void koreanWatchesFindEnglishTextAndTheOtherWayRound() {
    assertThat(found("엔비디아", "Nvidia beats estimates")).containsExactly("Nvidia");
    assertThat(found("AI chip", "인공지능(AI) 반도체 협력")).containsExactly("인공지능(AI) 반도체");
  }

  @Test
  void aSmallSIsAPluralAndACapitalOneAnotherAcronym() {
    assertThat(found("AI", "AIs at work")).containsExactly("AI");
    assertThat(found("AI", "어선 AIS 신호 복구")).isEmpty();
    assertThat(found("AI chip", "AI CHIPS LEAD THE RALLY")).containsExactly("AI CHIP");
  }

  @Test
  void everyHitOfEveryFieldIsReported() {
    EntryText entry = new EntryText("메타와 메타", "Meta", "메타의 META");

    assertThat(hits("Meta", entry)).hasSize(5);
  }

  @Test
  void anAcronymInLowerCaseIsNoneInKoreanText() {
    assertThat(found("\"KT\"", "kt 새 유니폼 공개")).isEmpty();
    assertThat(found("\"KT\"", "kt opens an office")).containsExactly("kt");
  }

  @Test
  void anAcronymThatSpeaksAgainstANameAsksForItsCapitals() {
    assertThat(found("Kia", "Kia opens a plant")).containsExactly("Kia");
    assertThat(found("Kia", "KIA 새 주장 선임")).isEmpty();
  }

  @Test
  void anEndingAlsoCountsAtTheEndOfALongerKoreanWord() {
    assertThat(found("robot", "순찰로봇과 로봇")).containsExactly("로봇", "로봇");
    assertThat(found("드론", "카드론 한도 축소")).isEmpty();
  }
}
