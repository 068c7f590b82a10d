package dev.sokbo.date;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites the dates whose parts cannot be told apart as they stand: forms without marks between
 * them, and slips that some publishing systems make in every date.
 */
final class DateSpelling {

  /** One form, and how its parts are written apart. */
  private record Rewriting(Pattern form, String apart) {

    private static Rewriting of(String form, String apart) {
      return new Rewriting(Pattern.compile(form), apart);
    }
  }

  private static final String BASIC = "^(\\d{4})(\\d{2})(\\d{2})[Tt ]?(\\d{2})(\\d{2})";

  private static final List<Rewriting> REWRITINGS =
      List.of(
          // ISO 8601's year and month without century: -0312, -03-12
          Rewriting.of("^-(\\d{2})-?(\\d{2})$", "20$1-$2"),
          // ISO 8601's basic form: 20260801T093000+0900, 20260801T0930
          Rewriting.of(BASIC + "(\\d{2})(?!\\d)", "$1-$2-$3T$4:$5:$6"),
          Rewriting.of(BASIC + "(?!\\d)", "$1-$2-$3T$4:$5"),
          // XML Schema's day with an offset: 2026-08-01+09:00
          Rewriting.of("^(\\d{4}-\\d{2}-\\d{2})([+-]\\d{2}:\\d{2})$", "$1T00:00$2"),
          // an hour only, before an offset: Sat, 01 Aug 2026 09 +0900
          Rewriting.of("(\\d{4} \\d{2})( [+-]\\d{4})$", "$1:00$2"),
          // a midnight before the time that counts: 2026-08-01 00:00:00.0 09:30:00.0 +0900
          Rewriting.of(" 00:00:00(?:\\.0+)?(?= \\d{2}:\\d{2})", ""));

  private DateSpelling() {}

  static String tidy(String text) {
    String tidy = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    for (Rewriting rewriting : REWRITINGS) {
      Matcher matcher = rewriting.form().matcher(tidy);
      if (matcher.find()) {
        tidy = matcher.replaceFirst(rewriting.apart());
      }
    }
    return tidy;
  }
}
