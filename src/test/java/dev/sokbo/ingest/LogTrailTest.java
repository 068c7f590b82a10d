package dev.sokbo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.sokbo.CapturedLog;
import dev.sokbo.FakeClock;
import dev.sokbo.cadence.Cadence;
import dev.sokbo.chat.Chat;
import dev.sokbo.store.Database;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** An operator follows an entry to the message that told it by the numbers in the log. */
@Isolated("it listens to the log")
final class LogTrailTest {

  @RegisterExtension final CapturedLog log = CapturedLog.of("dev.sokbo", Level.INFO);

  @Test
  void leadsFromAnEntryToTheMessageThatToldIt() {
    try (Database database = TestDatabases.open(Dialect.SQLITE)) {
      Newsroom newsroom =
          new Newsroom(database, new FakeClock(Instant.parse("2026-09-01T12:50:00Z")));
      Chat desk = newsroom.chat("1", new Cadence.Instantly(), "메타");
      newsroom.publish(newsroom.knownFeed("gaon"), newsroom.entry("1", "메타, 새 안경 공개"));
      newsroom.deliver();

      String story = found("entry 1 of feed \\d+ is owed as story (\\d+) to 1 chats");
      String message =
          found("message (\\d+) to chat %d tells stories \\[%s\\]".formatted(desk.id(), story));
      assertThat(log.lines()).contains("message %s sent to chat %d".formatted(message, desk.id()));
    }
  }

  private String found(String pattern) {
    for (String line : log.lines()) {
      Matcher matcher = Pattern.compile(pattern).matcher(line);
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    throw new AssertionError("no line like " + pattern + " in " + log.lines());
  }
}
