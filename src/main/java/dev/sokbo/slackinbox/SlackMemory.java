package dev.sokbo.slackinbox;

import dev.sokbo.chat.Platform;
import dev.sokbo.chat.TakenStore;
import dev.sokbo.store.Database;
import java.time.InstantSource;

/** What Slack sent before, also before a restart. */
public final class SlackMemory {

  private final Database database;
  private final TakenStore taken = new TakenStore();
  private final InstantSource clock;

  public SlackMemory(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Notes something; false when it was noted before. */
  boolean note(String key) {
    return database.transaction(handle -> taken.take(handle, Platform.SLACK, key, clock.instant()));
  }

  boolean knows(String key) {
    return database.read(handle -> taken.isTaken(handle, Platform.SLACK, key));
  }
}
