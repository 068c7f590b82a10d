package dev.sokbo.headline;

import java.util.List;
import java.util.Set;

/** The words by which desks mark news as urgent, exclusive or updated, folded. */
final class Marks {

  /** Marks of updates without their numbers and spaces. */
  private static final Set<String> MARKS =
      Set.of(
          "속보",
          "긴급속보",
          "단독",
          "종합",
          "재종합",
          "상보",
          "영상",
          "동영상",
          "update",
          "updates",
          "updated",
          "exclusive",
          "breaking",
          "video");

  private static final Set<String> NUMBERED_MARKS = Set.of("보", "종합보", "재종합보");

  private static final Set<String> MARKS_BEHIND =
      Set.of(
          "종합",
          "재종합",
          "상보",
          "속보",
          "영상",
          "동영상",
          "사진",
          "포토",
          "화보",
          "수정",
          "업데이트",
          "update",
          "updated",
          "video",
          "lead",
          "ap",
          "reuters",
          "afp",
          "upi",
          "bloomberg");

  private static final Set<String> NUMBERED_BEHIND =
      Set.of("보", "종합보", "재종합보", "update", "stlead", "ndlead", "rdlead", "thlead");

  private static final List<String> PARENTHESES_BEFORE = List.of("종합", "속보", "lead", "urgent");
  private static final Set<String> LABELS = Set.of("속보", "단독", "showhn", "askhn");
  private static final Set<String> ENGLISH_LABELS =
      Set.of(
          "breaking",
          "breakingnews",
          "justin",
          "developing",
          "exclusive",
          "urgent",
          "live",
          "watch",
          "update",
          "updated",
          "analysis",
          "explainer",
          "factbox");

  /** The longest label before a colon, "breaking news", and some spaces. */
  static final int LONGEST_LABEL = 16;

  private Marks() {}

  /** Whether what stands in brackets is a mark and no tag of its own, such as [속보] and [2보]. */
  static boolean isTag(String text) {
    return isMark(text, MARKS, NUMBERED_MARKS);
  }

  /** Whether what stands in parentheses behind a title is a mark, such as (종합2보). */
  static boolean isBehind(String text) {
    return isMark(text, MARKS_BEHIND, NUMBERED_BEHIND);
  }

  /** Whether a mark that stands in parentheses in front of titles starts at a place. */
  static boolean startsAt(String text, int start) {
    return PARENTHESES_BEFORE.stream().anyMatch(word -> text.startsWith(word, start));
  }

  private static boolean isMark(String text, Set<String> marks, Set<String> numbered) {
    String bare = bare(text);
    return (bare.equals(text.strip()) || !Letters.hasDigit(text))
        ? marks.contains(bare)
        : numbered.contains(bare);
  }

  /** Whether what stands in front of a colon, bar or hyphen is a mark, such as "update 2-". */
  static boolean isLabel(String text, char separator) {
    String bare = bare(text);
    if (Letters.hasDigit(text)) {
      return (separator == '-' || separator == ':') ? bare.equals("update") : bare.equals("보");
    }
    return separator == '-'
        ? ENGLISH_LABELS.contains(bare)
        : LABELS.contains(bare) || (separator != ']' && ENGLISH_LABELS.contains(bare));
  }

  private static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Letters.isDigit(c) && !Character.isWhitespace(c)) {
        bare.append(c);
      }
    }
    return bare.toString();
  }
}
