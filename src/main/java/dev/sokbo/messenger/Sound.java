package dev.sokbo.messenger;

/** Whether a message rings. */
public enum Sound {
  AUDIBLE,
  SILENT
}
