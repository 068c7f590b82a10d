package dev.sokbo.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a story is: who heads it, who joins it, for how long, and what is never put together. */
final class ClustererTest {

  private static final Instant NOON = Instant.parse("2026-09-01T03:00:00Z");
  private static final String TITLE = "누리반도체, 미국 텍사스 공장 증설에 50억 달러 투자";
  private static final String UPDATE = "[속보] 누리반도체, 美 텍사스 공장 증설에 50억달러 투자(종합)";

  private final Clusterer clusterer = new Clusterer();

  @Test
  void opensAStoryForTheFirstReport() {
    assertThat(clusterer.place(1, text(TITLE, NOON))).isEqualTo(new Placement(1, Relation.HEAD, 1));
  }

  @Test
  void foldsAnUpdateIntoTheStoryOfTheFirstReport() {
    clusterer.place(1, text(TITLE, NOON));

    Placement update = clusterer.place(2, text(UPDATE, NOON.plus(Duration.ofHours(1))));

    assertThat(update.headEntryId()).isEqualTo(1);
    assertThat(update.relation()).isEqualTo(Relation.COPY);
    assertThat(update.similarity()).isBetween(0.8, 1.0);
  }

  @Test
  void groupsAnotherReportOfTheSameEvent() {
    clusterer.place(1, text("미르조선, 카타르서 LNG 운반선 12척 수주…3조6000억 규모", NOON));

    Placement other = clusterer.place(2, text("카타르가 고른 배…미르조선 LNG선 12척 따내 올해 목표 석 달 일찍 채웠다", NOON));

    assertThat(other.headEntryId()).isEqualTo(1);
    assertThat(other.relation()).isEqualTo(Relation.REPORT);
  }

  @Test
  void keepsTheFirstReportAsTheHeadOfALongStory() {
    clusterer.place(1, text(TITLE, NOON));
    clusterer.place(2, text(UPDATE, NOON.plus(Duration.ofHours(1))));

    Placement third = clusterer.place(3, text(UPDATE, NOON.plus(Duration.ofHours(2))));

    assertThat(third.headEntryId()).isEqualTo(1);
  }

  @Test
  void takesTheSamePageForTheSameStoryWhateverItsTitle() {
    clusterer.place(1, linked("누리반도체 텍사스 투자 확정", "https://news.example/a/1?utm_source=rss", 1));

    Placement other = clusterer.place(2, linked("50억 달러의 베팅", "http://www.news.example/a/1", 2));

    assertThat(other).isEqualTo(new Placement(1, Relation.COPY, 1));
  }

  @Test
  void doesNotTrustALinkThatOneFeedGivesToEverything() {
    clusterer.place(1, linked("누리반도체 텍사스 투자 확정", "https://news.example/list", 1));

    Placement other = clusterer.place(2, linked("강릉 산불 진화", "https://news.example/list", 1));

    assertThat(other.relation()).isEqualTo(Relation.HEAD);
  }

  @Test
  void doesNotLookBeyondItsWindow() {
    clusterer.place(1, text(TITLE, NOON));

    Placement later = clusterer.place(2, text(TITLE, NOON.plus(Clusterer.WINDOW).plusSeconds(1)));

    assertThat(later.relation()).isEqualTo(Relation.HEAD);
  }

  @Test
  void findsAReportBehindManyOlderOnesThatAreMoreAlike() {
    for (int entry = 1; entry <= 20; entry++) {
      clusterer.place(entry, text("가온호, 미르컵 결승 진출…연장 끝 승리", NOON.minus(Duration.ofDays(30))));
    }
    Placement report = clusterer.place(21, text("가온호, 연장 접전 끝 미르컵 결승 올랐다", NOON));

    Placement copy = clusterer.place(22, text("가온호, 미르컵 결승 진출…연장 끝 승리", NOON));

    assertThat(report.headEntryId()).isEqualTo(21);
    assertThat(copy.headEntryId()).isEqualTo(21);
  }

