package dev.sokbo.fakeslack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** What every method of the Web API answers, yes or no. */
final class FakeAnswers {

  private FakeAnswers() {}

  static ObjectNode ok() {
    return FakeSlack.JSON.createObjectNode().put("ok", true);
  }

  static ObjectNode declined(String error) {
    return FakeSlack.JSON.createObjectNode().put("ok", false).put("error", error);
  }

  static JsonNode json(String text) {
    try {
      return FakeSlack.JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
