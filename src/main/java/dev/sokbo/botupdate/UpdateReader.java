package dev.sokbo.botupdate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Reads one update. Of its messages only those parts are looked at that Sokbo uses, so that what
 * Telegram adds to messages next year, and TelegramBots does not know yet, hides no command.
 */
public final class UpdateReader {

  /** The kinds of updates that Sokbo wants, as {@code allowed_updates}. */
  public static final List<String> KINDS =
      List.of("message", "edited_message", "channel_post", "callback_query", "my_chat_member");

  private static final Set<String> MESSAGES = Set.of("message", "edited_message", "channel_post");

  private static final Set<String> MESSAGE_PARTS =
      Set.of(
          "message_id",
          "message_thread_id",
          "is_topic_message",
          "is_automatic_forward",
          "date",
          "edit_date",
          "chat",
          "from",
          "sender_chat",
          "via_bot",
          "text",
          "caption",
          "document",
          "reply_to_message",
          "migrate_to_chat_id",
          "migrate_from_chat_id",
          "forum_topic_closed",
          "forum_topic_reopened",
          "general_forum_topic_hidden");

  /** What an update of a kind always has; one without it is none. */
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "message", List.of("/chat/id", "/message_id"),
          "edited_message", List.of("/chat/id", "/message_id"),
          "channel_post", List.of("/chat/id", "/message_id"),
          "callback_query", List.of("/id", "/from/id"),
          "my_chat_member", List.of("/chat/id", "/from/id"));

  /** What a command can do without. */
  private static final Set<String> SPARE_PARTS = Set.of("reply_to_message", "document");

  private static final Set<String> PEOPLE_PARTS =
      Set.of("id", "is_bot", "first_name", "username", "language_code");

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
          .build();

  private UpdateReader() {}

  /**
   * The update that some JSON is, as far as Sokbo looks at it. Where a message answers something,
   * or comes with something, that can't be read, it is read without; and so is a tap on a message
   * that can't be told.
   *
   * @throws JsonProcessingException when it is no update
   */
  public static Update read(JsonNode update) throws JsonProcessingException {
    ObjectNode copy = MAPPER.createObjectNode();
    copy.set("update_id", update.path("update_id"));
    for (String kind : KINDS) {
      if (update.path(kind) instanceof ObjectNode content) {
        checkWhole(kind, content);
        copy.set(kind, pruned(kind, content.deepCopy()));
      }
    }
    try {
      return MAPPER.treeToValue(copy, Update.class);
    } catch (JsonProcessingException e) {
      MESSAGES.forEach(kind -> spare(copy.path(kind)));
      return MAPPER.treeToValue(copy, Update.class);
    }
  }

  private static void checkWhole(String kind, JsonNode content) throws JsonProcessingException {
    for (String part : NEEDED.getOrDefault(kind, List.of())) {
      if (!isTold(content.at(part))) {
        throw new JsonMappingException(null, kind + " without " + part);
      }
    }
  }

  private static boolean isTold(JsonNode part) {
    return part.isValueNode() && !part.isNull();
  }

  private static void spare(JsonNode message) {
    if (message instanceof ObjectNode content) {
      content.remove(SPARE_PARTS);
    }
  }

  /** What names the chat of an update, as far as it has one. */
  static String chat(JsonNode update) {
    for (String kind : KINDS) {
      JsonNode content = update.path(kind);
      JsonNode message = content.has("message") ? content.path("message") : content;
      if (message.has("chat")) {
        return message.path("chat").path("id").asText();
      }
    }
    return "";
  }

  /** The ids that a group had and has, where an update tells that it became a supergroup. */
  static Optional<Move> move(JsonNode update) {
    JsonNode message = update.path("message");
    JsonNode to = message.path("migrate_to_chat_id");
    JsonNode from = message.path("migrate_from_chat_id");
    if (to.isMissingNode() && from.isMissingNode()) {
      return Optional.empty();
    }
    String here = chat(update);
    return Optional.of(
        to.isMissingNode() ? new Move(from.asText(), here) : new Move(here, to.asText()));
  }

  /** A chat's id before and after it changed. */
  record Move(String from, String to) {}

  private static ObjectNode pruned(String kind, ObjectNode content) {
    if (MESSAGES.contains(kind)) {
      return message(content);
    }
    if (content.path("message") instanceof ObjectNode tapped) {
      boolean whole = isTold(tapped.at("/chat/id")) && isTold(tapped.path("message_id"));
      content.set("message", whole ? message(tapped) : null);
    }
    return content;
  }

  private static ObjectNode message(ObjectNode message) {
    message.retain(MESSAGE_PARTS);
    prune(message, "from", PEOPLE_PARTS);
    prune(message, "via_bot", PEOPLE_PARTS);
    if (message.path("document") instanceof ObjectNode document) {
      document.remove("thumbnail");
      message.set("document", isTold(document.path("file_id")) ? document : null);
    }
    if (message.path("reply_to_message") instanceof ObjectNode answered) {
      boolean whole = isTold(answered.path("message_id"));
      message.set("reply_to_message", whole ? message(answered) : null);
    }
    return message;
  }

  private static void prune(ObjectNode parent, String name, Set<String> parts) {
    if (parent.path(name) instanceof ObjectNode child) {
      child.retain(parts);
    }
  }
}
