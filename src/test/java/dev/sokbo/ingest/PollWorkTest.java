package dev.sokbo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.store.CountedStatements;
import dev.sokbo.text.StrangeWords;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a poll takes is a matter of the feed, not of how many others there are. */
final class PollWorkTest {

  private static final int FEEDS = 12;
  private static final int STEPS = 3;

  private final ReadingRoom room = new ReadingRoom();
  private final CountedStatements statements = CountedStatements.of(room.newsroom.database);
  private int issue;

  @BeforeEach
  void start() throws IOException {
    room.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String name = request.getUrl().encodedPath();
            return ReadingRoom.rss(title(name), title(name + "/" + issue));
          }
        });
    room.server.start();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void takesAsManyStatementsAndRequestsForEachFeedHoweverManyThereAre() {
    int[] unread = new int[STEPS];
    int[] changed = new int[STEPS];
    int[] same = new int[STEPS];
    for (int step = 0; step < STEPS; step++) {
      addFeeds();
      unread[step] = polled(FEEDS);
      issue++;
      changed[step] = polledLater((step + 1) * FEEDS);
      same[step] = polledLater((step + 1) * FEEDS);
    }

    assertThat(unread).containsOnly(unread[0]);
    assertThat(changed).containsExactly(changed[0], 2 * changed[0], 3 * changed[0]);
    assertThat(same).containsExactly(same[0], 2 * same[0], 3 * same[0]);
  }

  @Test
  void forgetsNoHubOfAFeedThatNamedNone() {
    addFeeds();
    room.pollAll();
    room.pollAll();

    assertThat(statements.takeAll())
        .isNotEmpty()
        .noneMatch(statement -> statement.startsWith("delete from hub_lease"));
  }

  /** A title that shares nothing with others, so that each tells a story of its own. */
  private static String title(String seed) {
    return StrangeWords.next(new Random(seed.hashCode()), 4);
  }

  private void addFeeds() {
    for (int number = 0; number < FEEDS; number++) {
      room.add("/feed" + issue + "-" + number);
    }
    statements.take();
  }

  private int polledLater(int feeds) {
    room.clock.advance(Duration.ofMinutes(270));
    return polled(feeds);
  }

  /** The statements that it takes to poll so many feeds, each with one request. */
  private int polled(int feeds) {
    int before = room.server.getRequestCount();
    for (int polled = 0; polled < feeds; polled += ReadingRoom.AT_ONCE) {
      room.pollAll();
    }
    assertThat(room.server.getRequestCount() - before).isEqualTo(feeds);
    return statements.take();
  }
}
