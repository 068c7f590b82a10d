package dev.sokbo.chat;

/** Whether a message rings. */
public enum Sound {
  AUDIBLE,
  SILENT
}
