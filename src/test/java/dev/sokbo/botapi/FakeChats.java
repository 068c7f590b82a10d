package dev.sokbo.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The chats of a {@link FakeBotApi} and who is in them. */
public final class FakeChats {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, String> members = new HashMap<>();
  private final Map<String, ObjectNode> chats = new HashMap<>();
  private final Map<String, ObjectNode> places = new HashMap<>();
  private final Set<String> hidden = new HashSet<>();
  private @Nullable Long linkedChat;

  /** Sets somebody's status in a chat, such as {@code administrator}. */
  public synchronized void member(long chat, long person, String status) {
    members.put(chat + " " + person, status);
  }

  /** Makes a chat known by its full description, such as {@link FakeUpdates#fullChat}. */
  public synchronized void add(ObjectNode full) {
    chats.put(full.path("id").asText(), full);
    if (full.has("username")) {
      chats.put("@" + full.path("username").asText().toLowerCase(Locale.ROOT), full);
    }
  }

  /** Gives the bot its place in a chat, as a ChatMember. */
  public synchronized void place(long chat, ObjectNode member) {
    places.put(Long.toString(chat), member);
  }

  /** Lets a chat show its members to administrators only, which the bot is none of. */
  public synchronized void hideMembers(long chat) {
    hidden.add(Long.toString(chat));
  }

  /** Links a channel to the chats. */
  public synchronized void linkTo(long channel) {
    linkedChat = channel;
  }

  synchronized JsonNode memberOf(JsonNode form) {
    String chat = form.path("chat_id").asText();
    if (form.path("user_id").asLong() == FakeBotApi.BOT_ID && places.containsKey(chat)) {
      return places.get(chat);
    }
    if (hidden.contains(chat)) {
      throw new FakeRefusal(400, "Bad Request: member list is inaccessible");
    }
    String who = chat + " " + form.path("user_id").asText();
    return FakeUpdates.member(form.path("user_id").asLong(), members.getOrDefault(who, "member"));
  }

  synchronized JsonNode administrators(JsonNode form) {
    ArrayNode found = MAPPER.createArrayNode();
    members.forEach(
        (who, status) -> {
          String[] parts = who.split(" ", 2);
          if (parts[0].equals(form.path("chat_id").asText())
              && Set.of("creator", "administrator").contains(status)) {
            found.add(FakeUpdates.member(Long.parseLong(parts[1]), status));
          }
        });
    return found;
  }

  synchronized JsonNode full(JsonNode form) {
    String name = form.path("chat_id").asText().toLowerCase(Locale.ROOT);
    if (chats.containsKey(name)) {
      return chats.get(name);
    }
    if (!name.matches("-?[0-9]+")) {
      throw new FakeRefusal(400, "Bad Request: chat not found");
    }
    return FakeUpdates.fullChat(Long.parseLong(name), linkedChat);
  }
}
