package dev.sokbo.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Telegram's objects, as the Bot API writes them. */
public final class FakeUpdates {

  /** 2026-03-02T00:00:00Z. */
  public static final int DATE = 1_772_409_600;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private FakeUpdates() {}

  public static ObjectNode privateMessage(long person, String text) {
    return message(chat(person, "private").put("first_name", "하나"), person, text);
  }

  public static ObjectNode groupMessage(long group, long person, String text) {
    return message(chat(group, "supergroup").put("title", "반도체 모임"), person, text);
  }

  public static ObjectNode topicMessage(long group, int topic, long person, String text) {
    ObjectNode message = groupMessage(group, person, text);
    ((ObjectNode) message.path("chat")).put("is_forum", true);
    message.put("message_thread_id", topic).put("is_topic_message", true);
    return message;
  }

  public static ObjectNode channelPost(long channel, String text) {
    ObjectNode post = MAPPER.createObjectNode();
    post.put("message_id", 7).put("date", DATE).put("text", text);
    post.set("chat", chat(channel, "channel").put("title", "속보 채널"));
    post.set("sender_chat", chat(channel, "channel").put("title", "속보 채널"));
    return post;
  }

  /** Somebody taps a button of a message that the bot sent. */
  public static ObjectNode tap(String id, long person, FakeMessage message, String data) {
    ObjectNode tapped = MAPPER.createObjectNode();
    tapped.put("message_id", message.id()).put("date", DATE).put("text", message.text());
    tapped.set("chat", chat(message.chat(), message.chat() > 0 ? "private" : "supergroup"));
    tapped.set("from", bot());
    ObjectNode query = MAPPER.createObjectNode();
    query.put("id", id).put("chat_instance", "-1").put("data", data);
    query.set("from", person(person));
    query.set("message", tapped);
    return query;
  }

  /** The bot's own status in a chat changes. */
  public static ObjectNode myChatMember(ObjectNode chat, long by, String from, String to) {
    ObjectNode update = MAPPER.createObjectNode().put("date", DATE);
    update.set("chat", chat);
    update.set("from", person(by));
    update.set("old_chat_member", member(FakeBotApi.BOT_ID, from));
    update.set("new_chat_member", member(FakeBotApi.BOT_ID, to));
    return update;
  }

  public static ObjectNode chat(long id, String type) {
    return MAPPER.createObjectNode().put("id", id).put("type", type);
  }

  public static ObjectNode person(long id) {
    return MAPPER
        .createObjectNode()
        .put("id", id)
        .put("is_bot", false)
        .put("first_name", "하나")
        .put("language_code", "ko");
  }

  public static ObjectNode bot() {
    return MAPPER
        .createObjectNode()
        .put("id", FakeBotApi.BOT_ID)
        .put("is_bot", true)
        .put("first_name", "Sokbo")
        .put("username", FakeBotApi.BOT_NAME)
        .put("can_join_groups", true)
        .put("can_read_all_group_messages", false)
        .put("supports_inline_queries", false);
  }

  public static ObjectNode member(long person, String status) {
    ObjectNode member = MAPPER.createObjectNode().put("status", status);
    member.set("user", person == FakeBotApi.BOT_ID ? bot() : person(person));
    return member;
  }

  /** A channel as getChat shows it. */
  public static ObjectNode fullChannel(long id, String username) {
    ObjectNode chat = chat(id, "channel").put("title", "속보 채널").put("username", username);
    return chat.put("accent_color_id", 1).put("max_reaction_count", 11);
  }

  /** The bot as an administrator of a channel, who may post or not. */
  public static ObjectNode administrator(boolean posts) {
    ObjectNode member = member(FakeBotApi.BOT_ID, "administrator");
    member.put("can_be_edited", false).put("is_anonymous", false);
    return member.put("can_post_messages", posts).put("can_edit_messages", posts);
  }

  public static ObjectNode fullChat(long id, @Nullable Long linked) {
    ObjectNode chat = chat(id, "supergroup").put("title", "반도체 모임");
    chat.put("accent_color_id", 1).put("max_reaction_count", 11);
    if (linked != null) {
      chat.put("linked_chat_id", linked);
    }
    return chat;
  }

  /** What sending a message answers. */
  public static JsonNode sent(int id, JsonNode form) {
    long chat = form.path("chat_id").asLong();
    ObjectNode message = MAPPER.createObjectNode().put("message_id", id).put("date", DATE);
    message.set("from", bot());
    message.set("chat", chat(chat, chat > 0 ? "private" : "supergroup"));
    message.put("text", "text");
    return message;
  }

  public static ObjectNode message(ObjectNode chat, long person, String text) {
    ObjectNode message = MAPPER.createObjectNode().put("date", DATE).put("text", text);
    message.set("chat", chat);
    message.set("from", person(person));
    return message;
  }
}
