package dev.sokbo.evidence;

import java.time.Duration;
import java.util.Set;

/** Why two entries are not the same story, however alike their titles are. */
public enum Objection {

  /** One of a daily series, and not the very same title of about the same hour. */
  SERIES {
    @Override
    boolean holds(Article left, Article right) {
      return (left.headline().recurring()
              || right.headline().recurring()
              || (left.headline().column() && right.headline().column()))
          && (!left.headline().key().equals(right.headline().key())
              || apart(left, right, SERIES_GAP));
    }
  },

  /** Both report what comes again in the same words, such as a trading halt, of different days. */
  ALERT {
    @Override
    boolean holds(Article left, Article right) {
      return left.headline().cues().alert()
          && right.headline().cues().alert()
          && apart(left, right, SERIES_GAP);
    }
  },

  /** Both name a day, or a part of a series, and another one. */
  OTHER_DAY {
    @Override
    boolean holds(Article left, Article right) {
      return left.headline().numerals().otherDayThan(right.headline().numerals())
          || left.headline().numerals().otherPartThan(right.headline().numerals());
    }
  },

  /** Both carry numbers and share none. */
  OTHER_NUMBERS {
    @Override
    boolean holds(Article left, Article right) {
      return left.headline().numerals().contradicts(right.headline().numerals());
    }
  },

  /** One reports that the thing was undone, the other does not. */
  UNDONE {
    @Override
    boolean holds(Article left, Article right) {
      return left.headline().cues().reversed() != right.headline().cues().reversed();
    }
  },

  /** The one reports the opposite of the other, such as a fall of what rose. */
  OPPOSITE {
    @Override
    boolean holds(Article left, Article right) {
      return left.headline().cues().oppose(right.headline().cues());
    }
  },

  /** Both name cities, and other ones. */
  OTHER_PLACE {
    @Override
    boolean holds(Article left, Article right) {
      Cues.Bits places = left.headline().cues().places();
      Cues.Bits others = right.headline().cues().places();
      return !places.isEmpty() && !others.isEmpty() && !places.meets(others);
    }
  },

  /** The same act, such as a share issue, by another company; or others are named as acting. */
  OTHER_ACTOR {
    @Override
    boolean holds(Article left, Article right) {
      return ((left.headline().named() && right.headline().named())
              || (left.headline().cues().acts() & right.headline().cues().acts()) != 0)
          && !right.names(left.headline().actor())
          && !left.names(right.headline().actor());
    }
  };

  /** A daily series comes again after a day; its copies at other outlets come within hours. */
  private static final Duration SERIES_GAP = Duration.ofHours(12);

  abstract boolean holds(Article left, Article right);

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
