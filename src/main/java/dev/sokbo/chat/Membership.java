package dev.sokbo.chat;

/** A platform's word on who may change what a chat is sent. */
public interface Membership {

  /**
   * Whether a person may change a chat's settings. Never throws.
   *
   * @param sender the platform's id of the person
   */
  Right toChange(ChatAddress chat, String sender);

  /**
   * The same of a person who is not in the chat now, but speaks of it elsewhere. Never throws.
   *
   * @param sender the platform's id of the person
   */
  default Right toChangeFromElsewhere(ChatAddress chat, String sender) {
    return toChange(chat, sender);
  }

  /** Whom {@link #toChange} lets change a chat that is not private. */
  default Entitled entitled() {
    return Entitled.ADMINISTRATORS;
  }

  /** Whether somebody may do something. */
  enum Right {
    GRANTED,
    DENIED,
    /** The platform can't tell now; it counts as denied. */
    UNTOLD;

    /** What a platform that can tell says. */
    public static Right of(boolean granted) {
      return granted ? GRANTED : DENIED;
    }
  }

  /** Who may change what a chat is sent. */
  enum Entitled {
    ADMINISTRATORS,
    /** Everybody in it who is no guest. */
    MEMBERS
  }
}
