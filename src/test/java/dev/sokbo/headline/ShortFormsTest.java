package dev.sokbo.headline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two desks that write a word short and long must meet, and other words stay as they are. */
final class ShortFormsTest {

  @Test
  void areWrittenOut() {
    assertThat(ShortForms.writtenOut("美, 한은 만나 \"하닉 유증 9천400억\""))
        .isEqualTo("미국, 한국은행 만나 \"하이닉스 유상증자 9400억\"");
    assertThat(ShortForms.writtenOut("與 국힘 9천 명, 1천여명, 삼전 영업익"))
        .isEqualTo("여당 국민의힘 9000 명, 1000여명, 삼성전자 영업이익");
    assertThat(ShortForms.writtenOut("공정거래위원회, 한전 제재…이재명 대통령 \"불 조심\""))
        .isEqualTo("공정위, 한국전력 제재…이대통령 \"화재 조심\"");
    assertThat(ShortForms.writtenOut("추진...1천400억 규모, 2심 항소 기각"))
        .isEqualTo("추진...1400억 규모, 2심 2심 유지");
    assertThat(ShortForms.writtenOut("印尼 이어 印, 연준 역대 최대")).isEqualTo("인도네시아 이어 인도, fed 사상 최대");
    assertThat(ShortForms.writtenOut("federal reserve's prime minister lays off"))
        .isEqualTo("fed's pm layoff");
    assertThat(ShortForms.writtenOut("삼전닉스 시총 2兆弗, 순익 폭등")).isEqualTo("삼성전자하이닉스 시가총액 2조달러, 순이익 급등");
  }

  @Test
  void areWrittenOutBehindSumsOfMoney() {
    assertThat(ShortForms.writtenOut("$134bn, €1.3b, 5mn and $7m, chief financial officer"))
        .isEqualTo("$134 billion, €1.3 billion, 5 million and $7 million, cfo");
    assertThat(ShortForms.writtenOut("100m sprint, m2 chip, 5bnx, 4b"))
        .isEqualTo("100m sprint, m2 chip, 5bnx, 4b");
  }

  @Test
  void spelledLettersAreWrittenInLatin() {
    assertThat(ShortForms.writtenOut("에스케이, 엔에스쇼핑 인수")).isEqualTo("sk, ns쇼핑 인수");
    assertThat(ShortForms.writtenOut("제이엘지")).isEqualTo("제이엘지");
  }

  @Test
  void areLeftWithinOtherWords() {
    String text = "보유증권 무증상 부천 1.5천 3천포인트 12천세대 한은행 한전기술 불길 fundelay offer";

    assertThat(ShortForms.writtenOut(text)).isEqualTo(text);
  }
}
