package dev.sokbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sokbo.FakeClock;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatState;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Platform;
import dev.sokbo.message.Block;
import dev.sokbo.message.Message;
import dev.sokbo.message.MessageJson;
import dev.sokbo.message.Span;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.FakeMessenger;
import dev.sokbo.messenger.SendResult;
import dev.sokbo.messenger.Sound;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.outbox.OutboxMessage;
import dev.sokbo.outbox.OutboxState;
import dev.sokbo.outbox.Priority;
import dev.sokbo.outbox.Receipt;
import dev.sokbo.outbox.SendQueue;
import dev.sokbo.preference.PreferenceStore;
import dev.sokbo.preference.Preferences;
import dev.sokbo.preference.QuietHours;
import dev.sokbo.store.Database;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import dev.sokbo.watch.Watch;
import dev.sokbo.watch.WatchStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A message once queued must reach its chat, once, in order, whatever the platform does. */
final class RelayTest {

  private static final Instant START = Instant.parse("2026-08-01T00:00:00Z");
  private static final ChatAddress DESK = new ChatAddress(Platform.TELEGRAM, "1001");
  private static final ChatAddress OTHER = new ChatAddress(Platform.TELEGRAM, "1002");

  private final FakeClock clock = new FakeClock(START);
  private final Database database = TestDatabases.open(Dialect.SQLITE);
  private final ChatStore chats = new ChatStore();
  private final Outbox outbox = new Outbox();
  private final SendQueue queue = new SendQueue();
  private final FakeMessenger telegram = new FakeMessenger(Platform.TELEGRAM);
  private Relay relay = newRelay();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void sendsAChatsMessagesInOrder() {
    queue(DESK, "one", "two", "three");

    runToTheEnd();

    assertThat(telegram.textsAt(DESK)).containsExactly("one", "two", "three");
  }

  @Test
  void keepsASecondBetweenTwoMessagesToOneChat() {
    queue(DESK, "one", "two");

    relay.pass();
    relay.pass();
    assertThat(telegram.textsAt(DESK)).containsExactly("one");

    clock.advance(Duration.ofSeconds(1));
    relay.pass();
    assertThat(telegram.textsAt(DESK)).containsExactly("one");

    clock.advance(Duration.ofMillis(50));
    relay.pass();
    assertThat(telegram.textsAt(DESK)).containsExactly("one", "two");
  }

  /** What counts is when a platform gets a message, not when the relay thought of sending it. */
  @Test
  void keepsThePaceWhereSomeSendsBeginLate() {
    Random random = new Random(5);
    List<Runnable> sends = new ArrayList<>();
    relay = newRelay(sends::add);
    for (int chat = 0; chat < 200; chat++) {
      queue(new ChatAddress(Platform.TELEGRAM, "9" + chat), "one", "two");
    }

    List<Instant> sent = new ArrayList<>();
    while (clock.instant().isBefore(START.plusSeconds(12))) {
      relay.pass();
      while (!sends.isEmpty()) {
        clock.advance(Duration.ofMillis(random.nextInt(20)));
        sends.remove(random.nextInt(sends.size())).run();
        sent.add(clock.instant());
      }
      clock.advance(Duration.ofMillis(10));
    }

    assertThat(sent).hasSizeGreaterThan(200);
    assertThat(mostWithin(sent, Duration.ofSeconds(1))).isLessThanOrEqualTo(30);
  }

  @Test
  void sendsAtMostTwentyMessagesAMinuteToAGroup() {
    ChatAddress group = new ChatAddress(Platform.TELEGRAM, "-100200");
    queue(group, IntStream.range(0, 40).mapToObj(Integer::toString).toArray(String[]::new));

    while (clock.instant().isBefore(START.plusSeconds(60))) {
      relay.pass().ifPresentOrElse(clock::advanceTo, () -> clock.advance(Duration.ofMillis(100)));
    }

    assertThat(telegram.textsAt(group)).hasSizeBetween(19, 20);
  }

