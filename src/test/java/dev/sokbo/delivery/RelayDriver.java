package dev.sokbo.delivery;

import dev.sokbo.FakeClock;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.preference.PreferenceStore;
import dev.sokbo.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A relay in virtual time, for tests of other packages. */
public final class RelayDriver {

  private final Relay relay;
  private final Database database;
  private final Outbox outbox = new Outbox();
  private final FakeClock clock;

  public RelayDriver(Database database, List<Messenger> messengers, FakeClock clock) {
    this.database = database;
    this.clock = clock;
    this.relay =
        new Relay(
            database, new ChatStore(), new PreferenceStore(), messengers, clock, Runnable::run);
  }

  /** Takes up what an earlier run left in flight. */
  public void recover() {
    relay.recover();
  }

  /** Starts what is due; tells when what waits becomes due, if anything waits for time. */
  public Optional<Instant> pass() {
    return relay.pass();
  }

  /** Sends until nothing waits, moving the clock to whatever waits for time. */
  public void sendAll() {
    for (int pass = 0; pass < 10_000; pass++) {
      Optional<Instant> next = relay.pass();
      next.ifPresent(clock::advanceTo);
      if (next.isEmpty() && database.read(outbox::unfinished) == 0) {
        return;
      }
    }
    throw new AssertionError("the outbox never came to rest");
  }
}
