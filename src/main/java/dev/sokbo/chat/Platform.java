package dev.sokbo.chat;

/** Where chats live. */
public enum Platform {
  CONSOLE,
  TELEGRAM,
  SLACK
}
