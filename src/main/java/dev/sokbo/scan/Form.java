package dev.sokbo.scan;

import dev.sokbo.lexicon.RightEdge;
import dev.sokbo.scan.Manner.Parts;
import dev.sokbo.scan.Manner.Start;
import dev.sokbo.text.Capitals;
import dev.sokbo.text.Folded;
import dev.sokbo.text.Seams;
import org.jspecify.annotations.Nullable;

/**
 * One way in which something is written, ready to be looked for. There are as many as there are
 * watched words, so that what many have in common is kept once.
 *
 * @param owner what is found by it
 * @param written as the lexicon or the query has it
 * @param folded what is looked for; a space in it is a gap, which spaces, a hyphen, a gloss or
 *     nothing fill
 * @param manner how it is to stand in a text; by it there may be more gaps, see {@link #pattern}
 */
public record Form<C>(C owner, String written, String folded, Manner manner) implements Post<C> {

  /** Begins the pattern of a form that may begin within words; no folded text has it. */
  static final char ANYWHERE = '\u0003';

  /** Is the pattern of a form that any score of a game is; no folded text has it. */
  static final char SCORE = '\u0004';

  /** A Korean word of so many syllables is most often made of several. */
  private static final int LONG_WORD = 4;

  /** The same of a name: 한미반도체 is one firm, 한미 반도체 those of two countries. */
  private static final int LONG_NAME = 6;

  /** One syllable is no word. */
  private static final int SHORTEST_PART = 2;

  /** A form that counts where a word begins, also where it is written apart at its seams. */
  public static <C> Form<C> counting(C owner, String written, RightEdge edge, Rule rule) {
    return apart(owner, written, LONG_NAME, edge, rule, Start.WORD);
  }

  /**
   * Like {@link #counting(Object, String, RightEdge, Rule)}, for what is nobody's name. A Korean
   * word counts also as a part of a longer one, 예금 in 외화예금, as {@link
   * dev.sokbo.lexicon.Compounds#hasPart} tells; one of four syllables, most often made of two, is
   * found written as two.
   */
  public static <C> Form<C> part(C owner, String written, RightEdge edge, Rule rule) {
    return apart(owner, written, LONG_WORD, edge, rule, Start.PART);
  }

  /** May a text be a part of a longer Korean word? */
  public static boolean canBePart(String written) {
    return Seams.isLong(Folded.term(written), SHORTEST_PART);
  }

  /** A form that counts where a word begins and is written just so. */
  public static <C> Form<C> literal(C owner, String written, RightEdge edge, Rule rule) {
    return counting(owner, written, Folded.term(written), edge, rule, Start.WORD, Parts.AS_WRITTEN);
  }

  private static <C> Form<C> apart(
      C owner, String written, int longWord, RightEdge edge, Rule rule, Start where) {
    String folded = Folded.term(written);
    Start start = canBePart(folded) ? where : Start.WORD;
    return Seams.isLong(folded, longWord)
        ? counting(owner, written, folded, edge, rule, start, Parts.ANY)
        : counting(owner, written, Seams.opened(folded), edge, rule, start, Parts.AS_WRITTEN);
  }

  private static <C> Form<C> counting(
      C owner, String written, String folded, RightEdge edge, Rule rule, Start start, Parts parts) {
    Purpose purpose = new Purpose.Counts(rule);
    return new Form<>(
        owner,
        written,
        folded,
        Manner.of(Capitals.demandedBy(written), edge, purpose, start, parts));
  }

  /**
   * A form that counts wherever it is, also where no word begins.
   *
   * @param edge what may follow it
   */
  public static <C> Form<C> inside(C owner, String written, RightEdge edge, Rule rule) {
    String pattern = ANYWHERE + Folded.term(written);
    return counting(owner, written, pattern, edge, rule, Start.ANYWHERE, Parts.AS_WRITTEN);
  }

  /** What a trie holds of it, with a space at each gap. */
  public String pattern() {
    StringBuilder pattern = new StringBuilder(length());
    for (int place = 0; place < length(); place++) {
      pattern.append(at(place));
    }
    return pattern.toString();
  }

  /** How long its {@link #pattern} is. */
  public int length() {
    return manner.parts() == Parts.ANY ? Seams.partedLength(folded.length()) : folded.length();
  }

  /** What stands at a place of its {@link #pattern}. */
  char at(int place) {
    return manner.parts() == Parts.ANY ? Seams.partedAt(folded, place) : folded.charAt(place);
  }

  /** Has it the same {@link #pattern} as another? */
  boolean isLike(Form<?> other) {
    return manner.parts() == other.manner.parts()
        ? folded.equals(other.folded)
        : pattern().equals(other.pattern());
  }

  /** The capitals that it asks for. */
  public Capitals capitals() {
    return manner.capitals();
  }

  /** What may follow it. */
  public RightEdge edge() {
    return manner.edge();
  }

  /** What finding it means. */
  public Purpose purpose() {
    return manner.purpose();
  }

  @Override
  public Form<C> first() {
    return this;
  }

  @Override
  public @Nullable Post<C> rest() {
    return null;
  }

  /** May it begin within a word? */
  public boolean isAnywhere() {
    return manner.start() == Start.ANYWHERE;
  }

  /** May it be a part of a longer Korean word? */
  boolean isPart() {
    return manner.start() == Start.PART;
  }

  /** Is it written in capitals alone? */
  public boolean isAcronym() {
    return written.chars().noneMatch(Character::isLowerCase);
  }
}