  @Test
  void doesNotJoinACompanysNewsForComingAtTheSameMoment() {
    List<String> titles =
        List.of(
            "누리반도체, 미르조선과 무인선 협력 논의",
            "누리반도체 노조 파업 예고",
            "누리반도체, 텍사스 공장 증설 착수",
            "누리반도체 2분기 영업이익 10조원",
            "누리반도체, 청소년 코딩 교실 확대",
            "누리반도체 새 대표 내정");
    for (int entry = 0; entry < titles.size(); entry++) {
      Placement placement = clusterer.place(entry + 1, text(titles.get(entry), NOON));
      assertThat(placement.relation()).as(titles.get(entry)).isEqualTo(Relation.HEAD);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "누리반도체 3분기 영업이익 9조원, 누리반도체 4분기 영업이익 12조원",
    "누리반도체 3공장 착공, 누리반도체 5공장 착공",
    "미르조선 새 배 1호 공개, 미르조선 새 배 2호 공개",
    "'미르조선, 한결중공업 합병 추진', '미르조선, 한결중공업 합병 철회'",
    "'누리반도체, 300억 규모 공급계약 체결', '누리반도체, 300억 규모 공급계약 해지'",
    "'법원, 누리반도체 특허 가처분 인용', '법원, 누리반도체 특허 가처분 기각'",
  })
  void keepsTitlesOfOneMouldApartByOtherNumbersOrAnUndoing(String title, String other) {
    clusterer.place(1, text(title, NOON));

    assertThat(clusterer.place(2, text(other, NOON)).headEntryId()).isEqualTo(2);
  }

  @Test
  void asksMoreOfTitlesThatLieADayApart() {
    String first = "미르조선, 카타르서 LNG 운반선 12척 수주…3조6000억 규모";
    String other = "카타르가 고른 배…미르조선 LNG선 12척 따내 올해 목표 달성";
    clusterer.place(1, text(first, NOON));

    Placement later = clusterer.place(2, text(other, NOON.plus(Duration.ofHours(30))));

    assertThat(later.relation()).isEqualTo(Relation.HEAD);
  }

  @Test
  void findsAnEventAgainInAColumnOfAnotherDesk() {
    clusterer.place(1, text("누리반도체 목표가 32만원으로 상향…\"메모리 내년까지 완판\"", NOON));

    Placement column = clusterer.place(2, text("“내년까지 메모리 완판”…누리반도체 목표가 32만원 [오늘 나온 보고서]", NOON));

    assertThat(column.headEntryId()).isEqualTo(1);
  }

  @Test
  void readsLatinLettersApartFromTheKoreanAroundThem() {
    clusterer.place(1, text("ISA계좌 개설 23일부터…은행 6곳 참여", NOON));

    Placement spaced = clusterer.place(2, text("ISA 계좌, 23일 개설 시작…은행 6곳서", NOON));

    assertThat(spaced.headEntryId()).isEqualTo(1);
  }

  @Test
  void joinsTheReportThatItIsSurestOf() {
    clusterer.place(1, text("누리반도체 평택 공장 착공…2029년 가동", NOON));
    clusterer.place(2, text("용인시, 누리반도체와 용수 공급 협약 맺는다", NOON));

    Placement update = clusterer.place(3, text("용인시, 누리반도체 공장 용수 공급 협약 체결(종합)", NOON));

    assertThat(update.headEntryId()).isEqualTo(2);
  }

  @Test
  void takesWhatAFeedPutsUnderAllItsTitlesForNoLead() {
    String notice = "이 기사는 가나경제 프리미엄 서비스에 먼저 실렸습니다. 더 많은 소식은 가나경제 누리집에서 볼 수 있습니다.";
    clusterer.place(1, led("누리반도체, 텍사스 공장 증설", notice, 1));

    Placement other = clusterer.place(2, led("강릉 산불 닷새 만에 꺼져", notice, 1));

    assertThat(other.relation()).isEqualTo(Relation.HEAD);
  }

