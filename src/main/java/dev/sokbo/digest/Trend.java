package dev.sokbo.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many entries a watch found on each of the last days.
 *
 * @param counts the oldest day first, today last
 */
public record Trend(List<Integer> counts) {

  /** A week: the same weekday stands at both ends of nobody's line. */
  public static final int DAYS = 7;

  private static final String BARS = "▁▂▃▄▅▆▇";

  /** A watch that never found anything. */
  static final Trend NONE = new Trend(List.of());

  public Trend {
    counts = List.copyOf(counts);
  }

  /** The beginnings of the last days in a zone, oldest first. */
  static List<Instant> beginnings(Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return IntStream.rangeClosed(1, DAYS)
        .mapToObj(day -> today.minusDays(DAYS - day).atStartOfDay(zone).toInstant())
        .toList();
  }

  /** A bar for each day, the highest for the most; empty when there was nothing at all. */
  public String line() {
    int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    return most == 0
        ? ""
        : counts.stream().map(count -> bar(count, most)).collect(Collectors.joining());
  }

  /** The lowest bar is for nothing, so that one find of a hundred can be seen. */
  private static String bar(int count, int most) {
    int level = Math.ceilDiv(count * (BARS.length() - 1), most);
    return BARS.substring(level, level + 1);
  }
}
