package dev.sokbo.cadence;

/** Why words mean no cadence; each has its own answer. */
public enum CadenceMistake {
  /** They are like nothing that is known. */
  UNKNOWN,
  /** So many hours are too few or too many. */
  HOURS,
  /** Days without a time of day. */
  NO_TIME,
  /** No such time of day. */
  TIME,
  /** A cron expression that can't be read. */
  CRON,
  /** A cron expression whose time never comes. */
  CRON_NEVER
}
