package dev.sokbo.owed;

/**
 * A story that a message told, as it is now.
 *
 * @param owedId the debt that the message paid
 * @param reports how many entries tell the story
 */
public record Grown(long owedId, long storyId, int reports) {

  /** The key of the item that tells the story. */
  public String key() {
    return Long.toString(storyId);
  }
}
