package dev.sokbo.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.botapi.BotApi;
import dev.sokbo.botapi.FakeBotApi;
import dev.sokbo.botapi.FakeFault;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Membership.Right;
import dev.sokbo.chat.Platform;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever passes here can empty a group's watchlist. */
final class TelegramMembershipTest {

  private static final ChatAddress GROUP = new ChatAddress(Platform.TELEGRAM, "-100500");
  private static final ChatAddress TOPIC = new ChatAddress(Platform.TELEGRAM, "-100500/9");

  private final FakeBotApi telegram = new FakeBotApi();
  private final BotApi api = FakeBotApi.client(telegram.url());
  private Instant now = Instant.parse("2026-03-02T00:00:00Z");
  private final TelegramMembership membership =
      new TelegramMembership(FakeBotApi.questions(api), () -> now);

  @AfterEach
  void stop() {
    api.close();
    telegram.close();
  }

  @Test
  void letsPeopleDoAsTheyLikeInTheirPrivateChat() {
    assertThat(membership.toChange(new ChatAddress(Platform.TELEGRAM, "77"), "77"))
        .isEqualTo(Right.GRANTED);
    assertThat(telegram.calls("getChatMember")).isEmpty();
  }

  @Test
  void letsAdministratorsAndTheOwnerOfAGroup() {
    telegram.chats().member(-100_500, 1, "administrator");
    telegram.chats().member(-100_500, 2, "creator");
    telegram.chats().member(-100_500, 3, "restricted");

    assertThat(membership.toChange(GROUP, "1")).isEqualTo(Right.GRANTED);
    assertThat(membership.toChange(TOPIC, "2")).isEqualTo(Right.GRANTED);
    assertThat(membership.toChange(GROUP, "3")).isEqualTo(Right.DENIED);
    assertThat(membership.toChange(GROUP, "4")).isEqualTo(Right.DENIED);
  }

  @Test
  void letsThoseWhoSpeakAsTheGroupOrAsItsLinkedChannel() {
    telegram.chats().linkTo(-300);

    assertThat(membership.toChange(TOPIC, "-100500")).isEqualTo(Right.GRANTED);
    assertThat(membership.toChange(GROUP, "-300")).isEqualTo(Right.GRANTED);
    assertThat(membership.toChange(GROUP, "-301")).isEqualTo(Right.DENIED);
  }

  @Test
  void believesAnAnswerForAMinuteAndNoLonger() {
    telegram.chats().member(-100_500, 1, "administrator");
    assertThat(membership.toChange(GROUP, "1")).isEqualTo(Right.GRANTED);
    telegram.chats().member(-100_500, 1, "member");

    now = now.plus(Duration.ofSeconds(59));
    assertThat(membership.toChange(GROUP, "1")).isEqualTo(Right.GRANTED);
    now = now.plus(Duration.ofSeconds(1));
    assertThat(membership.toChange(GROUP, "1")).isEqualTo(Right.DENIED);
    assertThat(telegram.calls("getChatMember")).hasSize(2);
  }

  @Test
  void letsNobodyWhileTelegramDoesNotTellAndRemembersNothingOfThat() {
    telegram.chats().member(-100_500, 1, "administrator");
    FakeFault trouble = FakeFault.refusal(500, "Internal Server Error");
    telegram.willFail("getChatMember", trouble, trouble, trouble, trouble);

    assertThat(membership.toChange(GROUP, "1")).isEqualTo(Right.UNTOLD);
    assertThat(membership.toChange(GROUP, "1")).isEqualTo(Right.GRANTED);
  }

  @Test
  void asksAgainWhenTelegramStumbles() {
    telegram.chats().member(-100_500, 1, "administrator");
    telegram.willFail(
        "getChatMember",
        FakeFault.refusal(502, "Bad Gateway"),
        new FakeFault.Cut(false),
        new FakeFault.Answered(200, "{\"ok\":true}"));

    assertThat(membership.toChange(GROUP, "1")).isEqualTo(Right.GRANTED);
  }

  @Test
  void readsTheListOfAdministratorsWhereMembersAreHidden() {
    telegram.chats().member(-100_500, 1, "administrator");
    telegram.chats().hideMembers(-100_500);

    assertThat(membership.toChange(GROUP, "1")).isEqualTo(Right.GRANTED);
    assertThat(membership.toChange(GROUP, "2")).isEqualTo(Right.DENIED);
  }

  @Test
  void letsNobodyIntoThePrivateChatOfAnother() {
    assertThat(membership.toChange(new ChatAddress(Platform.TELEGRAM, "77"), "78"))
        .isEqualTo(Right.DENIED);
  }
}
