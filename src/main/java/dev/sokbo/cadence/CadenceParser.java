package dev.sokbo.cadence;

import dev.sokbo.cadence.Cadence.Cron;
import dev.sokbo.cadence.Cadence.Daily;
import dev.sokbo.cadence.Cadence.EveryHours;
import dev.sokbo.cadence.Cadence.Instantly;
import dev.sokbo.cadence.DayWords.Split;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a cadence in people's words, Korean and English; what it takes is {@link #EXPECTED}. */
public final class CadenceParser {

  /** What a cadence may look like, for messages. */
  public static final String EXPECTED =
      "instant, every 3h, 08:30, daily 08:30,18:00, weekdays 08:30, weekends 10:00, mon-thu 09:00,"
          + " cron 30 8 * * 1-5"
          + " (즉시, 3시간마다, 매일 08:30, 평일 08:30, 주말 10:00, 월~목 09:00, 크론 30 8 * * 1-5)";

  private static final Pattern INSTANTLY =
      Pattern.compile("instant(?:ly)?|immediate(?:ly)?|now|즉시|바로|실시간");
  private static final Pattern HOURLY = Pattern.compile("hourly|every\\s+hour|매\\s?시간|시간마다");
  private static final Pattern CRON = Pattern.compile("(?:cron|크론)\\s*(?<fields>.*)");
  private static final Pattern FIVE_FIELDS = Pattern.compile("\\S+(?:\\s+\\S+){4}");
  private static final Pattern EVERY_HOURS =
      Pattern.compile(
          "(?:every\\s*)?(?<en>\\d+)\\s*(?:h|hr|hrs|hours?)|(?:매\\s?)?(?<ko>\\d+)\\s?시간(?:\\s?마다)?");
  private static final Pattern BETWEEN_TIMES =
      Pattern.compile(
          "\\s*[,·/&]\\s*|\\s+and\\s+|(?<!%1$s)\\s+(?=\\d{1,2}(?::|시|\\s?am|\\s?pm)|%1$s)"
              .formatted(ClockWords.PART_OF_DAY));

  /** Intervals in another unit than hours, which is no time of day. */
  private static final Pattern EVERY_OTHER =
      Pattern.compile(
          "(?:every\\s*)?\\d+\\s*(?:s|secs?|seconds?|m|mins?|minutes?|d|days?|w|weeks?)"
              + "|(?:매\\s?)?\\d+\\s?(?:초|분|일|주)(?:\\s?마다)?");

  private CadenceParser() {}

  /**
   * Reads a cadence.
   *
   * @throws CadenceException when the words mean none
   */
  public static Cadence parse(String words) {
    String text =
        Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    return cron(text)
        .or(() -> regular(text))
        .or(() -> daily(text))
        .orElseThrow(() -> new CadenceException(words.strip(), mistake(text), ""));
  }

  /** Five fields behind the word cron; without the word, if one of them is a star. */
  private static Optional<Cadence> cron(String text) {
    Matcher named = CRON.matcher(text);
    if (named.matches()) {
      return Optional.of(new Cron(named.group("fields")));
    }
    return FIVE_FIELDS.matcher(text).matches() && text.contains("*")
        ? Optional.of(new Cron(text))
        : Optional.empty();
  }

  private static CadenceMistake mistake(String text) {
    if (EVERY_HOURS.matcher(text).matches() || EVERY_OTHER.matcher(text).matches()) {
      return CadenceMistake.HOURS;
    }
    Optional<Split> split = DayWords.split(text);
    if (split.isPresent()
        && split.get().rest().matches("\\s*(?:%s)?\\s*".formatted(ClockWords.PART_OF_DAY))) {
      return CadenceMistake.NO_TIME;
    }
    String times = split.map(Split::rest).orElse(text);
    return times.matches(".*\\d.*") ? CadenceMistake.TIME : CadenceMistake.UNKNOWN;
  }

  private static Optional<Cadence> regular(String text) {
    if (INSTANTLY.matcher(text).matches()) {
      return Optional.of(new Instantly());
    }
    if (HOURLY.matcher(text).matches()) {
      return Optional.of(new EveryHours(1));
    }
    Matcher every = EVERY_HOURS.matcher(text);
    if (!every.matches()) {
      return Optional.empty();
    }
    String digits = every.group("en") == null ? every.group("ko") : every.group("en");
    return Optional.of(new BigInteger(digits))
        .filter(hours -> hours.signum() > 0)
        .filter(hours -> hours.compareTo(BigInteger.valueOf(EveryHours.MAX_HOURS)) <= 0)
        .map(hours -> new EveryHours(hours.intValue()));
  }

  private static Optional<Cadence> daily(String text) {
    Optional<Split> split = DayWords.split(text);
    if (split.isEmpty() && text.matches("[\\d\\s,]+")) {
      return Optional.empty();
    }
    Set<DayOfWeek> days = split.map(Split::days).orElse(Daily.EVERY_DAY);
    return times(split.map(Split::rest).orElse(text)).map(times -> new Daily(times, days));
  }

  /** Reads one or more times of day; empty when any of them is none. */
  private static Optional<List<LocalTime>> times(String words) {
    List<LocalTime> times = new ArrayList<>();
    String list = words.strip().replaceFirst("^at\\s+", "");
    for (String word : BETWEEN_TIMES.split(list, -1)) {
      Optional<LocalTime> time = ClockWords.time(word.strip());
      if (time.isEmpty()) {
        return Optional.empty();
      }
      times.add(time.get());
    }
    return times.isEmpty() ? Optional.empty() : Optional.of(times);
  }
}
