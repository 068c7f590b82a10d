package dev.sokbo.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A message that a {@link FakeBotApi} took.
 *
 * @param text as people see it
 * @param form what it was sent with
 */
public record FakeMessage(int id, long chat, String text, JsonNode form) {

  static FakeMessage of(int id, JsonNode form, String textField) {
    ParsedHtml parsed =
        FakeChecks.parsed(form.path(textField).asText(), form.path("parse_mode").asText());
    return new FakeMessage(id, form.path("chat_id").asLong(), parsed.text(), form);
  }

  /** The labels of its buttons. */
  public List<String> labels() {
    return buttons("text");
  }

  /** The callback data of its buttons. */
  public List<String> data() {
    return buttons("callback_data");
  }

  boolean says(FakeMessage other) {
    return text.equals(other.text)
        && form.path("reply_markup").equals(other.form.path("reply_markup"));
  }

  private List<String> buttons(String field) {
    List<String> found = new ArrayList<>();
    form.path("reply_markup")
        .path("inline_keyboard")
        .forEach(row -> row.forEach(button -> found.add(button.path(field).asText())));
    return found;
  }
}
