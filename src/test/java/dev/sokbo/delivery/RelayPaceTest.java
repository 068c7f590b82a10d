package dev.sokbo.delivery;

import static dev.sokbo.delivery.SendingRoom.DESK;
import static dev.sokbo.delivery.SendingRoom.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import dev.sokbo.messenger.SendResult;
import dev.sokbo.outbox.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A platform that is sent too much is silent for a while, and news comes late. */
final class RelayPaceTest {

  private final SendingRoom room = new SendingRoom();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void keepsASecondBetweenTwoMessagesToOneChat() {
    room.queue(DESK, "one", "two");

    room.relay.pass();
    room.relay.pass();
    assertThat(room.telegram.textsAt(DESK)).containsExactly("one");

    room.clock.advance(Duration.ofSeconds(1));
    room.relay.pass();
    assertThat(room.telegram.textsAt(DESK)).containsExactly("one");

    room.clock.advance(Duration.ofMillis(50));
    room.relay.pass();
    assertThat(room.telegram.textsAt(DESK)).containsExactly("one", "two");
  }

  @Test
  void keepsASecondBetweenAMessageThatWasLongOnItsWayAndTheNext() {
    room.queue(DESK, "one", "two");
    room.telegram.willTakeAfter(DESK, () -> room.clock.advance(Duration.ofMillis(900)));

    room.relay.pass();
    room.clock.advance(Duration.ofMillis(500));
    room.relay.pass();
    assertThat(room.telegram.textsAt(DESK)).containsExactly("one");

    room.clock.advance(Duration.ofMillis(500));
    room.relay.pass();
    assertThat(room.telegram.textsAt(DESK)).containsExactly("one", "two");
  }

  /** What counts is when a platform gets a message, not when the relay thought of sending it. */
  @Test
  void keepsThePaceWhereSomeSendsBeginLate() {
    Random random = new Random(5);
    List<Runnable> sends = new ArrayList<>();
    room.relay = room.newRelay(sends::add);
    for (int chat = 0; chat < 200; chat++) {
      room.queue(new ChatAddress(Platform.TELEGRAM, "9" + chat), "one", "two");
    }

    List<Instant> sent = new ArrayList<>();
    while (room.clock.instant().isBefore(START.plusSeconds(12))) {
      room.relay.pass();
      while (!sends.isEmpty()) {
        room.clock.advance(Duration.ofMillis(random.nextInt(20)));
        sends.remove(random.nextInt(sends.size())).run();
        sent.add(room.clock.instant());
      }
      room.clock.advance(Duration.ofMillis(10));
    }

    assertThat(sent).hasSizeGreaterThan(200);
    assertThat(mostWithin(sent, Duration.ofSeconds(1))).isLessThanOrEqualTo(30);
  }

  @Test
  void sendsAtMostTwentyMessagesAMinuteToAGroup() {
    ChatAddress group = new ChatAddress(Platform.TELEGRAM, "-100200");
    room.queue(group, IntStream.range(0, 40).mapToObj(Integer::toString).toArray(String[]::new));

    assertThat(sentWithin(Duration.ofMinutes(1))).hasSizeBetween(19, 20);
  }

  @Test
  void keepsThePlatformsOverallRateOverManyChats() {
    IntStream.range(0, 100)
        .forEach(chat -> room.queue(new ChatAddress(Platform.TELEGRAM, "9" + chat), "news"));

    assertThat(sentWithin(Duration.ofSeconds(1))).hasSizeBetween(27, 30);
  }

  @Test
  void waitsAsLongAsThePlatformAsksAndCountsNoFailure() {
    room.queue(DESK, "one");
    for (int time = 0; time < 20; time++) {
      room.telegram.willAnswer(DESK, new SendResult.Throttled(Duration.ofSeconds(30)));
    }

    room.runToTheEnd();

    assertThat(room.telegram.textsAt(DESK)).containsExactly("one");
    assertThat(room.clock.instant()).isAfterOrEqualTo(START.plusSeconds(600));
  }

  @Test
  void usesWhatPlatformsAllowToTheFullAndNeverMore() {
    ChatAddress group = new ChatAddress(Platform.TELEGRAM, "-100200");
    ChatAddress topic = new ChatAddress(Platform.TELEGRAM, "-100200/7");
    String[] many = IntStream.range(0, 200).mapToObj(Integer::toString).toArray(String[]::new);
    room.queue(DESK, many);
    room.queue(group, many);
    room.queue(topic, many);

    List<Sent> sent = sentWithin(Duration.ofMinutes(3));

    List<Instant> desk = times(sent.stream().filter(one -> one.chat().equals(DESK)));
    List<Instant> both = times(sent.stream().filter(one -> !one.chat().equals(DESK)));
    assertThat(desk).hasSizeGreaterThanOrEqualTo(180 * 95 / 100);
    assertThat(both).hasSizeGreaterThanOrEqualTo(60 * 95 / 100);
    assertThat(mostWithin(desk, Duration.ofSeconds(1))).isEqualTo(1);
    assertThat(mostWithin(both, Duration.ofMinutes(1))).isEqualTo(20);
  }

