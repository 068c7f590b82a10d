package dev.sokbo.numeral;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions of what a title names in Latin letters, such as "linux 7.1" and "node.js 24.9.0".
 */
final class Versions {

  private static final Pattern VERSION =
      Pattern.compile(
          "([a-z][a-z.+#]*[a-z+#]) v?(\\d{1,3}(?:\\.\\d{1,3})+)(?=$|[ ,:;)](?!%|(?:percent|pct|per"
              + "|million|billion|trillion|mn|bn|points?|pts|times|earthquake|quake|magnitude"
              + "|tremor|tonnes|tons|km|miles)\\b))");

  /** Words before numbers that count. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "of",
          "at",
          "to",
          "by",
          "over",
          "under",
          "from",
          "for",
          "in",
          "and",
          "with",
          "up",
          "down",
          "magnitude",
          "about",
          "nearly",
          "around",
          "hits",
          "than",
          "as",
          "on",
          "is",
          "reaches");

  private Versions() {}

  /** What versions a folded title tells, by names. */
  static Map<String, String> in(String text) {
    if (text.indexOf('.') < 0) {
      return Map.of();
    }
    Map<String, String> versions = new HashMap<>();
    Matcher matcher = VERSION.matcher(text);
    while (matcher.find()) {
      if (!NO_NAMES.contains(matcher.group(1))) {
        versions.put(matcher.group(1), matcher.group(2));
      }
    }
    return versions;
  }

  /** Whether both tell the version of one thing, and another one. */
  static boolean differ(Map<String, String> one, Map<String, String> other) {
    for (Map.Entry<String, String> version : one.entrySet()) {
      String others = other.get(version.getKey());
      if (others != null && !isPartOf(version.getValue(), others)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPartOf(String one, String other) {
    return one.equals(other) || one.startsWith(other + ".") || other.startsWith(one + ".");
  }
}
