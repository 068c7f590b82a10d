package dev.sokbo.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Incoming.Attachment;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Membership;
import dev.sokbo.chat.Membership.Right;
import dev.sokbo.chat.Platform;
import dev.sokbo.message.PlainText;
import dev.sokbo.store.Database;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is told the wrong reason does the wrong thing next. */
final class RightReasonTest {

  private static final ChatAddress GROUP = new ChatAddress(Platform.TELEGRAM, "-5");
  private static final ChatAddress CHANNEL = new ChatAddress(Platform.SLACK, "T1/C1");

  private final FakeClock clock = new FakeClock(Instant.parse("2026-08-03T01:00:00Z"));
  private final Database database = TestDatabases.open(Dialect.SQLITE);
  private final Members members = new Members();
  private final Conversation conversation =
      new CommandRoom(database, clock)
          .conversation(
              new Access(Access.Policy.OPEN, Set.of(), Set.of(), Map.of(Platform.SLACK, members)),
              Map.of());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void tellsAGuestThatMembersMayChangeAChannel() {
    assertThat(say(CHANNEL, "watch 로봇", null)).startsWith("Only members of this channel can");
  }

  @Test
  void tellsNobodyThatTheyMayNotWhereThePlatformCannotTell() {
    members.right = Right.UNTOLD;

    assertThat(say(CHANNEL, "watch 로봇", null)).startsWith("I can’t check right now");
    assertThat(say(CHANNEL, "watchlist", null)).startsWith("Nothing is watched");
  }

  @Test
  void tellsWhyAFileIsNotImported() {
    assertThat(say(GROUP, "import", new Attachment.TooLarge(1 << 20)))
        .isEqualTo("That file is too large; the limit is 1 MB.");
    assertThat(say(GROUP, "import", new Attachment.Gone()))
        .isEqualTo("Telegram no longer gives out that file. Please send it again.");
  }

  @Test
  void goesOnWithTheWatchesOfAChatThatComesBack() {
    assertThat(say(GROUP, "/start", null)).contains("1/3");
    say(GROUP, "watch 로봇", null);
    say(GROUP, "watch 우주", null);
    clock.advance(Duration.ofDays(1));

    assertThat(say(GROUP, "/start", null))
        .contains("carries on here with the 2 watches of this chat", "[Set up in three steps]")
        .doesNotContain("1/3");
    assertThat(say(GROUP, "start anew", null)).contains("1/3");
  }

  @Test
  void setsUpAChatThatComesBackWithNothing() {
    say(GROUP, "/start", null);
    clock.advance(Duration.ofDays(1));

    assertThat(say(GROUP, "/start", null)).contains("1/3");
  }

  private String say(ChatAddress chat, String line, @Nullable Attachment attachment) {
    Incoming incoming =
        new Incoming(chat, "7", line, null, attachment, null, Incoming.Manner.TYPED);
    return conversation
        .answer(incoming, new Acquaintance("x", Language.EN))
        .map(reply -> PlainText.of(reply.message()))
        .orElseThrow();
  }

  /** Lets members change what a channel gets. */
  private static final class Members implements Membership {

    Right right = Right.DENIED;

    @Override
    public Right toChange(ChatAddress chat, String sender) {
      return right;
    }

    @Override
    public Entitled entitled() {
      return Entitled.MEMBERS;
    }
  }
}
