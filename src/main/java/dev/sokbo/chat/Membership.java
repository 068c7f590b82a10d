package dev.sokbo.chat;

/** A platform's word on who may change what a chat is sent. */
public interface Membership {

  /**
   * Whether a person may change a chat's settings. Never throws; who can't be looked up may not.
   *
   * @param sender the platform's id of the person
   */
  boolean mayChange(ChatAddress chat, String sender);

  /**
   * The same of a person who is not in the chat now, but speaks of it elsewhere. Never throws.
   *
   * @param sender the platform's id of the person
   */
  default boolean mayChangeFromElsewhere(ChatAddress chat, String sender) {
    return mayChange(chat, sender);
  }

  /** Whom {@link #mayChange} lets change a chat that is not private. */
  default Entitled entitled() {
    return Entitled.ADMINISTRATORS;
  }

  /** Who may change what a chat is sent. */
  enum Entitled {
    ADMINISTRATORS,
    /** Everybody in it who is no guest. */
    MEMBERS
  }
}