  @Test
  void keepsThePlatformsOverallRateOverManyChats() {
    IntStream.range(0, 100)
        .forEach(chat -> queue(new ChatAddress(Platform.TELEGRAM, "9" + chat), "news"));

    while (clock.instant().isBefore(START.plusSeconds(1))) {
      relay.pass().ifPresentOrElse(clock::advanceTo, () -> clock.advance(Duration.ofSeconds(1)));
    }

    assertThat(telegram.arrivals()).hasSizeBetween(27, 30);
  }

  @Test
  void waitsAsLongAsThePlatformAsksAndCountsNoFailure() {
    queue(DESK, "one");
    for (int time = 0; time < 20; time++) {
      telegram.willAnswer(DESK, new SendResult.Throttled(Duration.ofSeconds(30)));
    }

    runToTheEnd();

    assertThat(telegram.textsAt(DESK)).containsExactly("one");
    assertThat(clock.instant()).isAfterOrEqualTo(START.plusSeconds(600));
  }

  @Test
  void triesAgainWhatSurelyDidNotArrive() {
    queue(DESK, "one", "two");
    telegram.willAnswer(DESK, new SendResult.NotSent("connection refused"));
    telegram.willAnswer(DESK, new SendResult.NotSent("connection refused"));

    runToTheEnd();

    assertThat(telegram.textsAt(DESK)).containsExactly("one", "two");
    assertThat(clock.instant()).isAfterOrEqualTo(START.plusSeconds(6));
  }

  @Test
  void letsAFailingChatHoldUpNoOther() {
    queue(DESK, "one");
    queue(OTHER, "two");
    telegram.willAnswer(DESK, new SendResult.Throttled(Duration.ofHours(1)));

    relay.pass();
    clock.advance(Duration.ofSeconds(1));
    relay.pass();

    assertThat(telegram.textsAt(DESK)).isEmpty();
    assertThat(telegram.textsAt(OTHER)).containsExactly("two");
  }

  @Test
  void sendsAMessageOfOpenFateOnceMoreWhereThePlatformCannotTell() {
    queue(DESK, "one");
    telegram.willAnswer(DESK, new SendResult.Unknown("connection lost"));

    runToTheEnd();

    assertThat(telegram.textsAt(DESK)).containsExactly("one");
  }

  @Test
  void givesUpAMessageOfOpenFateAfterASecondTryAndGoesOn() {
    long first = queue(DESK, "one", "two");
    telegram.willAnswer(DESK, new SendResult.Unknown("connection lost"));
    telegram.willAnswer(DESK, new SendResult.Unknown("connection lost"));

    runToTheEnd();

    assertThat(telegram.textsAt(DESK)).containsExactly("two");
    assertThat(receipt(first).state()).isEqualTo(OutboxState.DEAD);
  }

  @Test
  void doesNotRepeatAMessageThatThePlatformRemembers() {
    telegram.remembersArrivals();
    queue(DESK, "one");
    telegram.willTakeAndAnswer(DESK, new SendResult.Unknown("connection lost"));

    runToTheEnd();

    assertThat(telegram.textsAt(DESK)).containsExactly("one");
  }

  @Test
  void sendsNothingAgainBeforeThePlatformHadTimeToTell() {
    telegram.remembersArrivals();
    queue(DESK, "one");
    telegram.willTakeAndAnswer(DESK, new SendResult.Unknown("connection lost"));
    telegram.willBeBusy(Duration.ofSeconds(30));

    runToTheEnd();

    assertThat(telegram.textsAt(DESK)).containsExactly("one");
  }

  @Test
  void repeatsAMessageThatThePlatformSaysNeverArrived() {
    telegram.remembersArrivals();
    queue(DESK, "one");
    telegram.willAnswer(DESK, new SendResult.Unknown("connection lost"));

    runToTheEnd();

    assertThat(telegram.textsAt(DESK)).containsExactly("one");
  }

