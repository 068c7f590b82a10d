package dev.sokbo.simulation;

/** The end of the process, at this very point. */
final class Crash extends Error {

  private static final long serialVersionUID = 1L;

  Crash() {
    super("invented crash", null, false, false);
  }
}
