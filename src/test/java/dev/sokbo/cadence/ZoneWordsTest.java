package dev.sokbo.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A zone that is taken for another sends every digest at the wrong hour. */
final class ZoneWordsTest {

  @ParameterizedTest
  @CsvSource({
    "Asia/Seoul, Asia/Seoul",
    "asia/seoul, Asia/Seoul",
    "seoul, Asia/Seoul",
    "서울, Asia/Seoul",
    "'  new   york ', America/New_York",
    "뉴욕, America/New_York",
    "argentina/ushuaia, ",
    "America/Argentina/Ushuaia, America/Argentina/Ushuaia",
    "utc, UTC",
    "Korea, Asia/Seoul",
    "KST, Asia/Seoul",
    "south korea, Asia/Seoul",
    "대한민국, Asia/Seoul",
    "베트남, Asia/Ho_Chi_Minh",
    "Germany, Europe/Berlin",
    "독일, Europe/Berlin",
    "United States, ",
    "호주, "
  })
  void areNamedByTheirRegionTheirCityOrTheirCountry(String words, ZoneId zone) {
    assertThat(ZoneWords.parse(words).orElse(null)).isEqualTo(zone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "EST", "GMT+9", "+09:00", "york", "Asia", "/", "서울시"})
  void areNotGuessed(String words) {
    assertThat(ZoneWords.parse(words)).isEmpty();
  }

  @Test
  void areOfferedWhereTheWordsArePartOfOneOrMistypedByALetter() {
    assertThat(ZoneWords.alike("york")).containsExactly("America/New_York");
    assertThat(ZoneWords.alike("Seuol")).isEmpty();
    assertThat(ZoneWords.alike("Seol")).containsExactly("Asia/Seoul");
    assertThat(ZoneWords.alike("Seooul")).containsExactly("Asia/Seoul");
    assertThat(ZoneWords.alike("Tokio")).containsExactly("Asia/Tokyo");
    assertThat(ZoneWords.alike("a")).hasSize(5);
    assertThat(ZoneWords.alike(" ")).isEmpty();
  }
}
