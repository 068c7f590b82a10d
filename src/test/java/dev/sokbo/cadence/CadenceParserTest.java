package dev.sokbo.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sokbo.chat.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People write schedules in their own words; what Sokbo answers must mean the same again. */
final class CadenceParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "instant|instant|즉시",
        "Instantly|instant|즉시",
        "즉시|instant|즉시",
        "실시간|instant|즉시",
        "every 3h|every 3h|3시간마다",
        "every 3 hours|every 3h|3시간마다",
        "3h|every 3h|3시간마다",
        "hourly|every 1h|1시간마다",
        "3시간마다|every 3h|3시간마다",
        "매 3시간|every 3h|3시간마다",
        "매시간|every 1h|1시간마다",
        "08:30|daily 08:30|매일 08:30",
        "8시 반|daily 08:30|매일 08:30",
        "daily 8:30,18:00|daily 08:30, 18:00|매일 08:30, 18:00",
        "daily at 8:30 and 18:00|daily 08:30, 18:00|매일 08:30, 18:00",
        "every day 8am|daily 08:00|매일 08:00",
        "12am, 12pm|daily 00:00, 12:00|매일 00:00, 12:00",
        "매일 08:30|daily 08:30|매일 08:30",
        "매일 오전 8시 30분, 오후 6시|daily 08:30, 18:00|매일 08:30, 18:00",
        "매일 오전 8시 오후 6시|daily 08:00, 18:00|매일 08:00, 18:00",
        "매일 18:00 08:30 18:00|daily 08:30, 18:00|매일 08:30, 18:00",
        "weekdays 08:30|weekdays 08:30|평일 08:30",
        "평일 8시|weekdays 08:00|평일 08:00",
        "주말 10:00|weekends 10:00|주말 10:00",
        "weekends 10|weekends 10:00|주말 10:00",
        "mon,wed 9:00|mon, wed 09:00|월, 수 09:00",
        "월수금 9시|mon, wed, fri 09:00|월, 수, 금 09:00",
        "목요일, 월요일 09:00|mon, thu 09:00|월, 목 09:00",
        "monday 09:00|mon 09:00|월 09:00",
        "every Tuesday and Thursdays at 9am|tue, thu 09:00|화, 목 09:00",
        "mon-fri 08:30|weekdays 08:30|평일 08:30",
        "Fri to Mon 10:00|mon, fri, sat, sun 10:00|월, 금, 토, 일 10:00",
        "sat, mon-wed 10:00|mon, tue, wed, sat 10:00|월, 화, 수, 토 10:00",
        "every weekday 8:30|weekdays 08:30|평일 08:30",
        "매주 월요일 9시|mon 09:00|월 09:00",
        "매주 화·목 오전 9시|tue, thu 09:00|화, 목 09:00",
        "매일 아침 8시 저녁 7시|daily 08:00, 19:00|매일 08:00, 19:00",
        "새벽 5시 반, 낮 12시, 낮 1시, 밤 11시|daily 05:30, 12:00, 13:00, 23:00"
            + "|매일 05:30, 12:00, 13:00, 23:00",
        "매일 밤 12시|daily 00:00|매일 00:00",
        "월~목 18:00|mon, tue, wed, thu 18:00|월, 화, 수, 목 18:00",
        "월요일부터 목요일까지 18시|mon, tue, wed, thu 18:00|월, 화, 수, 목 18:00",
        "토요일마다 정오|sat 12:00|토 12:00",
        "０８：３０|daily 08:30|매일 08:30",
        "정오|daily 12:00|매일 12:00",
        "cron 30 8 * * 1-5|cron 30 8 * * 1-5|크론 30 8 * * 1-5",
        "30  8 * * MON-FRI|cron 30 8 * * mon-fri|크론 30 8 * * mon-fri",
        "크론 0 9 1 * *|cron 0 9 1 * *|크론 0 9 1 * *",
      })
  void readsPeoplesWords(String words, String english, String korean) {
    Cadence cadence = CadenceParser.parse(words);

    assertThat(CadenceWords.print(cadence, Language.EN)).isEqualTo(english);
    assertThat(CadenceWords.print(cadence, Language.KO)).isEqualTo(korean);
    assertThat(CadenceParser.parse(english)).isEqualTo(cadence);
    assertThat(CadenceParser.parse(korean)).isEqualTo(cadence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "sometimes",
        "every",
        "every 0h",
        "every 169h",
        "every 99999h",
        "24:00",
        "8:60",
        "13pm",
        "daily",
        "매일",
        "weekdays",
        "8:30,",
        "8:30 tomorrow",
        "3",
        "-3h",
        "평일 아침",
        "daily 8:30;18:00",
        "0am",
        "month 9:00",
        "mon- 9:00",
        "monday",
        "매주 9시",
        "every 9:00"
      })
  void saysWhatItExpectedOfWordsThatMeanNone(String words) {
    assertThatThrownBy(() -> CadenceParser.parse(words))
        .isInstanceOf(CadenceException.class)
        .hasMessageContaining("\"" + words.strip() + "\"")
        .hasMessageContaining("every 3h")
        .hasMessageContaining("평일 08:30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "someday|UNKNOWN",
        "every 0h|HOURS",
        "200시간마다|HOURS",
        "every 99999999999h|HOURS",
        "30분마다|HOURS",
        "every 30 minutes|HOURS",
        "every 2 days|HOURS",
        "2일마다|HOURS",
        "매일 아침|NO_TIME",
        "매일 밤 23시|TIME",
        "weekdays|NO_TIME",
        "every monday|NO_TIME",
        "월요일부터 금요일까지|NO_TIME",
        "매일|NO_TIME",
        "weekdays 25:00|TIME",
        "8:60|TIME",
        "cron 61 8 * * *|CRON",
        "cron every day|CRON",
        "cron 0 9 30 2 *|CRON_NEVER"
      })
  void saysWhatIsWrongWithWords(String words, CadenceMistake mistake) {
    assertThatThrownBy(() -> CadenceParser.parse(words))
        .isInstanceOfSatisfying(
            CadenceException.class, refused -> assertThat(refused.mistake()).isEqualTo(mistake));
  }
}