  @Test
  void keepsTheSameNewsOfOtherCompaniesApartUnderLeadsFromOneTemplate() {
    String lead = "%s 52주 신고가를 다시 썼다. 1일 한국거래소에 따르면 이날 오전 9시 32분 현재 전 거래일보다 %s 오른 값에 거래되고 있다.";
    clusterer.place(1, led("나래바이오 52주 신고가", lead.formatted("나래바이오가", "3200원(5.1%)"), 1));

    Placement other =
        clusterer.place(2, led("두리화학 52주 신고가", lead.formatted("두리화학이", "1150원(4.7%)"), 2));

    assertThat(other.relation()).isEqualTo(Relation.HEAD);
  }

  @Test
  void takesOneFeedsEqualLeadForAStockTextWhereTitlesNameOthers() {
    String stock = "This sample entry says nothing of what its title tells, as all of its feed do.";
    clusterer.place(1, led("Halcyon hires a new finance chief", stock, 1));

    Placement other = clusterer.place(2, led("Orrin hires a new finance chief", stock, 1));

    assertThat(other.relation()).isEqualTo(Relation.HEAD);
  }

  @Test
  void keepsApartWhatSharesANameOnlyBeforeManyTitlesWereSeen() {
    clusterer.place(1, text("누리반도체 실적 발표", NOON));
    clusterer.place(2, text("Halcyon Motors buys robot start-up", NOON));

    assertThat(clusterer.place(3, text("누리반도체 노조 파업", NOON)).relation()).isEqualTo(Relation.HEAD);
    assertThat(clusterer.place(4, text("Halcyon Motors reports record profit", NOON)).relation())
        .isEqualTo(Relation.HEAD);
  }

  @ParameterizedTest
  @CsvSource({
    "삼성전자 군산 공장 단수로 이틀째 멈춰, '삼성전자, 거제 냉장고 공장 확장 저울질'",
    "'삼성전자, 춘천 도서관 새 단장', '삼성전자, 춘천 체육관 이름 바꿔'",
    "Halcyon Motors leases a ferry in Turin, Halcyon Motors audits three tunnels in Turin",
    "Halcyon Motors opens data centre in Lisbon, Halcyon Motors sues over data centre in Nagoya",
  })
  void keepsApartWhatSharesWordsOfAnyNewsroomBeforeManyTitlesWereSeen(String title, String other) {
    clusterer.place(1, text(title, NOON));

    assertThat(clusterer.place(2, text(other, NOON)).relation()).isEqualTo(Relation.HEAD);
  }

  @Test
  void recognisesACopyByItsLeadUnderAnotherTitle() {
    String lead = "누리반도체가 미국 텍사스주 테일러 공장에 앞으로 3년 동안 50억 달러를 더 투자하기로 했다고 1일 밝혔다. 새 라인은 2028년 가동된다.";
    clusterer.place(1, led("텍사스에 또 베팅한 누리반도체", "[서울=가나통신] 홍길순 기자 = " + lead, 1));

    Placement copy = clusterer.place(2, led("미국 증설 서두르는 이유", lead, 2));

    assertThat(copy.headEntryId()).isEqualTo(1);
    assertThat(copy.relation()).isEqualTo(Relation.COPY);
  }

  @Test
  void recognisesAnEnglishRewriteByItsLead() {
    clusterer.place(
        1,
        led(
            "Halcyon bets on Texas with new chip plant",
            "Halcyon Semiconductor said on Tuesday it would invest $5 billion in a second plant"
                + " in Taylor, Texas, adding 2,000 jobs by 2029.",
            1));

    Placement rewrite =
        clusterer.place(
            2,
            led(
                "Texas wins second Halcyon factory",
                "Halcyon Semiconductor will invest $5 billion in a second plant in Taylor, Texas,"
                    + " the company said on Tuesday, with 2,000 jobs expected by 2029.",
                2));

    assertThat(rewrite.headEntryId()).isEqualTo(1);
  }

