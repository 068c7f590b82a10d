package dev.sokbo.cadence;

import dev.sokbo.cadence.Cadence.Cron;
import dev.sokbo.cadence.Cadence.Daily;
import dev.sokbo.cadence.Cadence.EveryHours;
import dev.sokbo.cadence.Cadence.Instantly;
import dev.sokbo.chat.Language;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;

/** Says a cadence in words that {@link CadenceParser} reads back as the same cadence. */
public final class CadenceWords {

  private CadenceWords() {}

  /** The words, as somebody who speaks the language would type them. */
  public static String print(Cadence cadence, Language language) {
    return switch (cadence) {
      case Instantly instantly ->
          switch (language) {
            case KO -> "즉시";
            case EN -> "instant";
          };
      case EveryHours every ->
          switch (language) {
            case KO -> every.hours() + "시간마다";
            case EN -> "every " + every.hours() + "h";
          };
      case Cron cron -> (language == Language.KO ? "크론 " : "cron ") + cron.expression();
      case Daily daily -> days(daily.days(), language) + " " + times(daily);
    };
  }

  private static String times(Daily daily) {
    return daily.times().stream().map(LocalTime::toString).collect(Collectors.joining(", "));
  }

  private static String days(Set<DayOfWeek> days, Language language) {
    if (days.equals(Daily.EVERY_DAY)) {
      return language == Language.KO ? "매일" : "daily";
    }
    if (days.equals(Daily.WEEKDAYS)) {
      return language == Language.KO ? "평일" : "weekdays";
    }
    if (days.equals(Daily.WEEKEND)) {
      return language == Language.KO ? "주말" : "weekends";
    }
    return days.stream()
        .sorted()
        .map(day -> DayWords.name(day, language))
        .collect(Collectors.joining(", "));
  }
}
