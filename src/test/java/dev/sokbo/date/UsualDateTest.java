package dev.sokbo.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way to read a date must lead where the long one does, or news gets two dates. */
final class UsualDateTest {

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("EEE, d MMM yyyy HH:mm:ss Z"),
          form("EEE, dd MMM yyyy HH:mm:ss Z"),
          form("dd MMM yyyy HH:mm:ss Z"),
          form("EEE, dd MMM yyyy HH:mm:ss 'GMT'"),
          form("yyyy-MM-dd'T'HH:mm:ssXXX"),
          form("yyyy-MM-dd'T'HH:mm:ss.SSSXXX"));

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  @Test
  void readsADateAsItsPartsSay() {
    Random random = new Random(1);
    for (int number = 0; number < 3_000; number++) {
      OffsetDateTime time =
          Instant.ofEpochMilli(random.nextLong(2_000_000_000_000L))
              .atOffset(ZoneOffset.ofTotalSeconds((random.nextInt(113) - 56) * 900));
      String text = FORMS.get(number % FORMS.size()).format(time);

      assertThat(UsualDate.parse(text))
          .as(text)
          .isEqualTo(meant(time, text))
          .isEqualTo(FeedDate.parseFreely(text))
          .isEqualTo(FeedDate.parse(text));
    }
  }

  /** A time as far as a text says it. */
  private static FeedDate meant(OffsetDateTime time, String text) {
    ChronoUnit unit = text.contains(".") ? ChronoUnit.MILLIS : ChronoUnit.SECONDS;
    ZoneOffset offset = text.endsWith("GMT") ? ZoneOffset.UTC : time.getOffset();
    return new FeedDate(time.toLocalDateTime().truncatedTo(unit), offset);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sat, 01 Aug 26 09:00:00 +0900",
        "Sat, 01 Août 2026 09:00:00 +0900",
        "Sat, 31 Feb 2026 09:00:00 +0900",
        "Sat, 01 Aug 2026 24:00:00 +0900",
        "Sat, 01 Aug 2026 09:00:60 +0900",
        "Sat, 01 Aug 2026 09:00:00 KST",
        "Sat, 01 Aug 2026 09:00:00 +9900",
        "2026-08-01T09:00:00",
        "2026-08-01 09:00:00Z",
        "2026.08.01 09:00"
      })
  void leavesWhatIsNotUsualToThoseWhoReadIt(String text) {
    assertThat(UsualDate.parse(text)).isNull();
  }
}
