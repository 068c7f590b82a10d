package dev.sokbo.cli;

/** What a kill may fall into, as the database and the outside world show it afterwards. */
enum KillStage {
  /** Before the service said that it has started. */
  STARTING,
  /** A feed had been asked for news that is in no table. */
  FETCHED,
  /** A chat is owed what no message tells. */
  OWED,
  /** A message waits. */
  QUEUED,
  /** A message was claimed and its platform has not taken it. */
  CLAIMED,
  /** A message is at its platform, and the database doesn't know. */
  TAKEN,
  /** A message of open fate waits to be asked after or sent again. */
  OPEN
}
