package dev.sokbo.query;

import java.util.Locale;
import java.util.Set;

/** What people mean by a word that they type with marks around it, or as a word of joining. */
final class BareWord {

  /** Quotes that the query language doesn't know, brackets, and marks that end sentences. */
  private static final String BEFORE = "'‘‚‛’«‹「『《〈<[{【〔［｛＜…·・";

  private static final String BEHIND = "'’‘›»」』》〉>]}】〕］｝＞…·・!！?？;；.。";

  private static final Set<String> AND = Set.of("and", "그리고");
  private static final Set<String> OTHERS = Set.of("or", "not", "또는", "혹은");

  private BareWord() {}

  /** A text without marks around it; as it is where what is left would be no words of a query. */
  static String of(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && BEFORE.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (start < end && BEHIND.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String bare = text.substring(start, end).strip();
    return QueryToken.isWords(bare) && Breadth.letters(bare) > 0 ? bare : text;
  }

  /** Does a word say AND without being written so? */
  static boolean isAnd(String word) {
    return AND.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Does a word say what operators do without being written so? */
  static boolean isOperator(String word) {
    return isAnd(word) || OTHERS.contains(word.toLowerCase(Locale.ROOT));
  }
}
