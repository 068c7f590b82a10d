package dev.sokbo.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatFinder.Finding;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Membership.Right;
import dev.sokbo.chat.Platform;
import dev.sokbo.chat.Reply;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.message.Block;
import dev.sokbo.message.Button;
import dev.sokbo.message.PlainText;
import dev.sokbo.messenger.FakeMessenger;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.store.Database;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import dev.sokbo.watch.Watch;
import dev.sokbo.watch.WatchStore;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A line that acts on another chat than its writer meant, or may, is the worst of surprises. */
final class TargetTest {

  private static final ChatAddress HANA = new ChatAddress(Platform.TELEGRAM, "77");
  private static final ChatAddress CHANNEL = new ChatAddress(Platform.TELEGRAM, "-1001");
  private static final Acquaintance ENGLISH = new Acquaintance("하나", Language.EN);

  private final Database database = TestDatabases.open(Dialect.SQLITE);
  private final Set<String> administrators = new HashSet<>(Set.of("-1001 77"));
  private final Conversation conversation = conversation(Access.Policy.OPEN);
  private int events;

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void managesAChannelUntilToldOtherwise() {
    assertThat(type("/target @sokbo_news")).startsWith("What you write here is about ‘속보 채널’ now.");
    assertThat(type("watch 로봇")).startsWith("▸ 속보 채널\n").contains("로봇");
    assertThat(watches(CHANNEL)).containsExactly("로봇");
    assertThat(watches(HANA)).isEmpty();

    assertThat(type("/target")).contains("속보 채널");
    assertThat(type("/target off")).isEqualTo("What you write here is about this chat again.");
    type("watch 우주");
    assertThat(watches(CHANNEL)).containsExactly("로봇");
    assertThat(watches(HANA)).containsExactly("우주");
    assertThat(type("대상")).startsWith("What you write here is about this chat. /target @channel");
  }

  @Test
  void letsNobodyManageWhatTheyMayNotChange() {
    administrators.clear();

    assertThat(type("/target @sokbo_news"))
        .isEqualTo("Only administrators of ‘@sokbo_news’ can manage it.");
    type("watch 로봇");

    assertThat(watches(HANA)).containsExactly("로봇");
    assertThat(watches(CHANNEL)).isEmpty();
  }

  @Test
  void asksAgainAtEveryLineAndShowsNothingToWhoMayNoLonger() {
    type("/target @sokbo_news");
    administrators.clear();

    assertThat(type("watchlist")).startsWith("Only administrators of ‘속보 채널’ can manage it.");
    assertThat(type("watch 로봇")).startsWith("Only administrators of ‘속보 채널’ can manage it.");
    assertThat(watches(HANA)).isEmpty();
  }

  @Test
  void keepsAButtonWithTheChatForWhichItWasMade() {
    type("watch 우주");
    Button own = button(reply("unwatch 우주"));
    type("watch 우주");
    type("/target @sokbo_news");
    type("watch 로봇");
    Button managed = button(reply("unwatch 로봇"));

    assertThat(tap("unwatch 우주")).contains("우주");
    assertThat(tap(own.command())).doesNotContain("속보 채널");
    type("/target off");
    assertThat(tap(managed.command())).startsWith("▸ 속보 채널");

    assertThat(watches(CHANNEL)).containsExactly("로봇");
    assertThat(watches(HANA)).containsExactly("우주");
  }

  @Test
  void takesNoMarkThatSomebodyTypes() {
    type("/target @sokbo_news");
    long channel =
        database.read(handle -> new ChatStore().find(handle, CHANNEL).orElseThrow().id());
    type("/target off");

    type("@" + channel + " watch 로봇");

    assertThat(watches(CHANNEL)).isEmpty();
  }

  @Test
  void tellsWhyAChatCannotBeManaged() {
    assertThat(type("/target @nobody_there"))
        .contains("I can’t find a channel or group ‘@nobody_there’");
    assertThat(type("/target @quiet")).contains("I am not allowed to write in ‘@quiet’");
    assertThat(type("/target @later")).contains("Telegram gives no answer about ‘@later’");
    assertThat(say(new ChatAddress(Platform.TELEGRAM, "-5"), "/target @sokbo_news"))
        .isEqualTo("That only works in a private chat with me on Telegram.");
    assertThat(say(new ChatAddress(Platform.SLACK, "T1/D1"), "/target @sokbo_news"))
        .isEqualTo("That only works in a private chat with me on Telegram.");
  }

  @Test
  void whispersToWhoTapsWhatIsNotForThem() {
    ChatAddress group = new ChatAddress(Platform.TELEGRAM, "-5");
    Incoming typed = event(group, "watch 로봇", Incoming.Manner.TYPED);
    Incoming tapped = event(group, "watch 로봇", Incoming.Manner.TAPPED);

    assertThat(conversation.take(typed, ENGLISH)).isEmpty();
    assertThat(conversation.take(tapped, ENGLISH))
        .contains("Only administrators of this chat can change what it gets.");

    assertThat(database.read(new Outbox()::unfinished)).isEqualTo(1);
  }

  private Conversation conversation(Access.Policy policy) {
    Access access =
        new Access(
            policy,
            Set.of(),
            Set.of(),
            Map.of(
                Platform.TELEGRAM,
                (chat, sender) ->
                    Right.of(
                        chat.id().equals(sender)
                            || administrators.contains(chat.id() + " " + sender))));
    return new CommandRoom(
            database,
            new FakeClock(Instant.parse("2026-08-03T01:00:00Z")),
            List.of(new FakeMessenger(Platform.TELEGRAM)),
            new WatchIndex())
        .conversation(access, Map.of(Platform.TELEGRAM, TargetTest::find));
  }

  private static Finding find(String name) {
    return switch (name) {
      case "@sokbo_news" -> new Finding.Found(CHANNEL, "속보 채널");
      case "@quiet" -> new Finding.Silent("조용한 채널");
      case "@later" -> new Finding.NotNow();
      default -> new Finding.Unknown();
    };
  }

  private Incoming event(ChatAddress chat, String text, Incoming.Manner manner) {
    return new Incoming(chat, "77", text, "e" + events++, null, "9", manner);
  }

  private String type(String line) {
    return say(HANA, line);
  }

  private String say(ChatAddress chat, String line) {
    return PlainText.of(answer(event(chat, line, Incoming.Manner.TYPED)).message());
  }

  private Reply reply(String line) {
    return answer(event(HANA, line, Incoming.Manner.TYPED));
  }

  private String tap(String command) {
    return PlainText.of(answer(event(HANA, command, Incoming.Manner.TAPPED)).message());
  }

  private Reply answer(Incoming incoming) {
    return conversation.answer(incoming, ENGLISH).orElseThrow();
  }

  private static Button button(Reply reply) {
    return reply.message().blocks().stream()
        .filter(Block.Buttons.class::isInstance)
        .map(block -> ((Block.Buttons) block).rows().getFirst().getFirst())
        .findFirst()
        .orElseThrow();
  }

  private List<String> watches(ChatAddress chat) {
    return database.read(
        handle ->
            new ChatStore()
                    .find(handle, chat)
                    .map(found -> new WatchStore().ofChat(handle, found.id()))
                    .orElse(List.of())
                    .stream()
                    .map(Watch::name)
                    .toList());
  }
}
