package dev.sokbo.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sokbo.FakeClock;
import dev.sokbo.cadence.CadenceStore;
import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Platform;
import dev.sokbo.chat.Reply;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.message.PlainText;
import dev.sokbo.messenger.FakeMessenger;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import dev.sokbo.watch.Watch;
import dev.sokbo.watch.WatchStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Platforms repeat events and processes die between two: a command acts once, and is answered. */
final class RepeatedEventTest {

  private static final ChatAddress DESK = new ChatAddress(Platform.TELEGRAM, "42");
  private static final Acquaintance KOREAN = new Acquaintance("데스크", Language.KO);

  private final FakeClock clock = new FakeClock(Instant.parse("2026-08-03T00:00:00Z"));
  private final Outbox outbox = new Outbox();
  private final ChatStore chats = new ChatStore();

  @EveryDatabase
  void actsOnceHoweverOftenAnEventComes(Database database) {
    Conversation conversation = conversation(database, Access.Policy.OPEN);

    Optional<Reply> first = conversation.answer(event("1", "watch 가온테크"), KOREAN);
    Optional<Reply> again = conversation.answer(event("1", "watch 가온테크"), KOREAN);
    Optional<Reply> other = conversation.answer(event("2", "watch 가온테크"), KOREAN);

    assertThat(first.map(RepeatedEventTest::text)).contains("‘가온테크’ 감시를 시작했습니다.");
    assertThat(again).isEmpty();
    assertThat(other.map(RepeatedEventTest::text))
        .hasValueSatisfying(text -> assertThat(text).contains("이미 감시하고"));
  }

  @EveryDatabase
  void leavesOneReplyInTheOutbox(Database database) {
    Conversation conversation = conversation(database, Access.Policy.OPEN);

    conversation.take(event("1", "watch 가온테크"), KOREAN);
    conversation.take(event("1", "watch 가온테크"), KOREAN);
    conversation.take(event("2", "watchlist"), KOREAN);
    conversation.take(event("2", "watchlist"), KOREAN);

    assertThat(database.read(outbox::unfinished)).isEqualTo(2);
  }

  @EveryDatabase
  void takesNothingWhenTheReplyCannotBeKept(Database database) {
    Conversation broken =
        conversation(database, Access.Policy.OPEN, List.of(new FakeMessenger(Platform.SLACK)));
    assertThatThrownBy(() -> broken.take(event("1", "watch 가온테크"), KOREAN))
        .isInstanceOf(RuntimeException.class);

    Conversation mended = conversation(database, Access.Policy.OPEN);

    assertThat(mended.answer(event("1", "watchlist"), KOREAN).map(RepeatedEventTest::text))
        .contains("감시하는 말이 없습니다. 예: watch 메타");
  }

  @EveryDatabase
  void setsUpNothingForAStranger(Database database) {
    Conversation conversation = conversation(database, Access.Policy.ALLOWLIST);

    Optional<Reply> reply = conversation.answer(event("1", "watch 가온테크"), KOREAN);

    assertThat(reply.map(RepeatedEventTest::text))
        .hasValueSatisfying(text -> assertThat(text).contains("초대받은 대화방"));
    long chat = database.read(handle -> chats.find(handle, DESK)).orElseThrow().id();
    boolean hasCadence = database.read(handle -> new CadenceStore().find(handle, chat).isPresent());
    List<Watch> watches = database.read(handle -> new WatchStore().ofChat(handle, chat));
    assertThat(hasCadence).isFalse();
    assertThat(watches).isEmpty();
  }

  private static Incoming event(String key, String text) {
    return new Incoming(DESK, "7", text, key, null, null, Incoming.Manner.TYPED);
  }

  private static String text(Reply reply) {
    return PlainText.of(reply.message());
  }

  private Conversation conversation(Database database, Access.Policy policy) {
    return conversation(database, policy, List.of(new FakeMessenger(Platform.TELEGRAM)));
  }

  private Conversation conversation(
      Database database, Access.Policy policy, List<Messenger> messengers) {
    return new CommandRoom(database, clock, messengers, new WatchIndex()).conversation(policy);
  }
}
