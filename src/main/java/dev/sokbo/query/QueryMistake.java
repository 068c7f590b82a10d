package dev.sokbo.query;

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
    /** Something else than a known limit stands before a colon. */
    UNKNOWN_LIMIT,
    LIMIT_IN_LIMIT,
    EXPECTED_FEED,
    EXPECTED_LANGUAGE,
    EXPECTED_ALIAS,
    /** Other names for something that isn't one term. */
    EQUALS,
    /** A star within a word. */
    STAR,
    COMMA,
    /** A word that means an operator is not written as one. */
    OPERATOR,
    NO_LETTERS,
    /** It would match every entry that lacks something. */
    ONLY_EXCLUSIONS,
    /** It excludes what it looks for. */
    CONTRADICTION,
    /** It says where to look, but not for what. */
    ONLY_LIMITS,
    /** A single syllable or letter, which nearly every entry holds. */
    TOO_SHORT,
    /** A part of so many words that nearly every entry holds one. */
    SHORT_PREFIX,
    /** A particle or a filler, which nearly every entry holds. */
    TOO_COMMON
  }

  static QueryMistake at(Kind kind, int position, String found) {
    return new QueryMistake(kind, position, found, 0);
  }

  /** Would the query be fine if it did not match nearly everything? */
  public boolean isOfBreadth() {
    return kind == Kind.TOO_SHORT || kind == Kind.TOO_COMMON;
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
      case EMPTY_QUOTES -> "there is nothing between the quotes; expected a word";
      case UNCLOSED_PARENTHESIS -> "the parenthesis is never closed; expected )";
      case UNOPENED_PARENTHESIS -> "there is no ( for this )";
      case EXPECTED_TERM -> "expected a word, a quoted phrase or (, found " + describe();
      case UNKNOWN_LIMIT ->
          "expected title:, summary:, content:, in: or lang:, found "
              + describe()
              + " (put a word with a colon in quotes)";
      case LIMIT_IN_LIMIT -> describe() + ": is inside another limit; put it beside that one";
      case EXPECTED_FEED -> "expected a word of a feed's title or address, found " + describe();
      case EXPECTED_LANGUAGE -> "expected ko or en, found " + describe();
      case EXPECTED_ALIAS -> "expected another name for the term, found " + describe();
      case EQUALS -> "= gives other names to the one term before it; expected AND, OR or a space";
      case STAR -> "* may only begin or end a word";
      case COMMA -> "a comma is only for names after =; expected AND, OR or a space";
      case OPERATOR ->
          "expected AND, OR or NOT in capitals, found " + describe() + " (put the word in quotes)";
      case NO_LETTERS -> "expected a word with letters or digits, found " + describe();
      case ONLY_EXCLUSIONS -> "it only excludes and would match nearly every entry; add a word";
      case CONTRADICTION ->
          "it looks for and excludes "
              + found
              + ", so it matches nothing; put a name in quotes to exclude that name alone";
      case ONLY_LIMITS -> found + " only says where to look; add a word to look for";
      case TOO_SHORT -> found + " is one character and would match nearly every entry";
      case SHORT_PREFIX ->
          found + " is part of too many words; expected 2 syllables or 3 letters beside *";
      case TOO_COMMON -> found + " is in nearly every entry; expected a more telling word";
    };
  }

  private String describe() {
    return found.isEmpty() ? "the end" : found;
  }
}