  @Test
  void asksAfterWhatWasInFlightWhenAnEarlierRunWasKilled() {
    telegram.remembersArrivals();
    long id = queue(DESK, "one");
    OutboxMessage message = database.read(handle -> queue.find(handle, id)).orElseThrow();
    database.transaction(handle -> queue.beginSending(handle, message, clock.instant()));
    telegram.arrive(
        chat(DESK), Delivery.of(message.deliveryKey(), MessageJson.read(message.body())));

    relay = newRelay();
    relay.recover();
    runToTheEnd();

    assertThat(telegram.textsAt(DESK)).containsExactly("one");
    assertThat(receipt(id).state()).isEqualTo(OutboxState.SENT);
  }

  @Test
  void goesOnAfterAMessengerThatThrows() {
    queue(DESK, "one", "two");
    telegram.willThrow(DESK);

    runToTheEnd();

    assertThat(telegram.textsAt(DESK)).containsExactly("one", "two");
  }

  @Test
  void givesUpOnlyTheMessageThatCannotBeRead() {
    long bad = queue(DESK, "one", "two");
    queue(OTHER, "three");
    database.inTransaction(
        handle -> handle.execute("update outbox set body = '{' where id = ?", bad));

    runToTheEnd();

    assertThat(telegram.textsAt(DESK)).containsExactly("two");
    assertThat(telegram.textsAt(OTHER)).containsExactly("three");
    assertThat(receipt(bad).state()).isEqualTo(OutboxState.DEAD);
  }

  @Test
  void triesARefusedMessageAsPlainTextAndThenGivesItUp() {
    long id = queue(DESK, "one", "two");
    telegram.willAnswer(DESK, new SendResult.Refused("can't parse entities"));
    telegram.willAnswer(DESK, new SendResult.Refused("message is too long"));

    runToTheEnd();

    assertThat(telegram.textsAt(DESK)).containsExactly("two");
    assertThat(receipt(id).state()).isEqualTo(OutboxState.DEAD);
    assertThat(receipt(id).error()).isEqualTo("message is too long");
  }

  @Test
  void keepsTheWordsOfARefusedMessage() {
    Message rich =
        Message.of(new Block.Paragraph(List.of(Span.bold("one").linked("https://example.test"))));
    long desk = chat(DESK).id();
    database.inTransaction(
        handle ->
            outbox.enqueue(handle, desk, Priority.NEWS, Delivery.of("k", rich), clock.instant()));
    telegram.willAnswer(DESK, new SendResult.Refused("can't parse entities"));

    runToTheEnd();

    assertThat(telegram.arrivals().getFirst().delivery().message()).isEqualTo(Message.text("one"));
  }

  @Test
  void suspendsAChatThatIsGoneAndKeepsItsQueue() {
    long id = queue(DESK, "one");
    telegram.willAnswer(DESK, new SendResult.ChatGone("bot was blocked by the user"));

    runToTheEnd();
    assertThat(chat(DESK).state()).isEqualTo(ChatState.SUSPENDED);
    assertThat(chat(DESK).stateReason()).isEqualTo("bot was blocked by the user");
    assertThat(receipt(id).state()).isEqualTo(OutboxState.PENDING);

    long desk = chat(DESK).id();
    database.inTransaction(
        handle -> chats.setState(handle, desk, ChatState.ACTIVE, null, clock.instant()));
    runToTheEnd();
    assertThat(telegram.textsAt(DESK)).containsExactly("one");
  }

  @Test
  void followsAChatThatMoved() {
    ChatAddress moved = new ChatAddress(Platform.TELEGRAM, "-1009");
    queue(DESK, "one", "two");
    telegram.willAnswer(DESK, new SendResult.ChatMoved(moved));

    runToTheEnd();

    assertThat(telegram.textsAt(moved)).containsExactly("one", "two");
  }

