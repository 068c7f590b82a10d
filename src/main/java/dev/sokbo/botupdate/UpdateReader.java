package dev.sokbo.botupdate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
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
   * or comes with something, that can't be read, it is read without.
   *
   * @throws JsonProcessingException when it is no update
   */
  public static Update read(JsonNode update) throws JsonProcessingException {
    ObjectNode copy = MAPPER.createObjectNode();
    copy.set("update_id", update.path("update_id"));
    for (String kind : KINDS) {
      if (update.path(kind).isObject()) {
        copy.set(kind, pruned(kind, (ObjectNode) update.path(kind).deepCopy()));
      }
    }
    try {
      return MAPPER.treeToValue(copy, Update.class);
    } catch (JsonProcessingException e) {
      MESSAGES.forEach(kind -> spare(copy.path(kind)));
      return MAPPER.treeToValue(copy, Update.class);
    }
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
      content.set("message", message(tapped));
    }
    return content;
  }

  private static ObjectNode message(ObjectNode message) {
    message.retain(MESSAGE_PARTS);
    prune(message, "from", PEOPLE_PARTS);
    prune(message, "via_bot", PEOPLE_PARTS);
    if (message.path("document") instanceof ObjectNode document) {
      document.remove("thumbnail");
    }
    if (message.path("reply_to_message") instanceof ObjectNode answered) {
      message.set("reply_to_message", message(answered));
    }
    return message;
  }

  private static void prune(ObjectNode parent, String name, Set<String> parts) {
    if (parent.path(name) instanceof ObjectNode child) {
      child.retain(parts);
    }
  }
}
