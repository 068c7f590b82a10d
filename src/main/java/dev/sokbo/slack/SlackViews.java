package dev.sokbo.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.chat.Wording;
import dev.sokbo.slackapi.SlackAddress;
import dev.sokbo.text.Ellipsis;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds modals and the Home tab.
 *
 * @see <a href="https://docs.slack.dev/surfaces/modals">Modals</a>
 */
final class SlackViews {

  /** Block Kit reference: the blocks of a view. */
  private static final int MOST_BLOCKS = 100;

  /** The views reference: a modal's title and the labels of its buttons. */
  private static final int TITLE_UNITS = 24;

  /** Block Kit reference: the text of an option and of a button. */
  private static final int OPTION_UNITS = 75;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SlackViews() {}

  /**
   * A modal.
   *
   * @param kind what its submission is recognised by; no button to submit where there is none
   * @param subject the channel that it is about, which comes back with everything done in it
   */
  static ObjectNode modal(
      Wording words, String title, @Nullable String kind, SlackAddress subject, ArrayNode blocks) {
    ObjectNode view = view("modal", subject, blocks);
    view.set("title", plain(Ellipsis.shorten(words.say(title), TITLE_UNITS)));
    view.set("close", plain(words.say(kind == null ? "close" : "cancel")));
    if (kind != null) {
      view.put("callback_id", kind);
      view.set("submit", plain(words.say("save")));
    }
    return view;
  }

  /** The Home tab, about one channel. */
  static ObjectNode home(SlackAddress subject, ArrayNode blocks) {
    return view("home", subject, blocks);
  }

  /** The channel that a view is about; empty when it says none. */
  static Optional<SlackAddress> subject(@Nullable String privateMetadata) {
    if (privateMetadata == null || privateMetadata.isEmpty()) {
      return Optional.empty();
    }
    try {
      JsonNode subject = MAPPER.readTree(privateMetadata);
      String team = subject.path("team").asText("");
      String channel = subject.path("channel").asText("");
      return team.isEmpty() || channel.isEmpty()
          ? Optional.empty()
          : Optional.of(new SlackAddress(team, channel));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** A question with a field for the answer. */
  static ObjectNode input(String name, String label, Need need, ObjectNode field) {
    ObjectNode input =
        JSON.objectNode()
            .put("type", "input")
            .put("block_id", name)
            .put("optional", need == Need.OPTIONAL);
    input.set("label", plain(label));
    input.set("element", field.put("action_id", name));
    return input;
  }

  static ObjectNode textField(@Nullable String initial, int longest) {
    ObjectNode field = JSON.objectNode().put("type", "plain_text_input").put("max_length", longest);
    return initial == null || initial.isBlank()
        ? field
        : field.put("initial_value", Ellipsis.shorten(initial, longest));
  }

  static ObjectNode longTextField(int longest) {
    return textField(null, longest).put("multiline", true);
  }

  static ObjectNode timePicker(@Nullable String initial) {
    ObjectNode picker = JSON.objectNode().put("type", "timepicker");
    return initial == null ? picker : picker.put("initial_time", initial);
  }

  /** A choice of one; an initial value that is no option chooses none. */
  static ObjectNode select(List<Option> options, @Nullable String initial) {
    ObjectNode select = JSON.objectNode().put("type", "static_select");
    ArrayNode list = select.putArray("options");
    for (Option option : options.subList(0, Math.min(options.size(), MOST_BLOCKS))) {
      ObjectNode shown = JSON.objectNode().put("value", option.value());
      shown.set("text", plain(Ellipsis.shorten(option.label(), OPTION_UNITS)));
      list.add(shown);
      if (option.value().equals(initial)) {
        select.set("initial_option", shown);
      }
    }
    return select;
  }

  /** A row of elements that act at once. */
  static ObjectNode actions(ObjectNode... elements) {
    ObjectNode actions = JSON.objectNode().put("type", "actions");
    actions.putArray("elements").addAll(List.of(elements));
    return actions;
  }

  static ObjectNode button(String action, String label) {
    ObjectNode button = JSON.objectNode().put("type", "button").put("action_id", action);
    button.set("text", plain(Ellipsis.shorten(label, OPTION_UNITS)));
    return button;
  }

  static ObjectNode paragraph(String text) {
    ObjectNode section = JSON.objectNode().put("type", "section");
    section.set("text", plain(text));
    return section;
  }

  static ObjectNode heading(String text) {
    ObjectNode header = JSON.objectNode().put("type", "header");
    header.set("text", plain(text));
    return header;
  }

  private static ObjectNode view(String type, SlackAddress subject, ArrayNode blocks) {
    ObjectNode view = JSON.objectNode().put("type", type);
    ArrayNode shown = view.putArray("blocks");
    for (int block = 0; block < Math.min(blocks.size(), MOST_BLOCKS); block++) {
      shown.add(blocks.get(block));
    }
    String metadata =
        JSON.objectNode().put("team", subject.team()).put("channel", subject.channel()).toString();
    return view.put("private_metadata", metadata);
  }

  private static ObjectNode plain(String text) {
    return JSON.objectNode().put("type", "plain_text").put("text", text).put("emoji", false);
  }

  /** Whether a question must be answered. */
  enum Need {
    REQUIRED,
    OPTIONAL
  }

  /** One of a choice. */
  record Option(String label, String value) {}
}
