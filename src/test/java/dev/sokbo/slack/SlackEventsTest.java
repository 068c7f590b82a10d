package dev.sokbo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatState;
import dev.sokbo.chat.Membership.Entitled;
import dev.sokbo.chat.Membership.Right;
import dev.sokbo.config.SlackSettings;
import dev.sokbo.fakeslack.FakeSlack;
import dev.sokbo.fakeslack.SlackPayloads;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A channel that Sokbo can't reach keeps its settings, and none is changed by strangers. */
final class SlackEventsTest {

  private final SlackRoom room = new SlackRoom();

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void suspendsWhatItIsThrownOutOfAndResumesOnReturn() throws InterruptedException {
    room.meet(SlackRoom.NEWS);
    room.handled(SlackPayloads.event(SlackPayloads.eventOf("channel_archive", "C0NEWS")));
    assertThat(room.state()).isEqualTo(ChatState.SUSPENDED);
    room.handled(SlackPayloads.event(SlackPayloads.eventOf("channel_unarchive", "C0NEWS")));
    assertThat(room.state()).isEqualTo(ChatState.ACTIVE);

    room.handled(SlackPayloads.event(SlackPayloads.eventOf("channel_left", "C0NEWS")));
    assertThat(room.state()).isEqualTo(ChatState.SUSPENDED);
    ObjectNode joined = SlackPayloads.eventOf("member_joined_channel", "C0NEWS");
    room.handled(SlackPayloads.event(joined.put("user", "U0SOMEONE")));
    assertThat(room.state()).isEqualTo(ChatState.SUSPENDED);
    room.handled(SlackPayloads.event(joined.put("user", FakeSlack.BOT)));
    assertThat(room.state()).isEqualTo(ChatState.ACTIVE);

    room.handled(
        SlackPayloads.event(FakeSlack.JSON.createObjectNode().put("type", "app_uninstalled")));
    assertThat(room.state()).isEqualTo(ChatState.SUSPENDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"channel_rename", "group_rename"})
  void followsAChannelToItsNewName(String type) throws InterruptedException {
    room.meet(SlackRoom.NEWS);
    ObjectNode renamed = FakeSlack.JSON.createObjectNode().put("type", type);
    renamed.putObject("channel").put("id", "C0NEWS").put("name", "breaking");

    room.handled(SlackPayloads.event(renamed));

    assertThat(room.chat().title()).isEqualTo("#breaking");
  }

  @Test
  void comesBackToAChannelOfWhoseReturnNobodyTold() throws InterruptedException {
    room.meet(SlackRoom.NEWS);
    room.slack.workspace().channel("C0NEWS").archived = true;
    room.handled(SlackPayloads.event(SlackPayloads.eventOf("channel_archive", "C0NEWS")));
    room.connection.close();
    try (SlackConnection meanwhile = room.connect(SlackSettings.Changes.MEMBERS)) {
      int before = room.slack.calls("conversations.info");
      meanwhile.start();
      FakeSlack.await("a look", () -> room.slack.calls("conversations.info") > before);
      assertThat(room.state()).isEqualTo(ChatState.SUSPENDED);
    }

    room.slack.workspace().channel("C0NEWS").archived = false;
    try (SlackConnection later = room.connect(SlackSettings.Changes.MEMBERS)) {
      later.start();
      FakeSlack.await("the return", () -> room.state() == ChatState.ACTIVE);
    }
  }

  @Test
  void hearsOfASharedChannelInItsOwnWorkspace() throws InterruptedException {
    ObjectNode mention = SlackPayloads.mention("C0NEWS", SlackRoom.MINJI, "<@U0BOT> list");
    mention.put("team_id", "T0OTHER");

    room.handled(mention);

    assertThat(room.desk.asked.getFirst().chat()).isEqualTo(SlackRoom.NEWS);
  }

