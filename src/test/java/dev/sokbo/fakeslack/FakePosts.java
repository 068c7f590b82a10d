package dev.sokbo.fakeslack;

import static dev.sokbo.fakeslack.FakeAnswers.declined;
import static dev.sokbo.fakeslack.FakeAnswers.json;
import static dev.sokbo.fakeslack.FakeAnswers.ok;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The methods by which messages are posted, changed and read, refused as Slack refuses them. */
final class FakePosts {

  private final FakeWorkspace workspace;

  FakePosts(FakeWorkspace workspace) {
    this.workspace = workspace;
  }

  ObjectNode post(FakeCall call) {
    String to = call.get("channel");
    Optional<FakeChannel> channel =
        to.startsWith("U") ? workspace.find("D0" + to.substring(2)) : workspace.find(to);
    if (channel.isEmpty()) {
      return declined("channel_not_found");
    }
    if (channel.get().archived) {
      return declined("is_archived");
    }
    if (!channel.get().botIsInside) {
      return declined("not_in_channel");
    }
    Optional<String> problem = problem(call);
    if (problem.isPresent()) {
      return declined(problem.get());
    }
    ObjectNode message = message(call);
    if (!call.get("thread_ts").isEmpty()) {
      message.put("thread_ts", call.get("thread_ts"));
    }
    String ts = workspace.post(channel.get(), message);
    return ok().put("channel", channel.get().id).put("ts", ts);
  }

  ObjectNode whisper(FakeCall call) {
    Optional<String> problem = problem(call);
    if (problem.isPresent()) {
      return declined(problem.get());
    }
    Optional<FakeChannel> channel = workspace.find(call.get("channel"));
    if (channel.isEmpty() || !channel.get().botIsInside) {
      return declined("channel_not_found");
    }
    workspace.whispered(message(call).put("to", call.get("user")));
    return ok().put("message_ts", "1");
  }

  ObjectNode update(FakeCall call) {
    Optional<ObjectNode> message =
        workspace.find(call.get("channel")).stream()
            .flatMap(channel -> channel.messages.stream())
            .filter(posted -> posted.path("ts").asText().equals(call.get("ts")))
            .findFirst();
    Optional<String> problem = problem(call);
    if (message.isEmpty() || problem.isPresent()) {
      return declined(problem.orElse("message_not_found"));
    }
    message.get().setAll(message(call));
    return ok().put("channel", call.get("channel")).put("ts", call.get("ts"));
  }

  private static Optional<String> problem(FakeCall call) {
    String text = call.get("text");
    JsonNode blocks = json(call.get("blocks").isEmpty() ? "[]" : call.get("blocks"));
    if (text.isEmpty() && blocks.isEmpty()) {
      return Optional.of("no_text");
    }
    if (!call.get("metadata").isEmpty() && !isMetadata(json(call.get("metadata")))) {
      return Optional.of("invalid_metadata_format");
    }
    if (text.length() > 40_000) {
      return Optional.of("msg_too_long");
    }
    return SlackRules.ofMessage(blocks);
  }

  private static boolean isMetadata(JsonNode metadata) {
    return metadata.path("event_type").isTextual() && metadata.path("event_payload").isObject();
  }

  private static ObjectNode message(FakeCall call) {
    ObjectNode message = FakeSlack.JSON.createObjectNode().put("text", call.get("text"));
    message.set("blocks", json(call.get("blocks").isEmpty() ? "[]" : call.get("blocks")));
    message.put("unfurl_links", call.get("unfurl_links"));
    if (!call.get("metadata").isEmpty()) {
      message.set("metadata", json(call.get("metadata")));
    }
    return message;
  }

  /** The messages of a channel, or of a thread in it, the newest first, a page at a time. */
  ObjectNode history(FakeChannel channel, FakeCall call) {
    if (!channel.botIsInside) {
      return declined("not_in_channel");
    }
    List<ObjectNode> found = found(channel, call);
    int from = call.get("cursor").isEmpty() ? 0 : Integer.parseInt(call.get("cursor"));
    int to = Math.min(found.size(), from + Math.min(999, Integer.parseInt(call.get("limit"))));
    boolean more = to < found.size();
    ObjectNode page = ok().put("has_more", more);
    page.putArray("messages").addAll(found.subList(from, to));
    page.putObject("response_metadata").put("next_cursor", more ? Integer.toString(to) : "");
    return page;
  }

  private static List<ObjectNode> found(FakeChannel channel, FakeCall call) {
    String thread = call.get("ts");
    List<ObjectNode> found = new ArrayList<>();
    for (ObjectNode message : channel.messages) {
      String in = message.path("thread_ts").asText("");
      if (thread.isEmpty() ? in.isEmpty() : in.equals(thread)) {
        ObjectNode shown = message.deepCopy();
        if (!call.isTrue("include_all_metadata")) {
          shown.remove("metadata");
        }
        found.add(shown);
      }
    }
    Collections.reverse(found);
    return found;
  }
}
