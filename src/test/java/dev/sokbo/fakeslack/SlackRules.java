package dev.sokbo.fakeslack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What Slack takes, by its reference of blocks and views. Returns the error code with which Slack
 * refuses what it does not take.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Blocks</a>
 */
public final class SlackRules {

  private static final String INVALID_BLOCKS = "invalid_blocks";

  private static final Set<String> INLINE =
      Set.of("text", "link", "user", "channel", "emoji", "usergroup", "broadcast", "date");

  private SlackRules() {}

  /** Why Slack refuses a message's blocks, if it does. */
  static Optional<String> ofMessage(JsonNode blocks) {
    if (!blocks.isArray() || blocks.size() > 50) {
      return Optional.of(INVALID_BLOCKS);
    }
    if (units(blocks) > 11_000) {
      return Optional.of("msg_blocks_too_long");
    }
    return sound(blocks) ? Optional.empty() : Optional.of(INVALID_BLOCKS);
  }

  /** Why Slack refuses a view, if it does. */
  public static Optional<String> ofView(JsonNode view) {
    boolean modal = view.path("type").asText().equals("modal");
    boolean sound =
        (modal ? title(view.path("title")) : view.path("type").asText().equals("home"))
            && (!modal || view.path("submit").isMissingNode() || title(view.path("submit")))
            && (!modal || view.path("close").isMissingNode() || title(view.path("close")))
            && view.path("private_metadata").asText("").length() <= 3_000
            && view.path("callback_id").asText("").length() <= 255
            && view.path("blocks").isArray()
            && view.path("blocks").size() <= 100
            && (!hasInput(view.path("blocks")) || view.has("submit"))
            && sound(view.path("blocks"));
    return sound ? Optional.empty() : Optional.of("invalid_arguments");
  }

  private static boolean hasInput(JsonNode blocks) {
    boolean input = false;
    for (JsonNode block : blocks) {
      input |= block.path("type").asText().equals("input");
    }
    return input;
  }

  private static boolean title(JsonNode text) {
    return plain(text, 24);
  }

  private static boolean sound(JsonNode blocks) {
    Set<String> ids = new HashSet<>();
    for (JsonNode block : blocks) {
      String id = block.path("block_id").asText("");
      if (!block(block) || id.length() > 255 || (!id.isEmpty() && !ids.add(id))) {
        return false;
      }
    }
    return true;
  }

  private static boolean block(JsonNode block) {
    return switch (block.path("type").asText()) {
      case "header" -> plain(block.path("text"), 150);
      case "divider" -> true;
      case "section" -> text(block.path("text"), 3_000);
      case "context" -> within(block.path("elements"), 1, 10);
      case "actions" -> within(block.path("elements"), 1, 25) && elements(block.path("elements"));
      case "input" ->
          plain(block.path("label"), 2_000)
              && element(block.path("element"))
              && !block.path("block_id").asText("").isEmpty();
      case "rich_text" -> richText(block.path("elements"));
      default -> false;
    };
  }

  private static boolean elements(JsonNode elements) {
    Set<String> ids = new HashSet<>();
    for (JsonNode element : elements) {
      String id = element.path("action_id").asText("");
      if (!element(element) || (!id.isEmpty() && !ids.add(id))) {
        return false;
      }
    }
    return true;
  }

  private static boolean element(JsonNode element) {
    return element.path("action_id").asText("").length() <= 255
        && switch (element.path("type").asText()) {
          case "button" ->
              plain(element.path("text"), 75) && element.path("value").asText("").length() <= 2_000;
          case "overflow" -> options(element.path("options"), 5);
          case "static_select" -> options(element.path("options"), 100) && initial(element);
          case "plain_text_input" ->
              element.path("initial_value").asText("").length() <= 3_000
                  && element.path("max_length").asInt(1) <= 3_000;
          case "timepicker" ->
              element.path("initial_time").asText("00:00").matches("([01]\\d|2[0-3]):[0-5]\\d");
          default -> false;
        };
  }

  private static boolean initial(JsonNode select) {
    if (!select.has("initial_option")) {
      return true;
    }
    for (JsonNode option : select.path("options")) {
      if (option.equals(select.path("initial_option"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean options(JsonNode options, int most) {
    boolean sound = within(options, 1, most);
    for (JsonNode option : options) {
      int value = option.path("value").asText("").length();
      sound &= plain(option.path("text"), 75) && value >= 1 && value <= 150;
    }
    return sound;
  }

  private static boolean richText(JsonNode elements) {
    boolean sound = within(elements, 1, Integer.MAX_VALUE);
    for (JsonNode element : elements) {
      JsonNode inside = element.path("elements");
      sound &=
          switch (element.path("type").asText()) {
            case "rich_text_section", "rich_text_preformatted", "rich_text_quote" -> inline(inside);
            case "rich_text_list" ->
                Set.of("bullet", "ordered").contains(element.path("style").asText())
                    && richText(inside);
            default -> false;
          };
    }
    return sound;
  }

  private static boolean inline(JsonNode elements) {
    boolean sound = within(elements, 1, Integer.MAX_VALUE);
    for (JsonNode element : elements) {
      String type = element.path("type").asText();
      sound &= INLINE.contains(type);
      sound &= !type.equals("text") || !element.path("text").asText("").isEmpty();
      sound &= !type.equals("link") || element.path("url").asText("").matches("https?://[^/]+\\S*");
    }
    return sound;
  }

  private static boolean plain(JsonNode text, int most) {
    return text.path("type").asText().equals("plain_text") && length(text, most);
  }

  private static boolean text(JsonNode text, int most) {
    return Set.of("plain_text", "mrkdwn").contains(text.path("type").asText())
        && length(text, most);
  }

  private static boolean length(JsonNode text, int most) {
    int length = text.path("text").asText("").length();
    return length >= 1 && length <= most;
  }

  private static boolean within(JsonNode list, int least, int most) {
    return list.isArray() && list.size() >= least && list.size() <= most;
  }

  private static int units(JsonNode blocks) {
    return blocks.findValues("text").stream()
        .mapToInt(text -> text.isTextual() ? text.asText().length() : 0)
        .sum();
  }
}
