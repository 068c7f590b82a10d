package dev.sokbo.explain;

/**
 * A form in which entries write what a query looks for, without particles: 메타, 메타버스.
 *
 * @param seen how often
 */
public record WordForm(String word, int seen, Standing standing) {

  /** What finding it means. */
  public enum Standing {
    COUNTS,
    /** An exclusion says that it means something else. */
    EXCLUDED
  }
}
