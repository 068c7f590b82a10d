package dev.sokbo.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a call ends other than it should. */
public sealed interface FakeFault {

  ObjectMapper JSON = new ObjectMapper();

  /** With this answer and no effect. */
  record Answered(int status, String body) implements FakeFault {}

  /** With the effect of the call, and the beginning of an answer. */
  record BrokenOff(String beginning) implements FakeFault {}

  /**
   * With a closed connection.
   *
   * @param taken whether the call had its effect before
   */
  record Cut(boolean taken) implements FakeFault {}

  static Answered refusal(int code, String description) {
    return new Answered(code, error(code, description).toString());
  }

  static Answered tooManyRequests(int seconds) {
    ObjectNode error = error(429, "Too Many Requests: retry after " + seconds);
    error.putObject("parameters").put("retry_after", seconds);
    return new Answered(429, error.toString());
  }

  static Answered migrated(long chat) {
    ObjectNode error = error(400, "Bad Request: group chat was upgraded to a supergroup chat");
    error.putObject("parameters").put("migrate_to_chat_id", chat);
    return new Answered(400, error.toString());
  }

  static Answered done(JsonNode result) {
    ObjectNode answer = JSON.createObjectNode().put("ok", true);
    answer.set("result", result);
    return new Answered(200, answer.toString());
  }

  private static ObjectNode error(int code, String description) {
    return JSON.createObjectNode()
        .put("ok", false)
        .put("error_code", code)
        .put("description", description);
  }
}