  @Test
  void holdsNewsInQuietHoursAndSendsItAfterThem() {
    quiet(QuietHours.Manner.HOLD);
    long id = queue(DESK, "one", "two");

    relay.pass();
    assertThat(telegram.arrivals()).isEmpty();
    assertThat(receipt(id).state()).isEqualTo(OutboxState.HELD);

    runToTheEnd();
    assertThat(telegram.textsAt(DESK)).containsExactly("one", "two");
    assertThat(clock.instant()).isBetween(START.plusSeconds(3600), START.plusSeconds(3602));
  }

  @Test
  void sendsNewsWithoutASoundWhereQuietHoursWantThat() {
    quiet(QuietHours.Manner.SILENT);
    queue(DESK, "one");

    relay.pass();

    assertThat(telegram.arrivals())
        .singleElement()
        .satisfies(arrival -> assertThat(arrival.delivery().sound()).isEqualTo(Sound.SILENT));
  }

  @Test
  void answersAndSendsWhatIsUrgentInQuietHours() {
    quiet(QuietHours.Manner.HOLD);
    queue(DESK, "news");
    enqueue(Priority.URGENT, "urgent");
    enqueue(Priority.REPLY, "reply");

    while (clock.instant().isBefore(START.plusSeconds(10))) {
      relay.pass();
      clock.advance(Duration.ofSeconds(1));
    }

    assertThat(telegram.textsAt(DESK)).containsExactly("reply", "urgent");
  }

  @Test
  void answersAPausedChatAndSendsItNothingElse() {
    queue(DESK, "news");
    enqueue(Priority.REPLY, "reply");
    long desk = chat(DESK).id();
    database.inTransaction(
        handle -> chats.setState(handle, desk, ChatState.PAUSED, null, clock.instant()));

    relay.pass();
    clock.advance(Duration.ofMinutes(5));
    relay.pass();

    assertThat(telegram.textsAt(DESK)).containsExactly("reply");
  }

  @Test
  void dropsAChangeToAMessageThatIsGoneAndGoesOn() {
    long desk = chat(DESK).id();
    Delivery change =
        new Delivery("edit", Message.text("changed"), Sound.SILENT, "m-gone", null, null);
    long id =
        database.transaction(
            handle -> outbox.enqueue(handle, desk, Priority.NEWS, change, clock.instant()));
    queue(DESK, "one");
    telegram.willAnswer(DESK, new SendResult.Refused("message to edit not found"));

    runToTheEnd();

    assertThat(receipt(id).state()).isEqualTo(OutboxState.DROPPED);
    assertThat(telegram.textsAt(DESK)).containsExactly("one");
  }

  @Test
  void usesWhatPlatformsAllowToTheFullAndNeverMore() {
    ChatAddress group = new ChatAddress(Platform.TELEGRAM, "-100200");
    ChatAddress topic = new ChatAddress(Platform.TELEGRAM, "-100200/7");
    String[] many = IntStream.range(0, 320).mapToObj(Integer::toString).toArray(String[]::new);
    queue(DESK, many);
    queue(group, many);
    queue(topic, many);

    List<Instant> desk = new ArrayList<>();
    List<Instant> both = new ArrayList<>();
    while (clock.instant().isBefore(START.plusSeconds(300))) {
      int before = telegram.arrivals().size();
      Optional<Instant> next = relay.pass();
      for (FakeMessenger.Arrival arrival :
          telegram.arrivals().subList(before, telegram.arrivals().size())) {
        (arrival.chat().equals(DESK) ? desk : both).add(clock.instant());
      }
      if (telegram.arrivals().size() == before) {
        next.ifPresentOrElse(clock::advanceTo, () -> clock.advance(Duration.ofMillis(50)));
      }
    }

    assertThat(desk).hasSizeGreaterThanOrEqualTo(300 * 95 / 100);
    assertThat(both).hasSizeGreaterThanOrEqualTo(100 * 95 / 100);
    assertThat(mostWithin(desk, Duration.ofSeconds(1))).isEqualTo(1);
    assertThat(mostWithin(both, Duration.ofMinutes(1))).isEqualTo(20);
  }

