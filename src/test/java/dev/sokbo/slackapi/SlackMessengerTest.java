package dev.sokbo.slackapi;

import static dev.sokbo.slackapi.MessengerRoom.NEWS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sokbo.chat.Chat;
import dev.sokbo.fakeslack.FakeSlack;
import dev.sokbo.message.Block;
import dev.sokbo.message.Button;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.LookBack;
import dev.sokbo.messenger.SendResult;
import dev.sokbo.messenger.Sound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A digest must come to its channel as it was meant, and a change where it was told. */
final class SlackMessengerTest {

  private final MessengerRoom room = new MessengerRoom();
  private final FakeSlack slack = room.slack;

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void postsAMessageWithItsKeyAndWithoutPreviews() {
    SendResult result = room.send(Delivery.of("k1", Message.text("메타 <!channel>")));

    assertThat(slack.workspace().texts(NEWS)).containsExactly("메타 &lt;!channel&gt;");
    JsonNode message = slack.workspace().messages(NEWS).getFirst();
    assertThat(result).isEqualTo(new SendResult.Sent(message.path("ts").asText()));
    assertThat(message.at("/metadata/event_payload/delivery_id").asText()).isEqualTo("k1");
    assertThat(message.path("unfurl_links").asText()).isIn("0", "false");
  }

  @Test
  void answersInAThread() {
    room.send(delivery("k1", null, "1.1"));

    assertThat(slack.workspace().messages(NEWS).getFirst().path("thread_ts").asText())
        .isEqualTo("1.1");
  }

  @Test
  void editsAMessageInPlace() {
    SendResult.Sent sent = (SendResult.Sent) room.send(Delivery.of("k1", Message.text("one")));

    SendResult edited = room.send(delivery("k2", sent.messageId(), null));

    assertThat(edited).isEqualTo(sent);
    assertThat(slack.workspace().texts(NEWS)).containsExactly("two");
    assertThat(room.lookBack(delivery("k2", sent.messageId(), null)))
        .isEqualTo(new LookBack.Arrived(sent.messageId()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"ok\":true", "{\"ok\":false,\"error\":\"fatal_error\"}"})
  void mayEditAgainWhereTheFirstEditsFateIsOpen(String answer) {
    slack.willSay("chat.update", answer);

    assertThat(room.send(delivery("k2", "1.1", null))).isInstanceOf(SendResult.NotSent.class);
  }

  @Test
  void postsNothingAnewForAMessageThatIsNoLongerThereToEdit() {
    assertThat(room.send(delivery("k2", "1.1", null)))
        .isEqualTo(new SendResult.Refused("message_not_found"));

    assertThat(slack.workspace().texts(NEWS)).isEmpty();
  }

  @Test
  void showsAnItemsButtonsAsItsMenuAndOthersSideBySide() {
    Message message =
        Message.of(
            new Block.Item("1", List.of(Block.Line.of(Span.plain("story")))),
            Block.Buttons.of(new Button("why", "why 1"), new Button("save", "save 1")),
            new Block.Paragraph(List.of(Span.plain("end"))),
            Block.Buttons.of(new Button("more", "digest")));

    SendResult result = room.send(Delivery.of("k1", message));

    assertThat(result).isInstanceOf(SendResult.Sent.class);
    JsonNode blocks = slack.workspace().messages(NEWS).getFirst().path("blocks");
    assertThat(blocks.at("/1/elements/0/type").asText()).isEqualTo("overflow");
    assertThat(blocks.at("/1/elements/0/options/1/value").asText()).endsWith("save 1");
    assertThat(blocks.at("/3/elements/0/type").asText()).isEqualTo("button");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thread_not_found",
        "restricted_action_thread_locked",
        "restricted_action_non_threadable_channel"
      })
  void postsBesideWhatTakesNoAnswers(String error) {
    slack.willDecline("chat.postMessage", error);

    room.send(delivery("k1", null, "1.1"));

    assertThat(slack.workspace().texts(NEWS)).containsExactly("two");
    assertThat(slack.workspace().messages(NEWS).getFirst().has("thread_ts")).isFalse();
  }

  @Test
  void tellsNobodyTheToken() {
    SlackMessenger other = room.messenger("xoxb-wrong-invented");
    Delivery delivery = Delivery.of("k1", Message.text("two"));
    Chat news = MessengerRoom.chat(NEWS);
    String told = other.send(news, delivery, () -> {}) + " " + other.lookBack(news, delivery);
    slack.close();
    told += other.send(news, delivery, () -> {});

    assertThat(told).contains("invalid_auth").doesNotContain("xoxb-");
  }

  private static Delivery delivery(String key, @Nullable String edits, @Nullable String thread) {
    return new Delivery(key, Message.text("two"), Sound.AUDIBLE, edits, thread, null);
  }
}
