package dev.sokbo.blockkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.text.Ellipsis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people fill in and tap in views.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/block-elements">Block elements</a>
 */
public final class SlackFields {

  /** Block Kit reference: the options of a select menu. */
  private static final int MOST_OPTIONS = 100;

  /** Block Kit reference: the text of an option and of a button. */
  private static final int OPTION_UNITS = 75;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SlackFields() {}

  /** A question with a field for the answer. */
  public static ObjectNode input(String name, String label, Need need, ObjectNode field) {
    ObjectNode input =
        JSON.objectNode()
            .put("type", "input")
            .put("block_id", name)
            .put("optional", need == Need.OPTIONAL);
    input.set("label", plain(label));
    input.set("element", field.put("action_id", name));
    return input;
  }

  /** One line of text. */
  public static ObjectNode textField(@Nullable String initial, int longest) {
    ObjectNode field = JSON.objectNode().put("type", "plain_text_input").put("max_length", longest);
    return initial == null || initial.isBlank()
        ? field
        : field.put("initial_value", Ellipsis.shorten(initial, longest));
  }

  /** Many lines of text. */
  public static ObjectNode longTextField(int longest) {
    return textField(null, longest).put("multiline", true);
  }

  /** A time of day, {@code HH:mm}. */
  public static ObjectNode timePicker(@Nullable String initial) {
    ObjectNode picker = JSON.objectNode().put("type", "timepicker");
    return initial == null ? picker : picker.put("initial_time", initial);
  }

  /** A choice of one; an initial value that is no option chooses none. */
  public static ObjectNode select(List<Option> options, @Nullable String initial) {
    ObjectNode select = JSON.objectNode().put("type", "static_select");
    ArrayNode list = select.putArray("options");
    for (Option option : options.subList(0, Math.min(options.size(), MOST_OPTIONS))) {
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
  public static ObjectNode actions(ObjectNode... elements) {
    ObjectNode actions = JSON.objectNode().put("type", "actions");
    actions.putArray("elements").addAll(List.of(elements));
    return actions;
  }

  /** A button that is told by its action. */
  public static ObjectNode button(String action, String label) {
    ObjectNode button = JSON.objectNode().put("type", "button").put("action_id", action);
    button.set("text", plain(Ellipsis.shorten(label, OPTION_UNITS)));
    return button;
  }

  /** Some text. */
  public static ObjectNode paragraph(String text) {
    ObjectNode section = JSON.objectNode().put("type", "section");
    section.set("text", plain(text));
    return section;
  }

  /** Text without markup. */
  public static ObjectNode plain(String text) {
    return JSON.objectNode().put("type", "plain_text").put("text", text).put("emoji", false);
  }

  /** Whether a question must be answered. */
  public enum Need {
    REQUIRED,
    OPTIONAL
  }

  /** One of a choice. */
  public record Option(String label, String value) {}
}
