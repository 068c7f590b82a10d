package dev.sokbo.cadence;

import dev.sokbo.cadence.Cadence.Daily;
import dev.sokbo.chat.Language;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the days that stand before times of day: weekdays, every Monday, mon-thu, 매주 월·목, 월요일부터
 * 금요일까지.
 */
final class DayWords {

  private static final String GROUP = "every\\s*day|daily|weekdays?|weekends?|매일|평일|주중|주말";
  private static final String DAY =
      "mon(?:days?)?|tue(?:s|sdays?)?|wed(?:nesdays?)?|thu(?:rs?|rsdays?)?|fri(?:days?)?"
          + "|sat(?:urdays?)?|sun(?:days?)?|[월화수목금토일](?:요일)?";
  private static final String THROUGH = "\\s*(?:[-–~〜]|부터|\\bto\\b|\\bthrough\\b)\\s*";
  private static final String BEFORE = "(?:(?:every|on)\\s+|매주\\s*)?";
  private static final String BEHIND = "(?![a-z])(?:까지)?(?:마다)?(?:에\\s)?";
  private static final String BETWEEN = "(?:\\s*(?:[,·/&]|\\band\\b)\\s*|\\s*)";

  /** A group, a day or a range of days, and what stands between it and the next. */
  private static final Pattern ITEM =
      Pattern.compile(
          BEFORE
              + "(?:(?<group>%s)|(?<from>%s)(?:%s(?<to>%s))?)".formatted(GROUP, DAY, THROUGH, DAY)
              + BEHIND
              + BETWEEN);

  private DayWords() {}

  /**
   * Days and what follows them.
   *
   * @param days at least one
   * @param rest the words behind the days, which may be none
   */
  record Split(Set<DayOfWeek> days, String rest) {}

  /** Takes the days from the front of words in lower case; empty where they begin with none. */
  static Optional<Split> split(String words) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    Matcher item = ITEM.matcher(words);
    int end = 0;
    while (item.region(end, words.length()).lookingAt()) {
      days.addAll(days(item));
      end = item.end();
    }
    return days.isEmpty() ? Optional.empty() : Optional.of(new Split(days, words.substring(end)));
  }

  private static Set<DayOfWeek> days(Matcher item) {
    if (item.group("group") != null) {
      return group(item.group("group"));
    }
    DayOfWeek from = day(item.group("from"));
    DayOfWeek to = item.group("to") == null ? from : day(item.group("to"));
    Set<DayOfWeek> days = EnumSet.of(to);
    for (DayOfWeek day = from; day != to; day = day.plus(1)) {
      days.add(day);
    }
    return days;
  }

  private static Set<DayOfWeek> group(String word) {
    return switch (word) {
      case "평일", "주중", "weekday", "weekdays" -> Daily.WEEKDAYS;
      case "주말", "weekend", "weekends" -> Daily.WEEKEND;
      default -> Daily.EVERY_DAY;
    };
  }

  /** The day whose short name in either language a word begins with. */
  private static DayOfWeek day(String word) {
    return Stream.of(DayOfWeek.values())
        .filter(day -> Stream.of(Language.values()).anyMatch(in -> word.startsWith(name(day, in))))
        .findFirst()
        .orElseThrow();
  }

  /** A day's short name, in lower case. */
  static String name(DayOfWeek day, Language language) {
    return day.getDisplayName(TextStyle.SHORT, language.locale()).toLowerCase(Locale.ROOT);
  }
}
