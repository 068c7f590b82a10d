package dev.sokbo.outbox;

/** The life of a message in the outbox. */
public enum OutboxState {
  /** To be sent, surely not at the chat yet. */
  PENDING,
  /** Handed to the platform; committed before the call is made. */
  SENDING,
  /** At the chat. */
  SENT,
  /** May or may not be at the chat: the platform is asked before anything is sent again. */
  UNKNOWN,
  /** Surely not at the chat yet, and kept back until its quiet hours end. */
  HELD,
  /** Given up, as nobody misses it: a change to a message that is not there any more. */
  DROPPED,
  /** Given up, with the reason kept for the operator. */
  DEAD
}
