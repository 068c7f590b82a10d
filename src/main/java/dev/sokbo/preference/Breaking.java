package dev.sokbo.preference;

/**
 * When a story may break a chat's cadence.
 *
 * @param outlets how many distinct outlets have to carry it within half an hour
 * @param reach whether quiet hours hold it
 */
public record Breaking(int outlets, Reach reach) {

  /** A story that so many carry at once is not any outlet's own. */
  public static final int DEFAULT_OUTLETS = 4;

  public static final int FEWEST_OUTLETS = 2;
  public static final int MOST_OUTLETS = 50;

  /** What may be broken besides the cadence. */
  public enum Reach {
    CADENCE,
    QUIET_HOURS
  }

  public Breaking {
    if (outlets < FEWEST_OUTLETS || outlets > MOST_OUTLETS) {
      throw new IllegalArgumentException(
          "outlets from %d to %d, not %d".formatted(FEWEST_OUTLETS, MOST_OUTLETS, outlets));
    }
  }
}