  @Test
  void usesThePlatformsWholeRateOverManyChats() {
    IntStream.range(0, 200)
        .forEach(chat -> room.queue(new ChatAddress(Platform.TELEGRAM, "9" + chat), "one", "two"));

    List<Instant> sent = times(sentWithin(Duration.ofSeconds(10)).stream());

    assertThat(sent).hasSizeGreaterThanOrEqualTo(10 * 30 * 95 / 100);
    assertThat(mostWithin(sent, Duration.ofSeconds(1))).isLessThanOrEqualTo(30);
  }

  @Test
  void keepsThePaceOverARestart() {
    room.queue(DESK, "one", "two");
    room.relay.pass();

    room.relay = room.newRelay();
    room.relay.recover();
    room.clock.advance(Duration.ofMillis(500));
    room.relay.pass();
    assertThat(room.telegram.textsAt(DESK)).containsExactly("one");

    room.clock.advance(Duration.ofMillis(550));
    room.relay.pass();
    assertThat(room.telegram.textsAt(DESK)).containsExactly("one", "two");
  }

  @Test
  void keepsThePaceOverARestartWhenWhatWasRefusedComesAgainAsPlainText() {
    room.queue(DESK, "one");
    room.telegram.willAnswer(DESK, new SendResult.Refused("can't parse entities"));
    room.relay.pass();

    room.relay = room.newRelay();
    room.relay.recover();
    room.relay.pass();
    assertThat(room.telegram.textsAt(DESK)).isEmpty();

    room.clock.advance(Duration.ofMillis(1_050));
    room.relay.pass();
    assertThat(room.telegram.textsAt(DESK)).containsExactly("one");
  }

  @Test
  void keepsThePaceOverARestartWhenWhatWasRefusedIsWithdrawn() {
    long refused = room.queue(DESK, "one");
    room.telegram.willAnswer(DESK, new SendResult.Refused("can't parse entities"));
    room.relay.pass();
    room.database.inTransaction(handle -> room.outbox.withdraw(handle, List.of(refused)));
    room.queue(DESK, "one");

    room.relay = room.newRelay();
    room.relay.recover();
    room.relay.pass();
    assertThat(room.telegram.textsAt(DESK)).isEmpty();

    room.clock.advance(Duration.ofMillis(1_050));
    room.relay.pass();
    assertThat(room.telegram.textsAt(DESK)).as("told anew").containsExactly("one");
  }

  /** Each of the two may have arrived. */
  @Test
  void countsWhatWasSentAgainTwiceOverARestart() {
    ChatAddress group = new ChatAddress(Platform.TELEGRAM, "-100200");
    room.queue(group, IntStream.range(0, 19).mapToObj(Integer::toString).toArray(String[]::new));
    room.telegram.willTakeAndAnswer(group, new SendResult.Unknown("connection lost"));
    assertThat(sentWithin(Duration.ofSeconds(40))).hasSize(20);

    room.queue(group, "late");
    room.relay = room.newRelay();
    room.relay.recover();
    room.clock.advance(Duration.ofSeconds(15));
    room.relay.pass();
    assertThat(room.telegram.arrivals()).hasSize(20);

    room.clock.advance(Duration.ofSeconds(15));
    room.relay.pass();
    assertThat(room.telegram.textsAt(group)).endsWith("late");
  }

  @Test
  void staysSilentOverARestartAsLongAsThePlatformAsked() {
    room.queue(DESK, "one");
    room.telegram.willAnswer(DESK, new SendResult.Throttled(Duration.ofSeconds(30)));
    room.relay.pass();
    room.relay = room.newRelay();
    room.relay.recover();
    room.enqueue(Priority.REPLY, "answer");

    room.clock.advance(Duration.ofSeconds(29));
    room.relay.pass();
    assertThat(room.telegram.arrivals()).isEmpty();

    room.clock.advance(Duration.ofSeconds(1));
    room.relay.pass();
    assertThat(room.telegram.textsAt(DESK)).containsExactly("answer");
  }

  /** Lets a time pass, moving the clock to whatever waits; what was sent in it, in order. */
  private List<Sent> sentWithin(Duration span) {
    List<Sent> sent = new ArrayList<>();
    while (room.clock.instant().isBefore(START.plus(span))) {
      int before = sent.size();
      Optional<Instant> next = room.relay.pass();
      room.telegram.arrivals().stream()
          .skip(before)
          .forEach(arrival -> sent.add(new Sent(arrival.chat(), room.clock.instant())));
      if (sent.size() == before) {
        next.ifPresentOrElse(
            room.clock::advanceTo, () -> room.clock.advance(Duration.ofMillis(50)));
      }
    }
    return sent;
  }

  private static List<Instant> times(Stream<Sent> sent) {
    return sent.map(Sent::at).toList();
  }

  private static int mostWithin(List<Instant> times, Duration span) {
    int most = 0;
    int first = 0;
    for (int last = 0; last < times.size(); last++) {
      while (!times.get(first).plus(span).isAfter(times.get(last))) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  private record Sent(ChatAddress chat, Instant at) {}
}
