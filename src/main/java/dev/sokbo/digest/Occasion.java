package dev.sokbo.digest;

/** Why a digest comes. */
public enum Occasion {
  /** Its time has come, or somebody asked for it. */
  REGULAR,
  /** Much has gathered: in a rush, or while nothing could be sent. */
  CATCH_UP,
  /** A story breaks the cadence. */
  BREAKING
}
