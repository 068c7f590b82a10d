package dev.sokbo.workspace;

/**
 * A channel as Sokbo sees it.
 *
 * @param name with its #; empty for a direct message
 * @param creator the id of who made it; empty where Slack doesn't tell
 * @param presence whether Sokbo can post there
 */
public record Channel(String name, String creator, Presence presence) {

  /** Whether Sokbo is in a channel. */
  public enum Presence {
    INSIDE,
    /** Not invited, or it is archived. */
    OUTSIDE
  }
}
