package dev.sokbo.slackinbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is in Slack's requests, in both of their forms. */
final class RequestReader {

  private static final Logger LOG = LoggerFactory.getLogger(RequestReader.class);

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The deprecated verification token, which need not be kept anywhere. */
  private static final String TOKEN = "token";

  private final SlackRequestParser parser;

  RequestReader(AppConfig config) {
    this.parser = new SlackRequestParser(config);
  }

  /** The request in a payload of Socket Mode, if it is one of those that Bolt knows. */
  Optional<Request<?>> read(String payload) {
    HttpRequest received =
        HttpRequest.builder()
            .socketMode(true)
            .requestUri("")
            .remoteAddress("")
            .queryString(Map.of())
            .requestBody(payload)
            .headers(new RequestHeaders(Map.of()))
            .build();
    try {
      return Optional.ofNullable(parser.parse(received));
    } catch (RuntimeException e) {
      LOG.warn("Slack sent what can't be read: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** The id of an event; empty where it has none. */
  static String eventId(EventRequest event) {
    return json(event.getRequestBodyAsString()).path("event_id").asText("");
  }

  /** The channel whose lines wait for one another; empty for what need not wait. */
  static String lane(Request<?> request) {
    return switch (request) {
      case SlashCommandRequest command ->
          Objects.requireNonNullElse(command.getPayload().getChannelId(), "");
      case EventRequest event ->
          json(event.getRequestBodyAsString()).path("event").path("channel").asText("");
      default -> "";
    };
  }

  /** A line of somebody's as Socket Mode would bring it; empty for everything else. */
  static Optional<String> payload(Request<?> request) {
    return switch (request) {
      case SlashCommandRequest command -> Optional.of(payload(command.getRequestBodyAsString()));
      case EventRequest event -> Optional.of(payload(event.getRequestBodyAsString()));
      default -> Optional.empty();
    };
  }

  private static String payload(String body) {
    JsonNode whole = body.startsWith("{") ? json(body) : form(body);
    return whole instanceof ObjectNode object ? object.without(TOKEN).toString() : body;
  }

  private static ObjectNode form(String body) {
    ObjectNode fields = JSON.createObjectNode();
    for (String pair : body.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      fields.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
