package dev.sokbo.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.chat.ChatRows;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.outbox.Priority;
import dev.sokbo.owed.OwedStore;
import dev.sokbo.store.Database;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import dev.sokbo.web.Health;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An operator sees how much is on its way, and how long it has been waiting. */
final class CheckupTest {

  private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");

  private final Database database = TestDatabases.open(Dialect.SQLITE);
  private final FakeClock clock = new FakeClock(NOW);
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private int number;

  @BeforeEach
  void register() {
    new Checkup(database, Stores.all(), clock).register(new Health(), metrics);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void countsWhatIsOwedAndTellsTheAgeOfTheOldest() {
    database.inTransaction(
        handle -> {
          long chat = ChatRows.insert(handle, "1");
          new OwedStore().owe(handle, chat, 7, 70, NOW);
          new OwedStore().owe(handle, chat, 8, 80, NOW.plusSeconds(30));
        });
    clock.advance(Duration.ofMinutes(2));

    assertThat(gauge("sokbo.owed.stories")).isEqualTo(2);
    assertThat(gauge("sokbo.owed.oldest.seconds")).isEqualTo(120);
  }

  @Test
  void countsMessagesByTheirState() {
    database.inTransaction(
        handle -> {
          long chat = ChatRows.insert(handle, "1");
          for (String state : List.of("SENT", "SENT", "UNKNOWN", "DEAD")) {
            Delivery delivery = Delivery.of("message-" + number++, Message.text("news"));
            long id = new Outbox().enqueue(handle, chat, Priority.NEWS, delivery, NOW);
            handle.execute("update outbox set state = ? where id = ?", state, id);
          }
        });

    assertThat(messages("SENT")).isEqualTo(2);
    assertThat(messages("UNKNOWN")).isEqualTo(1);
    assertThat(messages("DEAD")).isEqualTo(1);
    assertThat(messages("PENDING")).isZero();
  }

  private double gauge(String name) {
    return metrics.get(name).gauge().value();
  }

  private double messages(String state) {
    return metrics.get("sokbo.outbox.messages").tag("state", state).gauge().value();
  }
}
