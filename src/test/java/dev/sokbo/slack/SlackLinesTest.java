package dev.sokbo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.Language;
import dev.sokbo.fakeslack.FakeSlack;
import dev.sokbo.fakeslack.SlackPayloads;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Slack sends again what is not acknowledged within 3 s; what people ask for must be answered,
 * once.
 */
@Execution(ExecutionMode.CONCURRENT)
final class SlackLinesTest {

  private final SlackRoom room = new SlackRoom();

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void answersACommandInPrivate() throws InterruptedException {
    String envelope = room.command("watch R&amp;D <https://a.example/rss>");

    JsonNode response = room.slack.nextResponse();
    assertThat(room.slack.socket().acknowledgement(envelope).has("payload")).isFalse();
    assertThat(response.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(response.path("text").asText())
        .isEqualTo("did: watch R&amp;D https://a.example/rss");
    assertThat(room.desk.asked.getFirst().chat()).isEqualTo(SlackRoom.NEWS);
    assertThat(room.desk.met.getFirst()).isEqualTo(new Acquaintance("#news", Language.KO));
  }

  @Test
  void answersAMentionInItsThreadAndADirectMessageBelowIt() throws InterruptedException {
    room.send(SlackPayloads.mention("C0NEWS", SlackRoom.MINJI, "<@U0BOT> 감시 메타"));
    room.send(SlackPayloads.directMessage("D0MINJI", SlackRoom.MINJI, "목록"));

    FakeSlack.await("both answers", () -> room.posts("C0NEWS") == 1 && room.posts("D0MINJI") == 1);
    assertThat(room.slack.workspace().texts("C0NEWS")).containsExactly("did: 감시 메타");
    assertThat(room.slack.workspace().messages("C0NEWS").getFirst().path("thread_ts").asText())
        .isEqualTo("1785000000.000200");
    assertThat(room.slack.workspace().messages("D0MINJI").getFirst().has("thread_ts")).isFalse();
  }

  @Test
  void knowsWhichMessageAThreadIsAbout() throws InterruptedException {
    ObjectNode mention = SlackPayloads.mention("C0NEWS", SlackRoom.MINJI, "<@U0BOT> why");
    ((ObjectNode) mention.path("event")).put("thread_ts", "1784000000.000100");

    room.handled(mention);

    assertThat(room.desk.asked.getFirst().repliedTo()).isEqualTo("1784000000.000100");
  }

  @Test
  void answersNoBots() throws InterruptedException {
    ObjectNode mention = SlackPayloads.mention("C0NEWS", "U0OTHER", "<@U0BOT> help");
    ((ObjectNode) mention.path("event")).put("bot_id", "B0OTHER");

    room.handled(mention);

    assertThat(room.desk.asked).isEmpty();
  }

  @Test
  void acknowledgesInTimeWhatTakesLong() throws InterruptedException {
    room.slack.socket().awaitConnections(1);
    long begun = System.nanoTime();
    String envelope = room.command("slow");

    room.slack.socket().acknowledgement(envelope);

    assertThat(System.nanoTime() - begun).isLessThan(3_000_000_000L);
    room.desk.released.countDown();
    assertThat(room.slack.nextResponse().path("text").asText()).isEqualTo("did: slow");
  }

  @Test
  void acknowledgesWhatFailsWhatItDoesNotKnowAndWhatItCannotRead() throws InterruptedException {
    String failing = room.command("fail");
    String overflowing = room.command("overflow");
    String unknown =
        room.send(SlackPayloads.event(SlackPayloads.eventOf("reaction_added", "C0NEWS")));
    String strange = room.slack.socket().send("interactive", FakeSlack.JSON.createArrayNode());
    room.slack.socket().sendRaw("no json");
    room.slack.socket().sendRaw("{\"type\":\"of tomorrow\"}");

    for (String envelope : List.of(failing, overflowing, unknown, strange)) {
      assertThat(room.slack.socket().acknowledgement(envelope).has("payload")).isFalse();
    }
    room.command("still there");
    assertThat(room.slack.nextResponse().path("text").asText()).isEqualTo("did: still there");
  }

  @Test
  void takesAnEventOnceHoweverOftenItComes() throws InterruptedException {
    ObjectNode mention = SlackPayloads.mention("C0NEWS", SlackRoom.MINJI, "<@U0BOT> help");
    room.handled(mention);
    room.handled(mention);

    assertThat(room.desk.asked).hasSize(1);
    assertThat(room.desk.asked.getFirst().key()).isNotNull();
  }

  @Test
  void handsOnARepeatedCommandUnderTheSameKey() throws InterruptedException {
    ObjectNode command =
        SlackPayloads.command("C0NEWS", SlackRoom.MINJI, "help", room.slack.responseUrl());
    for (int time = 0; time < 2; time++) {
      room.slack.socket().send("slash_commands", command);
      room.slack.nextResponse();
    }

    assertThat(room.desk.asked).hasSize(2);
    assertThat(room.desk.asked.getFirst().key()).isEqualTo(room.desk.asked.getLast().key());
  }

  @Test
  void answersOneChannelsLinesInOrder() throws InterruptedException {
    for (int line = 0; line < 20; line++) {
      room.command("line " + line);
    }

    List<String> texts = new ArrayList<>();
    for (int line = 0; line < 20; line++) {
      texts.add(room.slack.nextResponse().path("text").asText());
    }
    assertThat(texts)
        .isEqualTo(IntStream.range(0, 20).mapToObj(line -> "did: line " + line).toList());
  }

  @Test
  void saysHowToInviteItIntoAChannelThatItIsNotIn() throws InterruptedException {
    room.slack.workspace().channel("C0NEWS").botIsInside = false;

    room.command("watch 메타");

    assertThat(room.slack.nextResponse().path("text").asText()).contains("did: ", "/invite @sokbo");
  }

  @Test
  void answersInAMessageToAGroup() throws InterruptedException {
    room.slack.workspace().addChannel("G0GROUP", "mpdm-minji--alex--sokbo-1").group = true;

    room.slack
        .socket()
        .send(
            "slash_commands",
            SlackPayloads.command(
                "G0GROUP", SlackRoom.MINJI, "watch 메타", room.slack.responseUrl()));
    assertThat(room.slack.nextResponse().path("text").asText()).isEqualTo("did: watch 메타");
    room.handled(SlackPayloads.mention("G0GROUP", SlackRoom.MINJI, "<@U0BOT> list"));

    assertThat(room.desk.met.getFirst().title()).isEqualTo("minji, alex, sokbo");
    FakeSlack.await("the answer", () -> room.posts("G0GROUP") == 1);
  }

  @Test
  void answersNoMessageOfItsOwn() throws InterruptedException {
    room.handled(SlackPayloads.directMessage("D0MINJI", FakeSlack.BOT, "did: help"));
    ObjectNode told = SlackPayloads.directMessage("D0MINJI", SlackRoom.MINJI, "did: help");
    ((ObjectNode) told.path("event")).put("subtype", "bot_message").put("bot_id", "B0SOKBO");
    room.handled(told);
    ObjectNode edited = SlackPayloads.directMessage("D0MINJI", SlackRoom.MINJI, "help");
    ((ObjectNode) edited.path("event")).put("subtype", "message_changed");
    room.handled(edited);

    assertThat(room.desk.asked).isEmpty();
  }
}
