package dev.sokbo.evidence;

import dev.sokbo.gram.Alignment;
import dev.sokbo.gram.Alignment.Gap;
import dev.sokbo.gram.Word;
import dev.sokbo.headline.Letters;
import dev.sokbo.quotation.Abbreviations;
import dev.sokbo.quotation.Callings;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two titles are of one wording in which the one has a name where the other has
 * another name of the same kind: the same act of other companies, the same figure of other cities.
 * Other words in the same place are as often other words for the same.
 */
final class Substitution {

  /** The least part of their words that titles of one wording have in common. */
  private static final double ONE_WORDING = 0.5;

  /** From here on a second difference between them does not matter. */
  static final double NEARLY_EQUAL = 0.65;

  /** A name has no more words. */
  private static final int LONGEST_NAME = 2;

  private final Article left;
  private final Article right;
  private final Alignment alignment;
  private final boolean sharesEnding;

  private Substitution(Article left, Article right) {
    this.left = left;
    this.right = right;
    this.alignment = Alignment.of(left.words(), right.words());
    this.sharesEnding = left.cues().shareNameEnding(right.cues());
  }

  static boolean ofName(Article left, Article right) {
    return !left.text.body().equals(right.text.body()) && new Substitution(left, right).ofName();
  }

  private boolean ofName() {
    if (alignment.share() < ONE_WORDING) {
      return TopicSubstitution.ofNothingElse(left, right, alignment);
    }
    for (Gap gap : alignment.gaps()) {
      if (ofName(gap)) {
        return true;
      }
    }
    return false;
  }

  private boolean ofName(Gap gap) {
    if (sharesEnding && ofKind(gap)) {
      return true;
    }
    if (!isOnlyHere(gap)) {
      return false;
    }
    if (left.headline().latin() && right.headline().latin()) {
      return EnglishSubstitution.ofName(alignment, gap);
    }
    return ofCountry(gap)
        || TopicSubstitution.ofQuotedName(left, right, gap)
        || TopicSubstitution.ofObject(left, right, alignment, gap)
        || (isShort(gap) && isCountless(gap) && ofPerson(gap))
        || (isClear() && ((isShort(gap) && isCountless(gap) && ofActor(gap)) || ofModel(gap)));
  }

  /** Whether the titles differ in one place only, or hardly. */
  private boolean isClear() {
    return alignment.gaps().size() == 1 || alignment.share() >= NEARLY_EQUAL;
  }

  /** Whether nothing of what stands in a gap stands anywhere in the other title. */
  private boolean isOnlyHere(Gap gap) {
    return !right.hasAnyOfWords(gap.left()) && !left.hasAnyOfWords(gap.right());
  }

  static boolean isShort(Gap gap) {
    return gap.left().size() <= LONGEST_NAME && gap.right().size() <= LONGEST_NAME;
  }

  static boolean isCountless(Gap gap) {
    return !any(gap.left(), Word::hasDigit) && !any(gap.right(), Word::hasDigit);
  }

  /** Whether both have a name with the same ending, such as 가람은행 and 다온은행. */
  private boolean ofKind(Gap gap) {
    for (String ending : NameWords.endings()) {
      String one = head(gap.left(), ending);
      String other = one == null ? null : head(gap.right(), ending);
      if (one != null && other != null) {
        return !left.text.body().contains(other)
            && !right.text.body().contains(one)
            && !Abbreviations.areAlike(one, other);
      }
    }
    return false;
  }

  private static @Nullable String head(List<Word> words, String ending) {
    for (Word word : words) {
      String head = NameWords.head(word, ending);
      if (head != null) {
        return head;
      }
    }
    return null;
  }

  private static boolean ofCountry(Gap gap) {
    String one = country(gap.left());
    String other = country(gap.right());
    return one != null && other != null && !one.equals(other);
  }

  private static @Nullable String country(List<Word> words) {
    for (Word word : words) {
      String country = NameWords.country(word);
      if (country != null) {
        return country;
      }
    }
    return null;
  }

  /** Whether the title of a person stands behind or at the end of both, or a calling before. */
  private boolean ofPerson(Gap gap) {
    List<Word> words = left.words();
    int behind = words.indexOf(gap.left().getLast()) + 1;
    return (behind < words.size() && NameWords.isTitle(words.get(behind).text))
        || (endsInTitle(gap.left()) && endsInTitle(gap.right()))
        || (followsCalling(gap.left()) && followsCalling(gap.right()));
  }

  private static boolean endsInTitle(List<Word> words) {
    return words.size() > 1 && NameWords.isTitle(words.getLast().text);
  }

  private static boolean followsCalling(List<Word> words) {
    return Callings.isOne(words.getFirst().before)
        || (words.size() > 1 && Callings.isOne(words.getFirst().text));
  }

  /**
   * Whether both name who acts in front. The same large sum is told of one, by whatever name, but
   * names of one kind such as 가람시 and 나루시.
   */
  private boolean ofActor(Gap gap) {
    String one = Word.joined(gap.left());
    String other = Word.joined(gap.right());
    boolean oneKind = one.charAt(one.length() - 1) == other.charAt(other.length() - 1);
    return gap.first()
        && (oneKind || !left.numerals().confirmLarge(right.numerals()))
        && left.headline().unquoted()
        && right.headline().unquoted()
        && !left.headline().office()
        && !right.headline().office()
        && !left.hasLongFormOf(other)
        && !right.hasLongFormOf(one)
        && !Abbreviations.areAlike(one, other);
  }

  /** Whether both have a model or product in Latin letters and digits. */
  private static boolean ofModel(Gap gap) {
    return isModel(gap.left()) && isModel(gap.right());
  }

  private static boolean isModel(List<Word> words) {
    return any(words, Word::hasDigit)
        && any(words, word -> word.hasLatin() || isNumberedName(word.text));
  }

  /** Whether a word begins as a name and has a number behind, as 가온폰17 does. */
  private static boolean isNumberedName(String word) {
    return word.length() > 2
        && !Letters.isDigit(word.charAt(0))
        && !Letters.isDigit(word.charAt(1))
        && Letters.isDigit(word.charAt(word.length() - 1));
  }

  static boolean any(List<Word> words, Predicate<Word> holds) {
    for (Word word : words) {
      if (holds.test(word)) {
        return true;
      }
    }
    return false;
  }
}
