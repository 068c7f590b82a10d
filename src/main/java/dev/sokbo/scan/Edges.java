package dev.sokbo.scan;

import dev.sokbo.lexicon.Compounds;
import dev.sokbo.lexicon.RightEdge;
import dev.sokbo.text.Capitals;
import dev.sokbo.text.Folded;
import dev.sokbo.text.Plural;
import dev.sokbo.text.Script;
import dev.sokbo.text.WordTails;

/** Judges whether a form that was found stands as a word of its own, by what is around it. */
public final class Edges {

  /** A run of Hangul longer than this is no particle, whatever it is. */
  private static final int LONGEST_TAIL = 6;

  private Edges() {}

  /** How a found form is judged. */
  public enum Verdict {
    STANDS,
    /** It is the end of a longer word. */
    CLOSED_LEFT,
    /** It is the beginning of a longer word. */
    CLOSED_RIGHT,
    /** It lacks the capital that tells the name from the word. */
    LOWER_CASE
  }

  /** Judges one occurrence. */
  public static Verdict judge(Occurrence occurrence) {
    Folded text = occurrence.searched().text();
    if (!occurrence.form().isAnywhere()
        && !beginsWord(text, occurrence.start())
        && !isPart(occurrence)) {
      return Verdict.CLOSED_LEFT;
    }
    if (occurrence.form().edge() != RightEdge.OPEN
        && (!endsWord(occurrence) || isOtherWord(occurrence))) {
      return Verdict.CLOSED_RIGHT;
    }
    return hasCapitals(occurrence) ? Verdict.STANDS : Verdict.LOWER_CASE;
  }

  /** 6G is neither in 36G nor in 5.6G. */
  private static boolean beginsWord(Folded text, int start) {
    boolean decimal =
        text.scriptAt(start) == Script.DIGIT
            && text.scriptAt(start - 2) == Script.DIGIT
            && isPoint(text, start - 1);
    return !decimal && text.isWordStart(start);
  }

  private static boolean isPart(Occurrence occurrence) {
    Folded text = occurrence.searched().text();
    return occurrence.form().isPart()
        && Compounds.hasPart(text, occurrence.start(), occurrence.end());
  }

  private static boolean isOtherWord(Occurrence occurrence) {
    Folded text = occurrence.searched().text();
    return occurrence.form().isPart()
        && text.scriptAt(occurrence.end()) == Script.HANGUL
        && Compounds.beginsOtherWord(text, occurrence.start(), occurrence.end());
  }

  /** Is it written with the capitals that the name asks for, wherever that matters? */
  public static boolean hasCapitals(Occurrence occurrence) {
    Folded text = occurrence.searched().text();
    int start = text.start(occurrence.start());
    int end = text.end(occurrence.end());
    return switch (occurrence.form().capitals()) {
      case ANY -> true;
      case ONE ->
          Capitals.ONE.metBy(text.original(), start, end)
              || occurrence.searched().isWithoutCapitals();
      case ALL ->
          Capitals.ALL.metBy(text.original(), start, end)
              || occurrence.searched().isLatinWithoutCapitals();
    };
  }

  private static boolean endsWord(Occurrence occurrence) {
    Folded text = occurrence.searched().text();
    int end = occurrence.end();
    boolean open =
        switch (text.scriptAt(end - 1)) {
          case LATIN -> endsLatin(text, end, occurrence.form());
          case DIGIT -> endsNumber(text, end);
          case OTHER -> text.scriptAt(end) != Script.OTHER;
          case HANGUL, HAN, KANA, NONE -> true;
        };
    return open && (occurrence.form().edge() == RightEdge.LOOSE || endsInTail(text, end));
  }

  /** AI is in AIs, but not in AIS, which is another acronym. */
  private static boolean endsLatin(Folded text, int end, Form<?> form) {
    int after = Plural.end(text, end);
    return text.scriptAt(after) != Script.LATIN
        && (after == end || !form.isAcronym() || text.original().charAt(text.start(end)) != 'S');
  }

  /** HBM3 is neither in HBM32 nor in HBM3.5 nor in HBM3E. */
  private static boolean endsNumber(Folded text, int end) {
    if (end >= text.length()) {
      return true;
    }
    Script next = text.scriptAt(end);
    return next != Script.DIGIT
        && text.scriptAt(Plural.end(text, end)) != Script.LATIN
        && !(isPoint(text, end) && text.scriptAt(end + 1) == Script.DIGIT);
  }

  private static boolean isPoint(Folded text, int at) {
    return text.charAt(at) == '.' || text.charAt(at) == ',';
  }

  private static boolean endsInTail(Folded text, int end) {
    StringBuilder run = new StringBuilder();
    int at = end;
    while (run.length() <= LONGEST_TAIL && text.scriptAt(at) == Script.HANGUL) {
      run.append(text.charAt(at));
      at++;
    }
    return WordTails.isTail(run.toString());
  }
}
