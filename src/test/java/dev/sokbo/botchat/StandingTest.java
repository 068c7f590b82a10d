package dev.sokbo.botchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.botapi.FakeUpdates;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A chat that the bot takes for open when it is shut loses its messages to refusals. */
final class StandingTest {

  private static final long HANA = 77;
  private static final long GROUP = -100_500;

  private final ReceptionRoom room = new ReceptionRoom();
  private final RecordingEvents events = room.events();

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void suspendsAndResumesTheChatThatThrowsItOutAndTakesItBack() {
    ObjectNode group = FakeUpdates.chat(GROUP, "supergroup").put("title", "반도체 모임");
    room.push("my_chat_member", FakeUpdates.myChatMember(group, HANA, "member", "kicked"));
    room.push("my_chat_member", FakeUpdates.myChatMember(group, HANA, "kicked", "administrator"));
    ObjectNode person = FakeUpdates.chat(HANA, "private").put("first_name", "하나");
    room.push("my_chat_member", FakeUpdates.myChatMember(person, HANA, "member", "kicked"));

    assertThat(events.changes())
        .containsExactly(
            "shut -100500: the bot is not a member",
            "opened -100500",
            "shut 77: the bot is blocked");
    assertThat(events.texts()).containsExactly("/start");
  }

  @Test
  void suspendsTheChannelThatTakesItsRightToPost() {
    ObjectNode channel = FakeUpdates.chat(-300, "channel").put("title", "속보 채널");
    ObjectNode update = FakeUpdates.myChatMember(channel, HANA, "administrator", "administrator");
    update.set("new_chat_member", FakeUpdates.administrator(false));
    room.push("my_chat_member", update);
    ObjectNode back = update.deepCopy();
    back.set("new_chat_member", FakeUpdates.administrator(true));
    room.push("my_chat_member", back);

    assertThat(events.changes()).containsExactly("shut -300: the bot may not write", "opened -300");
    assertThat(events.texts()).isEmpty();
  }

  @Test
  void suspendsATopicWhileItIsClosed() {
    ObjectNode closed = FakeUpdates.topicMessage(GROUP, 9, HANA, "");
    closed.remove("text");
    ObjectNode reopened = closed.deepCopy();
    closed.putObject("forum_topic_closed");
    reopened.putObject("forum_topic_reopened");

    room.say(closed);
    room.say(reopened);

    assertThat(events.changes())
        .containsExactly("topic shut -100500/9: the topic is closed", "topic opened -100500/9");
  }

  @Test
  void suspendsTheGeneralTopicAloneWhenItIsClosedOrHidden() {
    for (String happening :
        List.of("forum_topic_closed", "general_forum_topic_hidden", "forum_topic_reopened")) {
      ObjectNode service = group("");
      service.remove("text");
      service.putObject(happening);
      room.say(service);
    }

    assertThat(events.changes())
        .containsExactly(
            "topic shut -100500: the topic is closed",
            "topic shut -100500: the topic is closed",
            "topic opened -100500");
    assertThat(events.texts()).isEmpty();
  }

  @Test
  void passesOverAStatusThatItDoesNotKnow() {
    ObjectNode chat = FakeUpdates.chat(GROUP, "supergroup").put("title", "x");
    room.push("my_chat_member", FakeUpdates.myChatMember(chat, HANA, "member", "honorary"));
    room.push("my_chat_member", FakeUpdates.myChatMember(chat, HANA, "honorary", "member"));

    assertThat(events.changes()).containsExactly("opened -100500");
    assertThat(events.texts()).isEmpty();
  }

  @Test
  void followsAGroupThatBecomesASupergroup() {
    ObjectNode old = FakeUpdates.message(FakeUpdates.chat(-5, "group").put("title", "x"), HANA, "");
    old.put("migrate_to_chat_id", GROUP);
    ObjectNode fresh = group("").put("migrate_from_chat_id", -5);

    room.say(old);
    room.say(fresh);

    assertThat(events.changes()).containsExactly("moved -5 to -100500", "moved -5 to -100500");
  }

  private static ObjectNode group(String text) {
    return FakeUpdates.groupMessage(GROUP, HANA, text);
  }
}
