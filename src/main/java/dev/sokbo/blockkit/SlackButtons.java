package dev.sokbo.blockkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.message.Block;
import dev.sokbo.message.Button;
import dev.sokbo.text.Ellipsis;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Buttons as Slack shows them: an item's in a menu behind three dots, a message's side by side.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element">
 *     Overflow menu</a>
 */
public final class SlackButtons {

  /** What the ids of everything begin with whose value is an encoded command. */
  public static final String ACTION = "command-";

  /** Block Kit reference: a button's text, and that of a menu's option. */
  private static final int LABEL_UNITS = 75;

  /** Block Kit reference, actions block. */
  private static final int MOST_ELEMENTS = 25;

  /** Block Kit reference, overflow menu. */
  private static final int MOST_OPTIONS = 5;

  private final Function<Button, String> codec;
  private int actions;

  /**
   * @param codec what Slack hands back when a button is tapped
   */
  SlackButtons(Function<Button, String> codec) {
    this.codec = codec;
  }

  /** How many blocks a message's buttons take. */
  static int blocks(Block.Buttons buttons) {
    return (buttons(buttons).size() + MOST_ELEMENTS - 1) / MOST_ELEMENTS;
  }

  /** The buttons of a message, in reading order; Slack lays out rows by itself. */
  List<ObjectNode> ofMessage(Block.Buttons buttons) {
    return parts(buttons(buttons), MOST_ELEMENTS).stream()
        .map(part -> block(part.stream().map(this::button).toList()))
        .toList();
  }

  /** The buttons of an item. */
  List<ObjectNode> ofItem(Block.Buttons buttons) {
    List<ObjectNode> menus =
        parts(buttons(buttons), MOST_OPTIONS).stream().map(this::menu).toList();
    return parts(menus, MOST_ELEMENTS).stream().map(SlackButtons::block).toList();
  }

  private static List<Button> buttons(Block.Buttons buttons) {
    return buttons.rows().stream().flatMap(List::stream).toList();
  }

  private static <T> List<List<T>> parts(List<T> whole, int most) {
    int count = (whole.size() + most - 1) / most;
    return IntStream.range(0, count)
        .mapToObj(part -> whole.subList(part * most, Math.min((part + 1) * most, whole.size())))
        .toList();
  }

  private static ObjectNode block(List<ObjectNode> elements) {
    ObjectNode block = JsonNodeFactory.instance.objectNode().put("type", "actions");
    block.putArray("elements").addAll(elements);
    return block;
  }

  private ObjectNode button(Button button) {
    return label(action("button"), button);
  }

  private ObjectNode menu(List<Button> buttons) {
    ObjectNode menu = action("overflow");
    ArrayNode options = menu.putArray("options");
    buttons.forEach(button -> label(options.addObject(), button));
    return menu;
  }

  private ObjectNode action(String type) {
    actions++;
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", type)
        .put("action_id", ACTION + actions);
  }

  private ObjectNode label(ObjectNode element, Button button) {
    element
        .putObject("text")
        .put("type", "plain_text")
        .put("text", Ellipsis.shorten(button.label(), LABEL_UNITS));
    return element.put("value", codec.apply(button));
  }
}
