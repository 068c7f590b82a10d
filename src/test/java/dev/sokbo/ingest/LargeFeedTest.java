package dev.sokbo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.feed.Feed;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Servers that keep their readers busy must not cost a sound feed its turn, however large it is.
 */
@Timeout(60)
final class LargeFeedTest {

  /** Far more than large documents are worked with at a time. */
  private static final int HOSTILE = 12;

  private final ReadingRoom room = new ReadingRoom();
  private final CountDownLatch released = new CountDownLatch(1);

  @BeforeEach
  void start() throws IOException {
    room.server.start();
  }

  @AfterEach
  void close() {
    released.countDown();
    room.close();
  }

  /** Each page is large, and each address where its feed may be never answers. */
  @Test
  void isReadWhileHostileServersHoldAllThatTheyCan() throws InterruptedException {
    room.server.setDispatcher(new Hostile());
    for (int number = 0; number < HOSTILE; number++) {
      room.add("/page" + number);
      room.add("/silent" + number);
    }
    Feed sound = room.add("/sound");

    try (Poller poller = room.poller(2 * HOSTILE + 1)) {
      poller.pollDue();
      while (room.newsroom.reread(sound).succeededAt() == null) {
        assertThat(released.await(10, TimeUnit.MILLISECONDS)).isFalse();
      }
      assertThat(room.newsroom.reread(sound).title()).isEqualTo("Sample");
      released.countDown();
    }
  }

  private final class Hostile extends Dispatcher {

    private final Buffer page = new Buffer().writeUtf8("<html><body>" + "글".repeat(90_000));

    /** One and a half megabytes of entries. */
    private final MockResponse sound =
        ReadingRoom.rss(
            IntStream.range(0, 200)
                .mapToObj(number -> number + " " + "긴 소식 ".repeat(800))
                .toArray(String[]::new));

    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
      String path = request.getUrl().encodedPath();
      if (path.equals("/sound")) {
        return sound;
      }
      if (path.matches("/page[0-9]+")) {
        return new MockResponse.Builder()
            .addHeader("Content-Type", "text/html; charset=utf-8")
            .body(page)
            .build();
      }
      released.await(20, TimeUnit.SECONDS);
      return new MockResponse.Builder().code(404).build();
    }
  }
}
