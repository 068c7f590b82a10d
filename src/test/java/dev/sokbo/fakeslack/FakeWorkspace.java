package dev.sokbo.fakeslack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is in the workspace of {@link FakeSlack}: channels, people, views, files. */
public final class FakeWorkspace {

  private final Map<String, FakeChannel> channels = new LinkedHashMap<>();
  private final Map<String, ObjectNode> people = new HashMap<>();
  private final List<JsonNode> modals = new ArrayList<>();
  private final Map<String, JsonNode> homes = new HashMap<>();
  private final Map<String, String> files = new HashMap<>();
  private final List<String> shared = new ArrayList<>();
  private final List<JsonNode> ephemerals = new ArrayList<>();
  private int clock = 1_785_000_000;

  FakeWorkspace() {
    addChannel("C0NEWS", "news");
    addChannel("D0MINJI", "");
    addPerson("U0MINJI", "ko-KR", "Asia/Seoul");
    addPerson("U0ALEX", "en-US", "America/New_York");
    addPerson(FakeSlack.BOT, "en-US", "UTC").put("is_bot", true);
  }

  public synchronized FakeChannel addChannel(String id, String name) {
    FakeChannel channel = new FakeChannel(id, name);
    channels.put(id, channel);
    return channel;
  }

  public synchronized ObjectNode addPerson(String id, String locale, String zone) {
    ObjectNode person =
        FakeSlack.JSON
            .createObjectNode()
            .put("id", id)
            .put("team_id", FakeSlack.TEAM)
            .put("name", id.toLowerCase(Locale.ROOT))
            .put("locale", locale)
            .put("tz", zone);
    people.put(id, person);
    return person;
  }

  public synchronized FakeChannel channel(String id) {
    return Optional.ofNullable(channels.get(id)).orElseThrow();
  }

  /** The texts of a channel's messages as its people see them, oldest first. */
  public synchronized List<String> texts(String channel) {
    return messages(channel).stream().map(message -> message.path("text").asText()).toList();
  }

  public synchronized List<ObjectNode> messages(String channel) {
    return List.copyOf(channel(channel).messages);
  }

  /** The modals that were opened or updated, in order. */
  public synchronized List<JsonNode> modals() {
    return List.copyOf(modals);
  }

  public synchronized Optional<JsonNode> home(String user) {
    return Optional.ofNullable(homes.get(user));
  }

  public synchronized void forgetHome(String user) {
    homes.remove(user);
  }

  /** Files by what was shared, as {@code channel name: content}. */
  public synchronized List<String> shared() {
    return List.copyOf(shared);
  }

  public synchronized List<JsonNode> ephemerals() {
    return List.copyOf(ephemerals);
  }

  synchronized Optional<FakeChannel> find(String id) {
    return Optional.ofNullable(channels.get(id));
  }

  synchronized Map<String, FakeChannel> channels() {
    return new LinkedHashMap<>(channels);
  }

  synchronized Optional<ObjectNode> person(String id) {
    return Optional.ofNullable(people.get(id));
  }

  /** Posts a message and returns its id. */
  synchronized String post(FakeChannel channel, ObjectNode message) {
    clock++;
    String ts = clock + ".000100";
    channel.messages.add(message.put("ts", ts).put("type", "message").put("user", FakeSlack.BOT));
    return ts;
  }

  synchronized void opened(JsonNode modal) {
    modals.add(modal);
  }

  synchronized void published(String user, JsonNode home) {
    homes.put(user, home);
  }

  synchronized void whispered(JsonNode message) {
    ephemerals.add(message);
  }

  synchronized String beginFile() {
    String id = "F" + files.size();
    files.put(id, "");
    return id;
  }

  synchronized void uploaded(String id, String content) {
    files.put(id, content);
  }

  synchronized void share(String channel, String id, String title) {
    shared.add("%s %s: %s".formatted(channel, title, files.get(id)));
  }
}
