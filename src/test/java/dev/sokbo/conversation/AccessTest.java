package dev.sokbo.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Membership.Right;
import dev.sokbo.chat.Platform;
import dev.sokbo.command.Command;
import dev.sokbo.command.WatchCommand;
import dev.sokbo.conversation.Access.Verdict;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A stranger must get nothing, and a member must not change what administrators set. */
final class AccessTest {

  private static final ChatAddress GROUP = new ChatAddress(Platform.TELEGRAM, "-100");
  private static final ChatAddress LISTED_GROUP = new ChatAddress(Platform.TELEGRAM, "-200");
  private static final Command CHANGE = new WatchCommand.Watch("Meta");
  private static final Command READ = new WatchCommand.Watchlist(0);

  private final Access open = access(Access.Policy.OPEN);
  private final Access listed = access(Access.Policy.ALLOWLIST);

  @Test
  void letsEverybodyReadWhereAccessIsOpen() {
    assertThat(open.judge(from("1", GROUP), READ)).isEqualTo(Verdict.PERMITTED);
  }

  @Test
  void asksThePlatformWhoMayChangeAChat() {
    assertThat(open.judge(from("admin", GROUP), CHANGE)).isEqualTo(Verdict.PERMITTED);
    assertThat(open.judge(from("1", GROUP), CHANGE)).isEqualTo(Verdict.READ_ONLY);
  }

  @Test
  void servesNoStrangerUnderAnAllowList() {
    assertThat(listed.judge(from("1", GROUP), READ)).isEqualTo(Verdict.STRANGER);
    assertThat(listed.judge(from("admin", GROUP), CHANGE)).isEqualTo(Verdict.STRANGER);
  }

  @Test
  void servesListedPeopleAndListedChats() {
    assertThat(listed.judge(from("7", GROUP), READ)).isEqualTo(Verdict.PERMITTED);
    assertThat(listed.judge(from("1", LISTED_GROUP), READ)).isEqualTo(Verdict.PERMITTED);
    assertThat(listed.judge(from("1", LISTED_GROUP), CHANGE)).isEqualTo(Verdict.READ_ONLY);
    assertThat(listed.judge(from("admin", LISTED_GROUP), CHANGE)).isEqualTo(Verdict.PERMITTED);
  }

  @Test
  void servesTheTopicsOfAListedGroup() {
    ChatAddress topic = new ChatAddress(Platform.TELEGRAM, "-200/5");
    ChatAddress elsewhere = new ChatAddress(Platform.TELEGRAM, "-300/7");
    assertThat(listed.judge(from("1", topic), READ)).isEqualTo(Verdict.PERMITTED);
    assertThat(listed.judge(from("1", elsewhere), READ)).isEqualTo(Verdict.STRANGER);
  }

  @Test
  void servesListedSlackChannelsAndWorkspaces() {
    ChatAddress channel = new ChatAddress(Platform.SLACK, "T1/C7");
    ChatAddress colleague = new ChatAddress(Platform.SLACK, "T2/C8");
    ChatAddress foreign = new ChatAddress(Platform.SLACK, "T3/C9");
    assertThat(listed.judge(from("U1", channel), READ)).isEqualTo(Verdict.PERMITTED);
    assertThat(listed.judge(from("U1", colleague), READ)).isEqualTo(Verdict.PERMITTED);
    assertThat(listed.judge(from("U1", foreign), READ)).isEqualTo(Verdict.STRANGER);
  }

  @Test
  void letsOperatorsChangeEverywhere() {
    assertThat(listed.judge(from("operator", GROUP), CHANGE)).isEqualTo(Verdict.PERMITTED);
  }

  @Test
  void tellsNobodyThatTheyMayNotWhereThePlatformCannotTell() {
    assertThat(open.judge(from("away", GROUP), CHANGE)).isEqualTo(Verdict.UNTOLD);
    assertThat(open.judge(from("away", GROUP), READ)).isEqualTo(Verdict.PERMITTED);
  }

  @Test
  void letsAChatBeReadFromElsewhereOnlyByWhoMayChangeIt() {
    assertThat(open.judgeElsewhere(from("admin", GROUP))).isEqualTo(Verdict.PERMITTED);
    assertThat(open.judgeElsewhere(from("1", GROUP))).isEqualTo(Verdict.READ_ONLY);
    assertThat(open.judgeElsewhere(from("operator", GROUP))).isEqualTo(Verdict.PERMITTED);
    assertThat(listed.judgeElsewhere(from("admin", GROUP))).isEqualTo(Verdict.STRANGER);
    assertThat(listed.judgeElsewhere(from("admin", LISTED_GROUP))).isEqualTo(Verdict.PERMITTED);
  }

  @Test
  void letsWhoeverHoldsTheConsoleChange() {
    assertThat(listed.judge(from("console", ChatAddress.CONSOLE), CHANGE))
        .isEqualTo(Verdict.PERMITTED);
  }

  private static Access access(Access.Policy policy) {
    return new Access(
        policy,
        Set.of("7", "-200", "C7", "T2"),
        Set.of("operator"),
        Map.of(
            Platform.TELEGRAM,
            (chat, sender) ->
                sender.equals("away") ? Right.UNTOLD : Right.of(sender.equals("admin"))));
  }

  private static Incoming from(String sender, ChatAddress chat) {
    return Incoming.of(chat, sender, "");
  }
}
