package dev.sokbo.numeral;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The amounts of a title, and what those of two titles say of each other. */
record Amounts(List<Amount> all) {

  static final Amounts NONE = new Amounts(List.of());

  /** Smaller amounts are those of many acts. */
  private static final BigDecimal LARGE = BigDecimal.valueOf(1_000);

  /** People, whose count moves while an event unfolds. */
  private static final Set<String> MOVING = Set.of("명", "인");

  Amounts {
    all = List.copyOf(all);
  }

  /** Whether both count the same thing and disagree on it, and agree on nothing telling else. */
  boolean contradicts(Amounts other) {
    boolean disagrees = false;
    for (Amount own : all) {
      if ((own.tells() || own.ofStreak()) && other.agreesWith(own)) {
        return false;
      }
      disagrees |= !MOVING.contains(own.unit()) && disagreesOn(own, other);
    }
    return disagrees;
  }

  /** Whether both carry the same telling amount of the same thing, if rounded. */
  boolean confirm(Amounts other) {
    for (Amount own : all) {
      if (other.confirms(own)) {
        return true;
      }
    }
    return false;
  }

  /** Whether both carry the same large amount, which no two acts have by chance. */
  boolean confirmLarge(Amounts other) {
    for (Amount own : all) {
      if (own.value().compareTo(LARGE) >= 0 && other.confirms(own)) {
        return true;
      }
    }
    return false;
  }

  private boolean agreesWith(Amount amount) {
    for (Amount own : all) {
      if (amount.agrees(own) && amount.isClose(own)) {
        return true;
      }
    }
    return false;
  }

  private boolean confirms(Amount amount) {
    for (Amount own : all) {
      if (amount.confirms(own)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the other counts what an amount counts, and none of either's comes near the other's.
   */
  private boolean disagreesOn(Amount amount, Amounts other) {
    return other.counts(amount) && !agreesOn(amount, other);
  }

  private boolean counts(Amount counted) {
    for (Amount own : all) {
      if (counted.sameThing(own)) {
        return true;
      }
    }
    return false;
  }

  private boolean agreesOn(Amount counted, Amounts other) {
    for (Amount own : all) {
      if (counted.sameThing(own) && other.comesNear(own)) {
        return true;
      }
    }
    return false;
  }

  private boolean comesNear(Amount amount) {
    for (Amount own : all) {
      if (amount.agrees(own) || amount.isNear(own)) {
        return true;
      }
    }
    return false;
  }
}