  @Test
  void usesThePlatformsWholeRateOverManyChats() {
    IntStream.range(0, 300)
        .forEach(
            chat ->
                queue(
                    new ChatAddress(Platform.TELEGRAM, "9" + chat),
                    IntStream.range(0, 3).mapToObj(Integer::toString).toArray(String[]::new)));

    List<Instant> sent = new ArrayList<>();
    while (clock.instant().isBefore(START.plusSeconds(20))) {
      int before = telegram.arrivals().size();
      Optional<Instant> next = relay.pass();
      telegram
          .arrivals()
          .subList(before, telegram.arrivals().size())
          .forEach(arrival -> sent.add(clock.instant()));
      if (telegram.arrivals().size() == before) {
        next.ifPresentOrElse(clock::advanceTo, () -> clock.advance(Duration.ofMillis(50)));
      }
    }

    assertThat(sent).hasSizeGreaterThanOrEqualTo(20 * 30 * 95 / 100);
    assertThat(mostWithin(sent, Duration.ofSeconds(1))).isLessThanOrEqualTo(30);
  }

  @Test
  void keepsThePaceOverARestart() {
    queue(DESK, "one", "two");
    relay.pass();

    relay = newRelay();
    relay.recover();
    clock.advance(Duration.ofMillis(500));
    relay.pass();
    assertThat(telegram.textsAt(DESK)).containsExactly("one");

    clock.advance(Duration.ofMillis(550));
    relay.pass();
    assertThat(telegram.textsAt(DESK)).containsExactly("one", "two");
  }

  @Test
  void staysSilentOverARestartAsLongAsThePlatformAsked() {
    queue(DESK, "one");
    telegram.willAnswer(DESK, new SendResult.Throttled(Duration.ofSeconds(30)));
    relay.pass();
    relay = newRelay();
    relay.recover();
    enqueue(Priority.REPLY, "answer");

    clock.advance(Duration.ofSeconds(29));
    relay.pass();
    assertThat(telegram.arrivals()).isEmpty();

    clock.advance(Duration.ofSeconds(1));
    relay.pass();
    assertThat(telegram.textsAt(DESK)).containsExactly("answer");
  }

  @Test
  void sendsAMessageAgainForEachKillThatLeftItOpenSoThatNoneIsLost() {
    queue(DESK, "one");
    for (int kill = 0; kill < 3; kill++) {
      database.inTransaction(handle -> handle.execute("update outbox set state = 'SENDING'"));
      relay = newRelay();
      relay.recover();
    }

    runToTheEnd();

    assertThat(telegram.textsAt(DESK)).containsExactly("one");
  }

  @Test
  void asksAfterAMessageWhoseOutcomeCouldNotBeRecorded() {
    telegram.remembersArrivals();
    long id = queue(DESK, "one", "two");
    refuseToRecord("SENT");

    relay.pass();
    relay.pass();
    assertThat(receipt(id).state()).isEqualTo(OutboxState.UNKNOWN);

    database.inTransaction(handle -> handle.execute("drop trigger full_disk"));
    runToTheEnd();
    assertThat(telegram.textsAt(DESK)).containsExactly("one", "two");
    assertThat(receipt(id).state()).isEqualTo(OutboxState.SENT);
  }

  @Test
  void waitsUntilTheDatabaseCanTakeAnOutcomeAtAll() {
    telegram.remembersArrivals();
    long id = queue(DESK, "one", "two");
    refuseToRecord("SENT', 'UNKNOWN");

    relay.pass();
    assertThatThrownBy(() -> relay.pass()).hasMessageContaining("invented full disk");
    assertThat(receipt(id).state()).isEqualTo(OutboxState.SENDING);
    assertThat(telegram.textsAt(DESK)).containsExactly("one");

    database.inTransaction(handle -> handle.execute("drop trigger full_disk"));
    runToTheEnd();
    assertThat(telegram.textsAt(DESK)).containsExactly("one", "two");
  }

