package dev.sokbo.botchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.CapturedLog;
import dev.sokbo.botapi.FakeMessage;
import dev.sokbo.botapi.FakeUpdates;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import dev.sokbo.message.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An update that is thrown at comes again for ever, and holds up its chat. */
final class OddUpdateTest {

  private static final long HANA = 77;
  private static final long GROUP = -100_500;
  private static final ButtonCodec BUTTONS = new ButtonCodec(new byte[32]);
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** An update's number, and what kind of thing is wrong in which part of it. */
  private static final Pattern LINE =
      Pattern.compile(
          "Telegram: update \\d+ can't be read: (\\w+ at [\\w/]+|\\w+ without [\\w/]+)");

  /** What stands where something else was expected. */
  private static final List<JsonNode> ODD =
      List.of(
          JSON.missingNode(),
          JSON.nullNode(),
          JSON.textNode("x"),
          JSON.numberNode(-7),
          JSON.booleanNode(true),
          JSON.objectNode(),
          JSON.arrayNode());

  @RegisterExtension final CapturedLog log = CapturedLog.errorsOf(UpdateIntake.class.getName());

  private final ReceptionRoom room = new ReceptionRoom();

  @AfterEach
  void stop() {
    room.close();
  }

  @ParameterizedTest
  @MethodSource("happenings")
  void isDealtWithOrPassedOverWhateverIsOddInIt(Happening whole) {
    for (List<String> path : paths(whole.content())) {
      for (JsonNode odd : ODD) {
        ObjectNode content = changed(whole.content(), path, odd);

        assertThatCode(() -> room.push(whole.kind(), content))
            .as("%s", content)
            .doesNotThrowAnyException();
      }
    }
    assertThat(log.texts())
        .isNotEmpty()
        .allMatch(line -> LINE.matcher(line).matches(), "one line that quotes nobody");
  }

  static Stream<Happening> happenings() {
    ObjectNode rich = FakeUpdates.topicMessage(GROUP, 9, HANA, "/watch 메타").put("message_id", 3);
    rich.set("reply_to_message", FakeUpdates.groupMessage(GROUP, 1, "x").put("message_id", 2));
    rich.putObject("document").put("file_id", "f1").put("file_unique_id", "u").put("file_size", 3);
    ObjectNode anonymous = FakeUpdates.groupMessage(GROUP, HANA, "/watch 메타").put("message_id", 4);
    anonymous.set("sender_chat", FakeUpdates.chat(GROUP, "supergroup").put("title", "x"));
    ObjectNode moved = FakeUpdates.groupMessage(-5, HANA, "").put("message_id", 6);
    ObjectNode closed = FakeUpdates.topicMessage(GROUP, 9, HANA, "").put("message_id", 7);
    closed.putObject("forum_topic_closed");
    ObjectNode group = FakeUpdates.chat(GROUP, "supergroup").put("title", "x");
    return Stream.of(
        new Happening("message", rich),
        new Happening("message", anonymous),
        new Happening("message", moved.put("migrate_to_chat_id", GROUP)),
        new Happening("message", closed),
        new Happening("edited_message", rich.deepCopy().put("edit_date", FakeUpdates.DATE + 5)),
        new Happening("channel_post", FakeUpdates.channelPost(-300, "/watchlist")),
        new Happening("callback_query", tap()),
        new Happening("my_chat_member", FakeUpdates.myChatMember(group, HANA, "left", "member")));
  }

  private static ObjectNode tap() {
    ChatAddress group = new ChatAddress(Platform.TELEGRAM, Long.toString(GROUP));
    String data = BUTTONS.encode(group, new Button("x", "mute 1"));
    return FakeUpdates.tap(
        "q1", HANA, new FakeMessage(15, GROUP, "digest", JSON.objectNode()), data);
  }

  /** Where every part of an object is, the inner ones too. */
  private static List<List<String>> paths(JsonNode object) {
    List<List<String>> paths = new ArrayList<>();
    object
        .properties()
        .forEach(
            part -> {
              paths.add(List.of(part.getKey()));
              paths(part.getValue())
                  .forEach(
                      inner ->
                          paths.add(
                              Stream.concat(Stream.of(part.getKey()), inner.stream()).toList()));
            });
    return paths;
  }

  private static ObjectNode changed(ObjectNode whole, List<String> path, JsonNode odd) {
    ObjectNode copy = whole.deepCopy();
    ObjectNode parent = copy;
    for (String name : path.subList(0, path.size() - 1)) {
      parent = (ObjectNode) parent.path(name);
    }
    if (odd.isMissingNode()) {
      parent.remove(path.getLast());
    } else {
      parent.set(path.getLast(), odd);
    }
    return copy;
  }

  /** What an update tells. */
  record Happening(String kind, ObjectNode content) {}
}
