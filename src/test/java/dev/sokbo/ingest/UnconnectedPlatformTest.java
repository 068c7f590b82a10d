package dev.sokbo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.sokbo.CapturedLog;
import dev.sokbo.FakeClock;
import dev.sokbo.cadence.Cadence.Instantly;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Platform;
import dev.sokbo.delivery.DigestPost;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** A token may be taken out of the environment for a while. */
@Isolated("it counts lines of the log")
final class UnconnectedPlatformTest {

  @RegisterExtension final CapturedLog log = CapturedLog.of(DigestPost.class.getName(), Level.WARN);

  @EveryDatabase
  void keepsWhatItsChatsAreOwedUntilItIsConnected(Database database) {
    Newsroom newsroom =
        new Newsroom(database, new FakeClock(Instant.parse("2026-09-01T12:50:00Z")));
    Chat desk = newsroom.chat("1", new Instantly(), "메타");
    newsroom.publish(newsroom.knownFeed("gaon"), newsroom.entry("1", "메타, 새 안경 15일 공개"));
    newsroom.putOn(Platform.SLACK, desk);
    newsroom.clock.advance(Duration.ofMinutes(1));
    for (int minute = 0; minute < 3; minute++) {
      newsroom.deliver();
      newsroom.clock.advance(Duration.ofMinutes(1));
    }
    assertThat(log.lines())
        .containsExactly("SLACK is not connected; what its chats are owed waits until it is");

    newsroom.putOn(Platform.TELEGRAM, desk);
    newsroom.deliver();

    assertThat(newsroom.told(desk)).singleElement().asString().contains("안경");
  }
}
