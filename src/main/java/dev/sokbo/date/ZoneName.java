package dev.sokbo.date;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The zone behind a time of day: an offset, a name, or both.
 *
 * @param zone absent where none is named or nobody knows it
 * @param rest what stands behind it, such as the year in asctime's form
 */
record ZoneName(@Nullable ZoneId zone, String rest) {

  private static final Pattern OFFSET =
      Pattern.compile(
          "^:?\\s*(?:GMT|UTC|UT|Z|[A-Z]{3,5}\\s?(?=[+-]\\d{2}:?\\d{2}(?!\\d)))?"
              + "\\s*([+\\-\u2212\u2013])\\1?\\s*(\\d{1,2})(?::?(\\d{2})(?::00)?)?(?!\\d)");
  private static final Pattern SIGN = Pattern.compile("^\\s*(?:GMT|UTC)?[+\\-\u2212]\\S");
  private static final Pattern TAIL = Pattern.compile("^(?::|[A-Za-z]+)");
  private static final Pattern NAME =
      Pattern.compile("^[\\s(]*([A-Za-z]+(?:[/_][A-Za-z_]+)*)(?![\\p{L}\\d])\\)?");

  /** A zone behind the year, {@code 2026 KST} or {@code 2026 +0900}. */
  private static final Pattern LAST =
      Pattern.compile("^(.*\\d)(\\s+(?:[+-]\\d{2}:?\\d{2}|[A-Za-z]{2,5}))$");

  private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]");

  private static final Map<String, ZoneOffset> NAMES = new HashMap<>();

  static {
    at(0, "z utc gmt ut wet");
    at(60, "cet met mez bst wat west");
    at(120, "cest mest mesz eet cat sast");
    at(180, "eest msk eat trt");
    at(240, "msd gst");
    at(300, "pkt");
    at(330, "ist");
    at(420, "ict wib");
    at(480, "hkt sgt pht awst myt wita");
    at(540, "kst jst wit");
    at(570, "acst");
    at(600, "aest");
    at(660, "aedt");
    at(720, "nzst y");
    at(780, "nzdt");
    at(-60, "a");
    at(-150, "ndt");
    at(-180, "adt brt art clst");
    at(-210, "nst");
    at(-240, "ast edt at");
    at(-300, "est cdt et");
    at(-360, "cst mdt ct");
    at(-420, "mst pdt mt");
    at(-480, "pst akdt pt");
    at(-540, "akst");
    at(-600, "hst");
    at(-720, "m");
    at(60, "n");
  }

  private static void at(int minutes, String names) {
    for (String name : names.split(" ", -1)) {
      NAMES.put(name, ZoneOffset.ofTotalSeconds(minutes * 60));
    }
  }

  /**
   * Reads the zone at the start of a text.
   *
   * @throws DateTimeException when there is one that cannot be
   */
  static ZoneName at(String text) {
    Matcher offset = OFFSET.matcher(text);
    if (offset.find()) {
      refuseTail(text.substring(offset.end()));
      String rest = COMMENT.matcher(text.substring(offset.end())).replaceAll(" ");
      return new ZoneName(offset(offset), rest);
    }
    if (SIGN.matcher(text).find()) {
      throw new DateTimeException("no offset:" + text);
    }
    Matcher name = NAME.matcher(text);
    if (name.find() && !CalendarDay.isMonth(name.group(1))) {
      @Nullable ZoneId zone = named(name.group(1));
      String rest = text.substring(name.end());
      return zone == null ? behind(rest) : new ZoneName(zone, rest);
    }
    return behind(COMMENT.matcher(text).replaceAll(" "));
  }

  /** Reads the zone at the end of a text. */
  static ZoneName behind(String text) {
    Matcher last = LAST.matcher(text);
    if (!last.find()) {
      return new ZoneName(null, text);
    }
    Matcher offset = OFFSET.matcher(last.group(2));
    @Nullable ZoneId zone = offset.find() ? offset(offset) : named(last.group(2).strip());
    return zone == null ? new ZoneName(null, text) : new ZoneName(zone, last.group(1));
  }

  /** Behind an offset, without a space between, only its zone's name may stand. */
  private static void refuseTail(String text) {
    Matcher tail = TAIL.matcher(text);
    if (tail.find() && named(tail.group()) == null) {
      throw new DateTimeException("no offset before " + text);
    }
  }

  /** The offset that holds at a wall-clock time. */
  @Nullable ZoneOffset offset(LocalDateTime local) {
    return zone == null ? null : zone.getRules().getOffset(local);
  }

  private static ZoneOffset offset(Matcher offset) {
    int hours = Integer.parseInt(offset.group(2));
    int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
    int total = hours * 60 + minutes;
    return ZoneOffset.ofTotalSeconds((offset.group(1).equals("+") ? total : -total) * 60);
  }

  private static @Nullable ZoneId named(String name) {
    ZoneOffset known = NAMES.get(name.toLowerCase(Locale.ROOT));
    if (known != null || name.indexOf('/') < 0) {
      return known;
    }
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return null;
    }
  }
}
