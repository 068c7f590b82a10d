package dev.sokbo.chat;

/** Whether a chat is sent anything; its settings are kept in every state. */
public enum ChatState {
  /** Digests are composed and sent. */
  ACTIVE,
  /** The chat's people asked for silence. */
  PAUSED,
  /** The platform refuses the chat; it resumes by itself when the platform takes it back. */
  SUSPENDED
}
