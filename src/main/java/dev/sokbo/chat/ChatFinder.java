package dev.sokbo.chat;

/** A platform's word on a chat that somebody names elsewhere, such as a channel by its @name. */
public interface ChatFinder {

  /**
   * The group or channel of a name. May ask the platform and take seconds, so never to be called
   * within a transaction. Never throws.
   *
   * @param name as people write it
   */
  Finding find(String name);

  /** What became of the search. */
  sealed interface Finding {

    /** There it is, and Sokbo may write there. */
    record Found(ChatAddress address, String title) implements Finding {}

    /** There it is, but Sokbo may not write there. */
    record Silent(String title) implements Finding {}

    /** The platform knows no group or channel of that name, or does not show it to Sokbo. */
    record Unknown() implements Finding {}

    /** The platform does not answer. */
    record NotNow() implements Finding {}
  }
}
