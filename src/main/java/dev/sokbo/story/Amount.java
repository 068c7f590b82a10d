package dev.sokbo.story;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number of a title with what it counts.
 *
 * @param unit the currency, per cent, or the first syllable of the word behind; empty where there
 *     is none
 */
record Amount(BigDecimal value, String unit) {

  boolean sameUnit(Amount other) {
    return unit.equals(other.unit);
  }

  /** Whether two amounts are equal, or one is the other rounded or cut to fewer digits. */
  boolean agrees(Amount other) {
    BigDecimal left = value.stripTrailingZeros();
    BigDecimal right = other.value.stripTrailingZeros();
    return left.compareTo(right) == 0
        || (sameUnit(other) && (roundsTo(left, right) || roundsTo(right, left)));
  }

  private static boolean roundsTo(BigDecimal exact, BigDecimal rough) {
    int digits = rough.precision();
    return digits < exact.precision()
        && (isRounded(exact, rough, new MathContext(digits, RoundingMode.HALF_UP))
            || isRounded(exact, rough, new MathContext(digits, RoundingMode.DOWN)));
  }

  private static boolean isRounded(BigDecimal exact, BigDecimal rough, MathContext rounding) {
    return exact.round(rounding).compareTo(rough) == 0;
  }

  /** Whether agreeing on it tells something: small counts and ordinals agree by chance. */
  boolean tells() {
    return value.compareTo(BigDecimal.TEN) >= 0 || value.scale() > 0;
  }
}
