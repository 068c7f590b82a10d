package dev.sokbo.telegram;

import static dev.sokbo.telegram.MessengerRoom.HANA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sokbo.botapi.FakeBotApi;
import dev.sokbo.botapi.FakeFault;
import dev.sokbo.botapi.FakeMessage;
import dev.sokbo.message.Block;
import dev.sokbo.message.Button;
import dev.sokbo.message.Document;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.SendResult;
import dev.sokbo.messenger.Sound;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read, and whether it rings, is decided by a few fields of a request. */
final class TelegramMessengerTest {

  private final MessengerRoom room = new MessengerRoom();
  private final FakeBotApi telegram = room.telegram;

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void sendsHtmlWithoutLinkPreviewBelowThePathOfTheApi() {
    Message bold = Message.of(new Block.Paragraph(List.of(Span.bold("메타 <칩> & HBM"))));

    SendResult result = room.send(Delivery.of("1", bold));

    assertThat(result).isEqualTo(new SendResult.Sent("11"));
    FakeMessage message = telegram.messages(HANA).getFirst();
    assertThat(message.text()).isEqualTo("메타 <칩> & HBM");
    assertThat(message.form().path("parse_mode").asText()).isEqualTo("HTML");
    assertThat(message.form().at("/link_preview_options/is_disabled").asBoolean()).isTrue();
    assertThat(message.form().has("disable_notification")).isFalse();
    assertThat(message.form().has("message_thread_id")).isFalse();
  }

  @Test
  void sendsTextWithoutMarkupAsPlainText() {
    room.send(Delivery.of("1", Message.text("메타 <칩> & &lt;HBM&gt;")));

    JsonNode form = telegram.messages(HANA).getFirst().form();
    assertThat(form.path("text").asText()).isEqualTo("메타 <칩> & &lt;HBM&gt;");
    assertThat(form.has("parse_mode")).isFalse();
  }

  @Test
  void sendsSilentlyIntoATopicAndInAnswerToAMessage() {
    room.sendTo("-100/9", new Delivery("1", Message.text("x"), Sound.SILENT, null, "3", null));

    JsonNode form = telegram.messages(-100).getFirst().form();
    assertThat(form.path("disable_notification").asBoolean()).isTrue();
    assertThat(form.path("message_thread_id").asInt()).isEqualTo(9);
    assertThat(form.at("/reply_parameters/message_id").asInt()).isEqualTo(3);
    assertThat(form.at("/reply_parameters/allow_sending_without_reply").asBoolean()).isTrue();
  }

  @Test
  void putsButtonsUnderTheMessage() {
    Message message =
        Message.of(
            item("a"),
            Block.Buttons.of(new Button("🔇", "mute 1 1d"), new Button("❓", "why 1")),
            item("b"),
            Block.Buttons.of(new Button("🔇", "mute 2 1d")),
            new Block.Paragraph(List.of(Span.plain("end"))),
            Block.Buttons.of(new Button("다음", "watchlist 2")));

    room.send(Delivery.of("1", message));

    FakeMessage sent = telegram.messages(HANA).getFirst();
    assertThat(sent.labels()).containsExactly("🔇", "❓", "🔇", "다음");
    assertThat(room.buttons.decode(MessengerRoom.chat("77").address(), sent.data().get(1)))
        .contains("why 1");
  }

  @Test
  void sendsADocumentWithTheMessageAsItsCaption() {
    Document document =
        new Document("feeds.opml", "text/x-opml", "<opml version=\"2.0\">피드</opml>");

    SendResult result =
        room.sendTo(
            "-100/9", new Delivery("1", Message.text("a & b"), Sound.SILENT, null, null, document));

    assertThat(result).isInstanceOf(SendResult.Sent.class);
    FakeMessage sent = telegram.messages(-100).getFirst();
    assertThat(sent.text()).isEqualTo("a & b");
    assertThat(sent.form().at("/document/name").asText()).isEqualTo("feeds.opml");
    assertThat(sent.form().at("/document/content").asText()).isEqualTo(document.text());
    assertThat(sent.form().path("message_thread_id").asText()).isEqualTo("9");
    assertThat(sent.form().path("disable_notification").asText()).isEqualTo("true");
  }

  @Test
  void shortensACaptionThatTelegramWouldRefuse() {
    Document document = new Document("a.yaml", "application/yaml", "a: 1");

    SendResult result =
        room.send(
            new Delivery(
                "1", Message.text("가".repeat(3_000)), Sound.AUDIBLE, null, null, document));

    assertThat(result).isInstanceOf(SendResult.Sent.class);
    assertThat(telegram.messages(HANA).getFirst().text()).startsWith("가가").hasSizeLessThan(1_025);
  }

  @Test
  void editsAMessageInPlace() {
    room.send(Delivery.of("1", Message.text("one source")));

    SendResult result = room.send(edit("2", "11", "two sources"));

    assertThat(result).isEqualTo(new SendResult.Sent("11"));
    assertThat(telegram.messages(HANA))
        .extracting(FakeMessage::text)
        .containsExactly("two sources");
  }

  @Test
  void isContentWhenAMessageSaysAlreadyWhatItShouldSay() {
    room.send(Delivery.of("1", Message.text("same")));

    assertThat(room.send(edit("2", "11", "same"))).isEqualTo(new SendResult.Sent("11"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void editsAgainWhatMayNotHaveBeenEdited(boolean taken) {
    room.send(Delivery.of("1", Message.text("one source")));
    telegram.willFail("editMessageText", new FakeFault.Cut(taken));

    assertThat(room.send(edit("2", "11", "two sources"))).isInstanceOf(SendResult.NotSent.class);
    assertThat(room.send(edit("2", "11", "two sources"))).isEqualTo(new SendResult.Sent("11"));
    assertThat(telegram.messages(HANA))
        .extracting(FakeMessage::text)
        .containsExactly("two sources");
  }

  @Test
  void refusesToEditWhatIsGone() {
    assertThat(room.send(edit("2", "99", "x")))
        .isEqualTo(new SendResult.Refused("Bad Request: message to edit not found"));
  }

  private static Delivery edit(String key, String id, String text) {
    return new Delivery(key, Message.text(text), Sound.AUDIBLE, id, null, null);
  }

  private static Block item(String text) {
    return new Block.Item(text, List.of(Block.Line.of(Span.plain(text))));
  }
}