  @Test
  void followsAChannelToItsNewId() throws InterruptedException {
    room.meet(SlackRoom.NEWS);
    room.handled(
        SlackPayloads.event(
            FakeSlack.JSON
                .createObjectNode()
                .put("type", "channel_id_changed")
                .put("old_channel_id", "C0NEWS")
                .put("new_channel_id", "C0MOVED")));

    Optional<Chat> moved =
        room.database.read(handle -> room.chats.find(handle, SlackRoom.chat("C0MOVED")));
    assertThat(moved).isPresent();
  }

  @Test
  void letsMembersChangeAChannelButNoGuests() {
    room.slack.workspace().addPerson("U0GUEST", "ko-KR", "Asia/Seoul").put("is_restricted", true);
    room.slack.workspace().addPerson("U0OUTSIDE", "ko-KR", "Asia/Seoul").put("team_id", "T0OTHER");

    assertThat(room.connection.membership().toChange(SlackRoom.NEWS, SlackRoom.MINJI))
        .isEqualTo(Right.GRANTED);
    assertThat(room.connection.membership().entitled()).isEqualTo(Entitled.MEMBERS);
    for (String stranger : List.of("U0GUEST", "U0OUTSIDE", FakeSlack.BOT)) {
      assertThat(room.connection.membership().toChange(SlackRoom.NEWS, stranger))
          .as(stranger)
          .isEqualTo(Right.DENIED);
    }
    assertThat(room.connection.membership().toChange(SlackRoom.NEWS, "U0NOBODY"))
        .isEqualTo(Right.UNTOLD);
    assertThat(room.connection.membership().toChange(SlackRoom.chat("D0GUEST"), "U0GUEST"))
        .isEqualTo(Right.GRANTED);
  }

  @Test
  void asksAgainWhoSomebodyIsWhenSlackStumbles() {
    room.slack.willAnswer("users.info", 500);
    room.slack.willDrop("users.info");

    assertThat(room.connection.membership().toChange(SlackRoom.NEWS, SlackRoom.MINJI))
        .isEqualTo(Right.GRANTED);
  }

  @Test
  void doesNotSayThatSomebodyMayNotWhileSlackWantsToBeLeftAlone() {
    room.slack.willAnswer("users.info", 429, 20);

    assertThat(room.connection.membership().toChange(SlackRoom.NEWS, SlackRoom.MINJI))
        .isEqualTo(Right.UNTOLD);
  }

  @Test
  void letsOnlyAdministratorsAndMakersChangeAChannelWhereThatIsSet() {
    room.slack.workspace().addPerson("U0ADMIN", "ko-KR", "Asia/Seoul").put("is_admin", true);
    room.slack.workspace().addPerson("U0MAKER", "ko-KR", "Asia/Seoul");
    try (SlackConnection strict = room.connect(SlackSettings.Changes.ADMINS)) {
      assertThat(strict.membership().toChange(SlackRoom.NEWS, SlackRoom.MINJI))
          .isEqualTo(Right.DENIED);
      assertThat(strict.membership().entitled()).isEqualTo(Entitled.ADMINISTRATORS);
      assertThat(strict.membership().toChange(SlackRoom.NEWS, "U0ADMIN")).isEqualTo(Right.GRANTED);
      assertThat(strict.membership().toChange(SlackRoom.NEWS, "U0MAKER")).isEqualTo(Right.GRANTED);
    }
  }

  @Test
  void letsNobodyChangeAChannelFromElsewhereThatTheyAreNotIn() {
    room.slack.workspace().addPerson("U0SECOND", "ko-KR", "Asia/Seoul");
    room.slack.workspace().channel("C0NEWS").people.remove("U0SECOND");

    assertThat(toChangeFromElsewhere(SlackRoom.MINJI)).isEqualTo(Right.GRANTED);
    assertThat(toChangeFromElsewhere("U0SECOND")).isEqualTo(Right.DENIED);
    room.slack.willDecline("users.conversations", "fatal_error");
    assertThat(toChangeFromElsewhere(SlackRoom.MINJI)).isEqualTo(Right.DENIED);
  }

  private Right toChangeFromElsewhere(String user) {
    return room.connection.membership().toChangeFromElsewhere(SlackRoom.NEWS, user);
  }
}
