package dev.sokbo.match;

/**
 * Why a query is not taken.
 *
 * @param position the UTF-16 unit of the query where the mistake is
 * @param found the text there; empty at the query's end
 * @param limit the limit that was passed, where the kind is one; else 0
 */
public record QueryMistake(Kind kind, int position, String found, int limit) {

  /** What is wrong. */
  public enum Kind {
    EMPTY,
    TOO_LONG,
    TOO_MANY_TERMS,
    TOO_DEEP,
    TERM_TOO_LONG,
    UNCLOSED_QUOTE,
    EMPTY_QUOTES,
    UNCLOSED_PARENTHESIS,
    UNOPENED_PARENTHESIS,
    EXPECTED_TERM,
    COMMA,
    NO_LETTERS,
    /** It would match every entry that lacks something. */
    ONLY_EXCLUSIONS,
    /** A single syllable or letter, which nearly every entry holds. */
    TOO_SHORT,
    /** A particle or a filler, which nearly every entry holds. */
    TOO_COMMON
  }

  static QueryMistake at(Kind kind, int position, String found) {
    return new QueryMistake(kind, position, found, 0);
  }

  /** What is wrong and what was expected, in English, in one line. */
  public String english() {
    return switch (kind) {
      case EMPTY -> "the query is empty; expected a word";
      case TOO_LONG -> "the query is longer than " + limit + " characters";
      case TOO_MANY_TERMS -> "the query has more than " + limit + " terms";
      case TOO_DEEP -> "parentheses and NOT are nested more than " + limit + " deep";
      case TERM_TOO_LONG -> "the term is longer than " + limit + " characters";
      case UNCLOSED_QUOTE -> "the quote is never closed; expected a second \"";
      case EMPTY_QUOTES -> "nothing stands between the quotes; expected a word";
      case UNCLOSED_PARENTHESIS -> "the parenthesis is never closed; expected )";
      case UNOPENED_PARENTHESIS -> "nothing was opened that ) could close";
      case EXPECTED_TERM -> "expected a word, a quoted phrase or (, found " + describe();
      case COMMA -> "a comma joins nothing; expected AND, OR or a space between terms";
      case NO_LETTERS -> "expected a word with letters or digits, found " + describe();
      case ONLY_EXCLUSIONS -> "it only excludes and would match nearly every entry; add a word";
      case TOO_SHORT -> found + " is one character and would match nearly every entry";
      case TOO_COMMON -> found + " is in nearly every entry; expected a word that tells more";
    };
  }

  private String describe() {
    return found.isEmpty() ? "the end" : found;
  }
}
