package dev.sokbo.evidence;

import dev.sokbo.numeral.Numerals;
import dev.sokbo.quotation.Affair;
import dev.sokbo.quotation.Quotation;
import dev.sokbo.quotation.Speech;
import java.time.Duration;
import java.util.Set;

/**
 * What speaks against two entries telling the same story, however alike their titles are. What each
 * weighs was fitted together with {@link Likeness}; other numbers, an undoing and another name
 * weigh more, as the pairs that were read have few titles of one mould within the hour.
 */
public enum Objection {

  /** One of a daily series, and not the very same title of about the same hour. */
  SERIES(Objection.FINAL) {
    @Override
    boolean holds(Article left, Article right) {
      return (apart(left, right, SERIES_GAP) || !left.text.readsLike(right.text))
          && (left.recurring() || right.recurring() || (left.column() && right.column()));
    }
  },

  /** One tells what somebody thinks of the news, and not in the very same title. */
  OPINION(25) {
    @Override
    boolean holds(Article left, Article right) {
      return (left.opinion() || right.opinion()) && !left.text.readsLike(right.text);
    }
  },

  /** Both report what comes again in the same words, such as a trading halt, of different days. */
  ALERT(Objection.FINAL) {
    @Override
    boolean holds(Article left, Article right) {
      return apart(left, right, SERIES_GAP) && left.cues().alert() && right.cues().alert();
    }
  },

  /** Both name a day, or a part of a series, and another one. */
  OTHER_DAY(Objection.FINAL) {
    @Override
    boolean holds(Article left, Article right) {
      return left.numerals().ofAnotherDay(right.numerals());
    }
  },

  /** Both are of one wording and number what they tell of by codes, and by other ones. */
  OTHER_CODE(Objection.FINAL) {
    @Override
    boolean holds(Article left, Article right) {
      return Numerals.ofOtherCodes(left.text.whole(), right.text.whole());
    }
  },

  /** Both carry numbers and share none, or results of games, and other ones. */
  OTHER_NUMBERS(20) {
    @Override
    boolean holds(Article left, Article right) {
      return left.numerals().contradict(right.numerals());
    }
  },

  /** One reports that the thing was undone, the other does not. */
  UNDONE(16) {
    @Override
    boolean holds(Article left, Article right) {
      return left.cues().undo(right.cues()) || right.cues().undo(left.cues());
    }
  },

  /** One reports that the thing did not go on, the other does not; so may two of one event. */
  ENDED(8) {
    @Override
    boolean holds(Article left, Article right) {
      return left.cues().end(right.cues()) || right.cues().end(left.cues());
    }
  },

  /** One reports how the thing was taken, the other the thing. */
  REACTION(16) {
    @Override
    boolean holds(Article left, Article right) {
      Cues cues = left.cues();
      Cues others = right.cues();
      return cues.reactTo(others) || others.reactTo(cues);
    }
  },

  /**
   * The one reports the opposite of the other, such as a fall of what rose, or what turned into it
   * another day, or another step of a case.
   */
  OPPOSITE(17) {
    @Override
    boolean holds(Article left, Article right) {
      Cues cues = left.cues();
      Cues others = right.cues();
      return cues.oppose(others)
          || cues.otherStepsThan(others)
          || (cues.turnFrom(others) && apart(left, right, SERIES_GAP));
    }
  },

  /** Both name countries, cities or provinces, and other ones. */
  OTHER_PLACE(22) {
    @Override
    boolean holds(Article left, Article right) {
      return left.cues().elsewhereThan(right.cues());
    }
  },

  /** Both put a name in quotation marks, and neither has the other's. */
  OTHER_QUOTED(7) {
    @Override
    boolean holds(Article left, Article right) {
      return !left.headline().quoted().isEmpty()
          && !right.headline().quoted().isEmpty()
          && !right.hasAnyOf(left.headline().quoted())
          && !left.hasAnyOf(right.headline().quoted());
    }
  },

  /** The same act, such as a share issue, by another company; or others are named as acting. */
  OTHER_ACTOR(10) {
    @Override
    boolean holds(Article left, Article right) {
      return ((left.headline().named()
                  && right.headline().named()
                  && left.headline().agency() == right.headline().agency())
              || (!(left.headline().office() && right.headline().office())
                  && (left.cues().acts() & right.cues().acts()) != 0))
          && !right.names(left.headline().actor())
          && !left.names(right.headline().actor());
    }
  },

  /** Each quotes somebody, and the one of them is spoken of by the other. */
  OTHER_SPEAKER(15) {
    @Override
    boolean holds(Article left, Article right) {
      return Speech.ofAnother(left.text.body(), right.text.body());
    }
  },

  /** Both share who acts and no more than a word, and tell other deeds or go on otherwise. */
  OTHER_DEED(12) {
    @Override
    boolean holds(Article left, Article right) {
      return OtherDeed.holds(left, right);
    }
  },

  /** Both are of one wording, with another name in it, or tell reports of other brokers. */
  OTHER_NAME(20) {
    @Override
    boolean holds(Article left, Article right) {
      return Quotation.ofOtherBrokers(left.text.body(), right.text.body())
          || Affair.ofAnother(left.text.body(), right.text.body())
          || Substitution.ofName(left, right);
    }
  };

  private static final Objection[] ALL = values();

  /** A daily series comes again after a day; its copies at other outlets come within hours. */
  private static final Duration SERIES_GAP = Duration.ofHours(12);

  /** What outweighs everything. */
  private static final double FINAL = Double.POSITIVE_INFINITY;

  private final double weight;

  Objection(double weight) {
    this.weight = weight;
  }

  abstract boolean holds(Article left, Article right);

  /**
   * What the objections that hold take from the log-odds, for each unit of the squared cosine;
   * infinite where one of them is final. They are summed up to where they are more than enough.
   */
  static double weightOf(Article left, Article right, double enough) {
    double sum = 0;
    for (int i = 0; i < ALL.length && sum <= enough; i++) {
      sum += ALL[i].holds(left, right) ? ALL[i].weight : 0;
    }
    return sum;
  }

  /** Whether any of these objections holds between two entries. */
  public static boolean any(Set<Objection> objections, Article left, Article right) {
    for (Objection objection : objections) {
      if (objection.holds(left, right)) {
        return true;
      }
    }
    return false;
  }

  private static boolean apart(Article left, Article right, Duration gap) {
    return Duration.between(left.at, right.at).abs().compareTo(gap) > 0;
  }
}