  @Test
  void recognisesAnEnglishRewriteInOtherWordsOfTheTrade() {
    clusterer.place(
        1, text("U.K.'s Halcyon Motors postpones annual meeting as chairman resigns", NOON));

    Placement rewrite =
        clusterer.place(2, text("British Halcyon Motors Defers Meeting, Chairman Quits", NOON));

    assertThat(rewrite.headEntryId()).isEqualTo(1);
  }

  @Test
  void neverGrowsTwoStoriesTogether() {
    clusterer.place(1, text("도담은행 모바일 앱 3시간 장애…이체 막혀 고객 불편", NOON));
    clusterer.place(2, text("금융당국, 도담은행 전산센터 현장 점검 착수", NOON));

    clusterer.place(3, text("도담은행 모바일 앱 3시간 장애에 금융당국 전산센터 현장 점검", NOON));

    assertThat(clusterer.place(4, text("도담은행 모바일 앱 3시간 장애…이체 막혀 불편", NOON)).headEntryId())
        .isEqualTo(1);
    assertThat(clusterer.place(5, text("금융당국, 도담은행 전산센터 현장점검 착수", NOON)).headEntryId())
        .isEqualTo(2);
  }

  @Test
  void forgetsAnEntryWhoseTransactionWasRolledBack() {
    clusterer.place(1, text(TITLE, NOON));
    clusterer.forget(1);

    assertThat(clusterer.place(2, text(UPDATE, NOON)).relation()).isEqualTo(Relation.HEAD);
  }

  @Test
  void forgetsWhatCameOutBeforeAnInstant() {
    clusterer.place(1, text(TITLE, NOON));
    clusterer.place(2, text("강릉 산불 18시간 만에 주불 진화…120㏊ 소실", NOON.plusSeconds(60)));

    clusterer.forgetBefore(NOON.plusSeconds(60));

    assertThat(clusterer.place(3, text(UPDATE, NOON)).relation()).isEqualTo(Relation.HEAD);
    assertThat(clusterer.place(4, text("강릉 산불, 18시간 만에 큰불 진화…120㏊ 태워", NOON)).headEntryId())
        .isEqualTo(2);
  }

  @Test
  void goesOnWithStoriesThatItRemembers() {
    clusterer.remember(7, text(TITLE, NOON), 5);

    assertThat(clusterer.place(8, text(UPDATE, NOON)).headEntryId()).isEqualTo(5);
  }

  @Test
  void placesAnEntryAnewThatItKnows() {
    clusterer.place(1, text(TITLE, NOON));

    assertThat(clusterer.place(1, text(TITLE, NOON)).relation()).isEqualTo(Relation.HEAD);
  }

  @Test
  void takesATitleWithoutWordsForAStoryOfItsOwn() {
    clusterer.place(1, text("…", NOON));

    assertThat(clusterer.place(2, text("!", NOON)).relation()).isEqualTo(Relation.HEAD);
    assertThat(clusterer.place(3, text("", NOON)).relation()).isEqualTo(Relation.HEAD);
  }

  @Test
  void takesTitlesOfAnyLengthAndShape() {
    int id = 0;
    for (String part :
        List.of("1", "1조", "가 ", "[", "- a", "(종합)", "1천", ",", "a.", "①", "\uD800")) {
      String title = part.repeat(5000);
      assertThat(clusterer.place(++id, text(title, NOON)).headEntryId()).isPositive();
    }
  }

  private static StoryText text(String title, Instant at) {
    return new StoryText(title, null, null, 1, at);
  }

  private static StoryText linked(String title, String link, long feed) {
    return new StoryText(title, null, link, feed, NOON);
  }

  private static StoryText led(String title, @Nullable String lead, long feed) {
    return new StoryText(title, lead, null, feed, NOON);
  }
}
