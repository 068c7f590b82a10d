package dev.sokbo.numeral;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;

/**
 * A number of a title with what it counts.
 *
 * @param unit the currency, per cent, or the first syllable of the word behind; empty where there
 *     is none
 * @param measure what a sum of money is, such as 매출 and 영업이익; empty where the title does not say
 * @param decade whether it stands for all up to the next of its last digit, as 90달러대
 */
record Amount(BigDecimal value, String unit, String measure, boolean decade) {

  /** Smaller amounts are counted exactly. */
  private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000);

  /** Sums of one thing are not so many times each other. */
  private static final BigDecimal OTHER_ORDER = BigDecimal.valueOf(10_000);

  /** Below this, numbers without a unit are those of parts, items and lists, not of markets. */
  private static final BigDecimal BARE = BigDecimal.valueOf(1_000);

  private static final Set<String> ORDINALS = Set.of("번", "호", "회", "차");

  /** Fewer are counted by chance. */
  private static final BigDecimal MANY = BigDecimal.valueOf(100);

  /** No longer ones come by chance. */
  private static final BigDecimal SHORT_STREAK = BigDecimal.valueOf(3);

  private static final BigDecimal CLOSE = new BigDecimal("0.04");

  /** The most that a rounded or near amount is off, as a part of the other. */
  private static final BigDecimal NEAR = new BigDecimal("0.10");

  boolean sameUnit(Amount other) {
    return unit.equals(other.unit);
  }

  /** Whether two amounts may count the same thing, as far as their titles say what they count. */
  boolean sameThing(Amount other) {
    return sameUnit(other)
        && !isOfOtherOrder(other)
        && (measure.isEmpty() || other.measure.isEmpty() || measure.equals(other.measure));
  }

  /** Whether one sum of money is a price and the other what all cost. */
  private boolean isOfOtherOrder(Amount other) {
    return Units.isMoney(unit)
        && (measure.isEmpty() || other.measure.isEmpty())
        && value.max(other.value).compareTo(value.min(other.value).multiply(OTHER_ORDER)) > 0;
  }

  /** Whether two amounts are equal, or one is the other rounded or cut to fewer digits. */
  boolean agrees(Amount other) {
    return value.compareTo(other.value) == 0
        || (sameUnit(other)
            && !(isExact() && other.isExact())
            && (roundsTo(value, other.value)
                || roundsTo(other.value, value)
                || covers(other)
                || other.covers(this)));
  }

  /** Whether two amounts that agree are so close that it is hardly chance. */
  boolean isClose(Amount other) {
    BigDecimal off = value.subtract(other.value).abs();
    return decade || other.decade || off.compareTo(value.max(other.value).multiply(CLOSE)) <= 0;
  }

  /**
   * Whether it numbers something, or is a small number that counts nothing, which no desk rounds.
   */
  private boolean isExact() {
    return ORDINALS.contains(unit)
        || (unit.isEmpty() && value.scale() <= 0 && value.compareTo(BARE) < 0);
  }

  private boolean covers(Amount exact) {
    int digits = value.stripTrailingZeros().precision();
    return decade
        && !exact.decade
        && isRounded(exact.value, value, new MathContext(digits, RoundingMode.DOWN));
  }

  /**
   * Whether two amounts of the same thing are as close as desks come that round, convert currencies
   * or take one off, such as 8조 and 8.5조.
   */
  boolean isNear(Amount other) {
    BigDecimal greater = value.max(other.value);
    BigDecimal off = value.subtract(other.value).abs();
    return sameUnit(other)
        && greater.compareTo(LARGE) >= 0
        && off.compareTo(greater.multiply(NEAR)) <= 0;
  }

  /** Whether two amounts agree and count the same, as far as their titles say what they count. */
  boolean confirms(Amount other) {
    boolean mayCountSo = sameUnit(other) || unit.isEmpty() || other.unit.isEmpty();
    return (tells() && mayCountSo && agrees(other)) || countsSo(other);
  }

  /** Whether both count so many of what English has several words for, such as jobs and staff. */
  private boolean countsSo(Amount other) {
    return value.compareTo(MANY) >= 0
        && value.compareTo(other.value) == 0
        && Units.isEnglishNoun(unit)
        && Units.isEnglishNoun(other.unit);
  }

  private static boolean roundsTo(BigDecimal exact, BigDecimal rough) {
    int digits = roughDigits(rough);
    return digits < exact.stripTrailingZeros().precision()
        && exact.subtract(rough).abs().compareTo(exact.multiply(NEAR)) <= 0
        && (isRounded(exact, rough, new MathContext(digits, RoundingMode.HALF_UP))
            || isRounded(exact, rough, new MathContext(Math.max(2, digits), RoundingMode.DOWN)));
  }

  /** The digits that are meant: zeros behind are not, unless there is only one, as in 20. */
  private static int roughDigits(BigDecimal rough) {
    int written = rough.precision();
    int meant = rough.stripTrailingZeros().precision();
    return written - meant == 1 ? written : meant;
  }

  private static boolean isRounded(BigDecimal exact, BigDecimal rough, MathContext rounding) {
    return exact.round(rounding).compareTo(rough) == 0;
  }

  /** Whether it tells how often in a row something came, and not of two or three times. */
  boolean ofStreak() {
    return unit.endsWith(Units.IN_A_ROW) && value.compareTo(SHORT_STREAK) > 0;
  }

  /** Whether agreeing on it tells something: small counts and ordinals agree by chance. */
  boolean tells() {
    return value.compareTo(BigDecimal.TEN) >= 0 || value.scale() > 0;
  }
}
