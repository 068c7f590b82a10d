package dev.sokbo.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.botapi.BotApi;
import dev.sokbo.botapi.FakeBotApi;
import dev.sokbo.botapi.FakeFault;
import dev.sokbo.chat.ChatAddress;
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
    assertThat(membership.mayChange(new ChatAddress(Platform.TELEGRAM, "77"), "77")).isTrue();
    assertThat(telegram.calls("getChatMember")).isEmpty();
  }

  @Test
  void letsAdministratorsAndTheOwnerOfAGroup() {
    telegram.chats().member(-100_500, 1, "administrator");
    telegram.chats().member(-100_500, 2, "creator");
    telegram.chats().member(-100_500, 3, "restricted");

    assertThat(membership.mayChange(GROUP, "1")).isTrue();
    assertThat(membership.mayChange(TOPIC, "2")).isTrue();
    assertThat(membership.mayChange(GROUP, "3")).isFalse();
    assertThat(membership.mayChange(GROUP, "4")).isFalse();
  }

  @Test
  void letsThoseWhoSpeakAsTheGroupOrAsItsLinkedChannel() {
    telegram.chats().linkTo(-300);

    assertThat(membership.mayChange(TOPIC, "-100500")).isTrue();
    assertThat(membership.mayChange(GROUP, "-300")).isTrue();
    assertThat(membership.mayChange(GROUP, "-301")).isFalse();
  }

  @Test
  void believesAnAnswerForAMinuteAndNoLonger() {
    telegram.chats().member(-100_500, 1, "administrator");
    assertThat(membership.mayChange(GROUP, "1")).isTrue();
    telegram.chats().member(-100_500, 1, "member");

    now = now.plus(Duration.ofSeconds(59));
    assertThat(membership.mayChange(GROUP, "1")).isTrue();
    now = now.plus(Duration.ofSeconds(1));
    assertThat(membership.mayChange(GROUP, "1")).isFalse();
    assertThat(telegram.calls("getChatMember")).hasSize(2);
  }

  @Test
  void letsNobodyWhileTelegramDoesNotTellAndRemembersNothingOfThat() {
    telegram.chats().member(-100_500, 1, "administrator");
    FakeFault trouble = FakeFault.refusal(500, "Internal Server Error");
    telegram.willFail("getChatMember", trouble, trouble, trouble, trouble);

    assertThat(membership.mayChange(GROUP, "1")).isFalse();
    assertThat(membership.mayChange(GROUP, "1")).isTrue();
  }

  @Test
  void asksAgainWhenTelegramStumbles() {
    telegram.chats().member(-100_500, 1, "administrator");
    telegram.willFail(
        "getChatMember",
        FakeFault.refusal(502, "Bad Gateway"),
        new FakeFault.Cut(false),
        new FakeFault.Answered(200, "{\"ok\":true}"));

    assertThat(membership.mayChange(GROUP, "1")).isTrue();
  }

  @Test
  void readsTheListOfAdministratorsWhereMembersAreHidden() {
    telegram.chats().member(-100_500, 1, "administrator");
    telegram.chats().hideMembers(-100_500);

    assertThat(membership.mayChange(GROUP, "1")).isTrue();
    assertThat(membership.mayChange(GROUP, "2")).isFalse();
  }

  @Test
  void letsNobodyIntoThePrivateChatOfAnother() {
    assertThat(membership.mayChange(new ChatAddress(Platform.TELEGRAM, "77"), "78")).isFalse();
  }
}
