package dev.sokbo.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What Telegram refuses. */
final class FakeChecks {

  private FakeChecks() {}

  static void message(JsonNode form, String textField) {
    if (!form.path("chat_id").asText().matches("-?\\d+")) {
      throw new FakeRefusal(400, "Bad Request: chat not found");
    }
    String html = form.path(textField).asText();
    ParsedHtml parsed = parsed(html, form.path("parse_mode").asText());
    int longest = textField.equals("text") ? 4_096 : 1_024;
    if (textField.equals("text") && parsed.text().isBlank()) {
      throw new FakeRefusal(400, "Bad Request: message text is empty");
    }
    if (parsed.text().length() > longest) {
      throw new FakeRefusal(
          400,
          textField.equals("text")
              ? "Bad Request: message is too long"
              : "Bad Request: message caption is too long");
    }
    if (parsed.tags().size() > 100) {
      throw new FakeRefusal(400, "Bad Request: too many entities, the rest would not show");
    }
    keyboard(form.path("reply_markup").path("inline_keyboard"));
  }

  static JsonNode commands(JsonNode form) {
    JsonNode commands = form.path("commands");
    if (!commands.isArray() || commands.size() > 100) {
      throw new FakeRefusal(400, "Bad Request: BOT_COMMANDS_TOO_MUCH");
    }
    for (JsonNode command : commands) {
      if (!command.path("command").asText().matches("[a-z0-9_]{1,32}")) {
        throw new FakeRefusal(400, "Bad Request: BOT_COMMAND_INVALID");
      }
      int length = command.path("description").asText().length();
      if (length < 1 || length > 256) {
        throw new FakeRefusal(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID");
      }
    }
    return BooleanNode.TRUE;
  }

  static JsonNode callback(JsonNode form) {
    if (form.path("text").asText().length() > 200) {
      throw new FakeRefusal(400, "Bad Request: MESSAGE_TOO_LONG");
    }
    if (form.path("callback_query_id").asText().startsWith("old")) {
      throw new FakeRefusal(
          400, "Bad Request: query is too old and response timeout expired or query ID is invalid");
    }
    return BooleanNode.TRUE;
  }

  static ParsedHtml parsed(String html, String mode) {
    if (mode.isEmpty()) {
      return new ParsedHtml(html, List.of(), List.of());
    }
    if (!mode.equals("HTML")) {
      throw new FakeRefusal(400, "Bad Request: unsupported parse_mode");
    }
    try {
      return ParsedHtml.of(html);
    } catch (IllegalArgumentException e) {
      throw new FakeRefusal(400, "Bad Request: can't parse entities: " + e.getMessage());
    }
  }

  private static void keyboard(JsonNode rows) {
    for (JsonNode row : rows) {
      for (JsonNode button : row) {
        int bytes = button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > 64) {
          throw new FakeRefusal(400, "Bad Request: BUTTON_DATA_INVALID");
        }
        if (button.path("text").asText().isBlank()) {
          throw new FakeRefusal(400, "Bad Request: inline keyboard button text must be non-empty");
        }
      }
    }
  }
}