  private void refuseToRecord(String states) {
    database.inTransaction(
        handle ->
            handle.execute(
                """
                create trigger full_disk before update of state on outbox
                when new.state in ('%s')
                begin select raise(abort, 'invented full disk'); end
                """
                    .formatted(states)));
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

  private void quiet(QuietHours.Manner manner) {
    long desk = chat(DESK).id();
    QuietHours hours = new QuietHours(LocalTime.of(23, 0), LocalTime.of(1, 0), manner);
    database.inTransaction(
        handle -> new PreferenceStore().save(handle, desk, Preferences.DEFAULT.withQuiet(hours)));
  }

  private void enqueue(Priority priority, String text) {
    long desk = chat(DESK).id();
    database.inTransaction(
        handle ->
            outbox.enqueue(
                handle, desk, priority, Delivery.of(text, Message.text(text)), clock.instant()));
  }

  @Test
  void makesOneChatOfTwoWhenOneMovesToTheOther() {
    ChatAddress moved = new ChatAddress(Platform.TELEGRAM, "-1009");
    queue(DESK, "one", "two");
    queue(moved, "three");
    long desk = chat(DESK).id();
    long other = chat(moved).id();
    WatchStore watches = new WatchStore();
    database.inTransaction(
        handle -> {
          watches.add(handle, desk, "Meta", "Meta", clock.instant());
          watches.add(handle, desk, "Samsung", "Samsung", clock.instant());
          watches.add(handle, other, "Meta", "title:Meta", clock.instant());
        });
    telegram.willAnswer(DESK, new SendResult.ChatMoved(moved));

    runToTheEnd();

    assertThat(telegram.textsAt(moved)).containsExactlyInAnyOrder("one", "two", "three");
    Optional<Chat> gone = database.read(handle -> chats.find(handle, DESK));
    List<Watch> both = database.read(handle -> watches.ofChat(handle, other));
    assertThat(gone).isEmpty();
    assertThat(both).extracting(Watch::query).containsExactlyInAnyOrder("Samsung", "title:Meta");
  }

  @Test
  void startsNothingNewWhenStopped() {
    queue(DESK, "one");
    relay.stop();

    relay.pass();

    assertThat(telegram.arrivals()).isEmpty();
  }

  private Relay newRelay() {
    return newRelay(Runnable::run);
  }

  private Relay newRelay(Executor executor) {
    return new Relay(database, chats, new PreferenceStore(), List.of(telegram), clock, executor);
  }

  /** Passes again and again, moving the clock to whatever waits, until nothing does. */
  private void runToTheEnd() {
    for (int pass = 0; pass < 500; pass++) {
      int before = telegram.arrivals().size();
      Optional<Instant> next = relay.pass();
      if (next.isPresent()) {
        clock.advanceTo(next.get());
      } else if (telegram.arrivals().size() == before && nothingWaits()) {
        return;
      }
    }
    throw new AssertionError("the outbox never came to rest");
  }

  private boolean nothingWaits() {
    return database.read(
        handle ->
            queue.due(handle, clock.instant()).isEmpty()
                && queue.nextDue(handle, clock.instant()).isEmpty());
  }

  private long queue(ChatAddress address, String... texts) {
    long chat = chat(address).id();
    return database.transaction(
        handle -> {
          long first = 0;
          for (String text : texts) {
            long id =
                outbox.enqueue(
                    handle,
                    chat,
                    Priority.NEWS,
                    Delivery.of(chat + "/" + text, Message.text(text)),
                    clock.instant());
            first = first == 0 ? id : first;
          }
          return first;
        });
  }

  private Chat chat(ChatAddress address) {
    return database.transaction(
        handle ->
            chats.findOrCreate(handle, address, "", Language.EN, ZoneOffset.UTC, clock.instant()));
  }

  private Receipt receipt(long id) {
    return database.read(handle -> outbox.receipt(handle, id)).orElseThrow();
  }
}
