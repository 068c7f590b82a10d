package dev.sokbo.cadence;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long something shall last: 30m, 8h, 2 days, 1w; 30분, 8시간, 이틀, 1주. */
public final class Spell {

  /** What may be asked for, so that sums with it stay in the calendar. */
  public static final Duration LONGEST = Duration.ofDays(366);

  private static final Pattern SPELL =
      Pattern.compile(
          "(?:for\\s+)?(?<count>\\d{1,5})\\s*(?:(?<m>m|min|mins|minutes?|분)|(?<h>h|hr|hrs|hours?|시간)"
              + "|(?<d>d|days?|일)|(?<w>w|weeks?|주일?))(?:\\s*동안|간)?");

  private Spell() {}

  /** The time that words mean; empty when they mean none, nothing at all or more than a year. */
  public static Optional<Duration> parse(String words) {
    String text =
        Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    if (text.equals("하루")) {
      return Optional.of(Duration.ofDays(1));
    }
    if (text.equals("이틀")) {
      return Optional.of(Duration.ofDays(2));
    }
    Matcher spell = SPELL.matcher(text);
    if (!spell.matches()) {
      return Optional.empty();
    }
    long count = Long.parseLong(spell.group("count"));
    return Optional.of(unit(spell).multipliedBy(count))
        .filter(time -> time.isPositive() && time.compareTo(LONGEST) <= 0);
  }

  private static Duration unit(Matcher spell) {
    if (spell.group("m") != null) {
      return Duration.ofMinutes(1);
    }
    if (spell.group("h") != null) {
      return Duration.ofHours(1);
    }
    return spell.group("d") != null ? Duration.ofDays(1) : Duration.ofDays(7);
  }
}
