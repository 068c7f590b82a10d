package dev.sokbo.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whoever reads Korean is told in Korean why a feed fails. */
final class FailureWordsTest {

  @Test
  void saysKnownReasonsInKorean() {
    assertThat(FailureWords.in(Locale.KOREAN, "the site has a problem (HTTP 503)"))
        .isEqualTo("사이트에 문제가 있습니다 (HTTP 503)");
    assertThat(FailureWords.in(Locale.KOREA, "no complete answer within 30 s"))
        .isEqualTo("30초 안에 답을 다 받지 못했습니다");
    assertThat(FailureWords.in(Locale.KOREAN, "not a feed: the document's root is <$1>"))
        .isEqualTo("피드가 아닙니다: 문서가 <$1>로 시작합니다");
  }

  @Test
  void leavesTechnicalDetailsAndEnglishAsTheyAre() {
    assertThat(FailureWords.in(Locale.KOREAN, "unexpected end of stream"))
        .isEqualTo("unexpected end of stream");
    assertThat(FailureWords.in(Locale.ENGLISH, "unknown host")).isEqualTo("unknown host");
  }
}
