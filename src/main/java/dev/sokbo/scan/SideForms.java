package dev.sokbo.scan;

import dev.sokbo.lexicon.RightEdge;
import dev.sokbo.scan.Manner.Parts;
import dev.sokbo.scan.Manner.Start;
import dev.sokbo.text.Capitals;
import dev.sokbo.text.Folded;
import dev.sokbo.text.Seams;

/** Makes forms that are not looked for themselves, but tell whether a name counts. */
public final class SideForms {

  /** How a score is written in a lexicon, whatever its numbers. */
  private static final String ANY_SCORE = "#-#";

  private SideForms() {}

  /** A longer form, within which nothing counts. */
  public static <C> Form<C> excluding(C owner, String written) {
    return excluding(owner, written, Folded.term(written), Start.WORD);
  }

  /** A longer form, within which nothing counts, also where no word begins. */
  public static <C> Form<C> excludingInside(C owner, String written) {
    return excluding(owner, written, Form.ANYWHERE + Folded.term(written), Start.ANYWHERE);
  }

  private static <C> Form<C> excluding(C owner, String written, String folded, Start start) {
    Purpose purpose = new Purpose.Excludes();
    return new Form<>(
        owner,
        written,
        folded,
        Manner.of(Capitals.ANY, RightEdge.LOOSE, purpose, start, Parts.AS_WRITTEN));
  }

  /**
   * A word that speaks for or against names near it. A short acronym asks for its capitals: KIA is
   * the ball club, Kia the company. What speaks against them does so at the end of longer words too
   * (구원투수); what speaks for them is part of firms' names too often.
   */
  public static <C> Form<C> beside(C owner, String written, Purpose purpose) {
    Capitals capitals = Capitals.isAcronym(written) ? Capitals.ALL : Capitals.ANY;
    boolean score = written.equals(ANY_SCORE);
    boolean part = purpose instanceof Purpose.Doubts && Form.canBePart(written);
    RightEdge edge = score ? RightEdge.LOOSE : RightEdge.STRICT;
    Start start = part ? Start.PART : Start.WORD;
    return new Form<>(
        owner,
        written,
        score ? String.valueOf(Form.SCORE) : Folded.term(written),
        Manner.of(capitals, edge, purpose, start, Parts.AS_WRITTEN));
  }

  /** A name that counts only where a voucher stands near, and elsewhere hides what it holds. */
  public static <C> Form<C> doubtful(C owner, String written) {
    Capitals capitals = Capitals.demandedBy(written);
    Purpose purpose = new Purpose.Wavers();
    return new Form<>(
        owner,
        written,
        Seams.opened(Folded.term(written)),
        Manner.of(capitals, RightEdge.LOOSE, purpose, Start.WORD, Parts.AS_WRITTEN));
  }
}
