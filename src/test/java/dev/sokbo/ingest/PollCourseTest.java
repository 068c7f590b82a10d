package dev.sokbo.ingest;

import static dev.sokbo.ingest.ReadingRoom.START;
import static dev.sokbo.ingest.ReadingRoom.moved;
import static dev.sokbo.ingest.ReadingRoom.rss;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.cadence.Cadence;
import dev.sokbo.chat.Chat;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Poll after poll a feed must keep its chats told, whatever its site and the clock do. */
final class PollCourseTest {

  private final ReadingRoom room = new ReadingRoom();

  @BeforeEach
  void start() throws IOException {
    room.server.start();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void followsAPermanentMoveTheSecondTimeAndATemporaryOneNever() {
    Feed temporary = room.add("/temporary");
    serve(path -> path.equals("/temporary") ? moved(302, "/news") : rss("소식"));
    pollTwice();
    assertThat(room.newsroom.reread(temporary).url()).endsWith("/temporary");

    Feed permanent = room.add("/permanent");
    serve(path -> path.equals("/permanent") ? moved(308, "/new") : rss("소식"));
    room.pollAll();
    assertThat(room.newsroom.reread(permanent).url()).endsWith("/permanent");
    later(Duration.ofHours(5));
    room.pollAll();
    assertThat(room.newsroom.reread(permanent).url()).endsWith("/new");
  }

  @Test
  void stopsAFeedThatIsGoneTwiceAndAsksItNoMore() {
    Feed feed = room.add("/rss");
    serve(path -> new MockResponse.Builder().code(410).build());

    pollTwice();
    later(Duration.ofDays(9));
    room.pollAll();

    assertThat(room.newsroom.reread(feed).state()).isEqualTo(FeedState.STOPPED);
    assertThat(room.server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void leavesASiteAloneForAsLongAsItAsks() {
    Feed feed = room.add("/rss");
    serve(path -> new MockResponse.Builder().code(503).addHeader("Retry-After", "7200").build());

    room.pollAll();

    assertThat(room.newsroom.reread(feed).nextPollAt())
        .isBetween(START.plus(Duration.ofHours(2)), START.plus(Duration.ofMinutes(132)));
  }

  @Test
  void pollsOthersWhileOneFeedHangs() throws InterruptedException {
    Feed hanging = room.add("/hangs");
    List<Feed> others =
        IntStream.range(0, 9).mapToObj(number -> room.add("/feed" + number)).toList();
    CountDownLatch released = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(others.size());
    serve(
        path -> {
          if (path.equals("/hangs")) {
            released.await(10, TimeUnit.SECONDS);
          } else {
            answered.countDown();
          }
          return rss("소식");
        });

    try (Poller poller = room.poller()) {
      while (!answered.await(10, TimeUnit.MILLISECONDS)) {
        poller.pollDue();
      }
      assertThat(room.newsroom.reread(hanging).polledAt()).isNull();
      released.countDown();
    }
    assertThat(others).allMatch(feed -> room.newsroom.reread(feed).succeededAt() != null);
    assertThat(room.newsroom.reread(hanging).succeededAt()).isEqualTo(START);
  }

  @Test
  void pollsOnWhenTheClockIsSetBack() {
    Feed feed = room.add("/rss");
    serve(path -> rss("소식"));
    room.pollAll();
    Instant before = START.minus(Duration.ofDays(2));

    room.clock.set(before);
    room.pollAll();

    assertThat(room.server.getRequestCount()).isEqualTo(2);
    assertThat(room.newsroom.reread(feed).nextPollAt())
        .isBetween(before, before.plus(Duration.ofHours(4)));
  }

  @Test
  void tellsNothingTwiceAndLosesNothingWhenAFeedFlaps() {
    Chat chat = room.newsroom.chat("1", new Cadence.Instantly(), "메타");
    room.add("/rss");
    serve(path -> rss("가온시 축제"));
    room.pollAll();
    room.newsroom.deliver();
    for (int turn = 0; turn < 4; turn++) {
      later(Duration.ofHours(5));
      serve(path -> new MockResponse.Builder().code(500).build());
      room.pollAll();
      later(Duration.ofHours(5));
      serve(path -> rss("메타, 해저 케이블 투자 두 배로 늘린다", "가온시 축제"));
      room.pollAll();
      room.newsroom.deliver();
    }

    assertThat(room.newsroom.told(chat)).singleElement().asString().contains("해저 케이블");
  }

  private void pollTwice() {
    room.pollAll();
    later(Duration.ofHours(5));
    room.pollAll();
  }

  private void later(Duration time) {
    room.clock.advance(time);
  }

  /** What the server answers to a path. */
  private interface Answers {
    MockResponse to(String path) throws InterruptedException;
  }

  private void serve(Answers answers) {
    room.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            return answers.to(request.getUrl().encodedPath());
          }
        });
  }
}
