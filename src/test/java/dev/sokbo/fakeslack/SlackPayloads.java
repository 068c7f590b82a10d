package dev.sokbo.fakeslack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What Slack sends when people do things, in the shape of its reference. */
public final class SlackPayloads {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private SlackPayloads() {}

  /** Somebody typed {@code /sokbo …} in a channel. */
  public static ObjectNode command(String channel, String user, String text, String responseUrl) {
    return FakeSlack.JSON
        .createObjectNode()
        .put("token", "unused")
        .put("team_id", FakeSlack.TEAM)
        .put("team_domain", "sokbo-test")
        .put("channel_id", channel)
        .put("channel_name", "news")
        .put("user_id", user)
        .put("user_name", "someone")
        .put("command", "/sokbo")
        .put("text", text)
        .put("api_app_id", "A0SOKBO")
        .put("is_enterprise_install", "false")
        .put("response_url", responseUrl)
        .put("trigger_id", "trigger-" + NUMBER.incrementAndGet());
  }

  /** Something happened. */
  public static ObjectNode event(ObjectNode event) {
    ObjectNode payload =
        FakeSlack.JSON
            .createObjectNode()
            .put("token", "unused")
            .put("team_id", FakeSlack.TEAM)
            .put("api_app_id", "A0SOKBO")
            .put("type", "event_callback")
            .put("event_id", "Ev" + NUMBER.incrementAndGet())
            .put("event_time", 1_785_000_000);
    payload.set("event", event);
    payload
        .putArray("authorizations")
        .addObject()
        .put("team_id", FakeSlack.TEAM)
        .put("user_id", FakeSlack.BOT)
        .put("is_bot", true);
    return payload;
  }

  public static ObjectNode mention(String channel, String user, String text) {
    return event(
        eventOf("app_mention", channel)
            .put("user", user)
            .put("text", text)
            .put("ts", "1785000000.000200"));
  }

  public static ObjectNode directMessage(String channel, String user, String text) {
    return event(
        eventOf("message", channel)
            .put("channel_type", "im")
            .put("user", user)
            .put("text", text)
            .put("ts", "1785000000.000300"));
  }

  /** An event about a channel. */
  public static ObjectNode eventOf(String type, String channel) {
    return FakeSlack.JSON.createObjectNode().put("type", type).put("channel", channel);
  }

  /** Somebody tapped an element of a message. */
  public static ObjectNode tap(String channel, String user, ObjectNode action, String responseUrl) {
    ObjectNode payload = interaction("block_actions", user);
    payload.putObject("channel").put("id", channel).put("name", "news");
    payload
        .putObject("container")
        .put("type", "message")
        .put("message_ts", "1785000000.000400")
        .put("channel_id", channel);
    payload.put("response_url", responseUrl);
    payload.putArray("actions").add(action);
    return payload;
  }

  /** Somebody tapped an element of a view that was opened before. */
  public static ObjectNode tapInView(JsonNode view, String user, ObjectNode action) {
    ObjectNode payload = interaction("block_actions", user);
    payload.set("view", identified(view));
    payload.putObject("container").put("type", "view").put("view_id", "V1");
    payload.putArray("actions").add(action);
    return payload;
  }

  /** Somebody submitted a view that was opened before, with these values. */
  public static ObjectNode submission(JsonNode view, String user, ObjectNode values) {
    ObjectNode payload = interaction("view_submission", user);
    ObjectNode submitted = identified(view);
    submitted.putObject("state").set("values", values);
    payload.set("view", submitted);
    payload.putArray("response_urls");
    return payload;
  }

  /** Somebody chose the shortcut of a message. */
  public static ObjectNode shortcut(String channel, String user, String text) {
    ObjectNode payload =
        interaction("message_action", user)
            .put("callback_id", "watch_topic")
            .put("message_ts", "1785000000.000500");
    payload.putObject("channel").put("id", channel).put("name", "news");
    payload.putObject("message").put("type", "message").put("text", text).put("ts", "1.1");
    return payload;
  }

  /** The body of an HTTP request that brings a slash command. */
  public static String form(ObjectNode command) {
    return StreamSupport.stream(command.properties().spliterator(), false)
        .map(field -> field.getKey() + "=" + encoded(field.getValue().asText()))
        .collect(Collectors.joining("&"));
  }

  /** The body of an HTTP request that brings an interaction. */
  public static String interactionForm(ObjectNode interaction) {
    return "payload=" + encoded(interaction.toString());
  }

  /** A view as Slack knows it once it is shown. */
  public static ObjectNode shown(JsonNode view) {
    return identified(view);
  }

  /** Somebody tapped an element of a view that is shown. */
  public static ObjectNode tapInShown(JsonNode shown, String user, ObjectNode action) {
    ObjectNode payload = interaction("block_actions", user);
    payload.set("view", shown);
    payload.putObject("container").put("type", "view").set("view_id", shown.path("id"));
    payload.putArray("actions").add(action);
    return payload;
  }

  private static ObjectNode identified(JsonNode view) {
    ObjectNode shown = view.deepCopy();
    return shown
        .put("id", "V" + NUMBER.incrementAndGet())
        .put("hash", "h1")
        .put("team_id", FakeSlack.TEAM);
  }

  private static ObjectNode interaction(String type, String user) {
    ObjectNode payload =
        FakeSlack.JSON
            .createObjectNode()
            .put("type", type)
            .put("token", "unused")
            .put("api_app_id", "A0SOKBO")
            .put("trigger_id", "trigger-" + NUMBER.incrementAndGet());
    payload.putObject("team").put("id", FakeSlack.TEAM).put("domain", "sokbo-test");
    payload.putObject("user").put("id", user).put("team_id", FakeSlack.TEAM);
    return payload;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
