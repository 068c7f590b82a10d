package dev.sokbo.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.blockkit.SlackFields;
import dev.sokbo.blockkit.SlackFields.Option;
import dev.sokbo.chat.Wording;
import dev.sokbo.config.Secret;
import dev.sokbo.slack.SlackConversation.Line;
import dev.sokbo.slackapi.SlackAddress;
import dev.sokbo.slackapi.SlackTokens;
import dev.sokbo.workspace.SharedChannels;
import dev.sokbo.workspace.SlackChats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The Home tab: which channels of mine Sokbo serves, and of one of them the watchlist, when digests
 * come and how its feeds do.
 */
final class SlackHome {

  static final String CHOOSE = "home-choose";
  static final String ADD_WATCH = "home-watch";
  static final String SET_SCHEDULE = "home-schedule";
  static final String IMPORT = "home-import";

  /** What the tab tells of a channel, as somebody could ask in it. */
  private static final List<String> LINES = List.of("watchlist", "schedule", "feeds");

  private final HomeDisplay display;
  private final SlackTokens tokens;
  private final SlackConversation conversation;
  private final SlackReplies replies;
  private final SlackModals modals;
  private final SharedChannels shared;
  private final SlackChats chats;

  /** The direct message of each person with Sokbo, by team and user. */
  private final Map<String, String> direct = new ConcurrentHashMap<>();

  SlackHome(
      HomeDisplay display,
      SlackTokens tokens,
      SlackConversation conversation,
      SlackReplies replies,
      SlackModals modals,
      SharedChannels shared,
      SlackChats chats) {
    this.display = display;
    this.tokens = tokens;
    this.conversation = conversation;
    this.replies = replies;
    this.modals = modals;
    this.shared = shared;
    this.chats = chats;
  }

  /** Shows the tab to somebody who opens it in their direct message with Sokbo. */
  void opened(String team, String user, String channel) {
    direct.put(team + "/" + user, channel);
    publish(team, user, null);
  }

  /** Shows the tab anew to somebody who looked at it before. */
  void refresh(SlackAddress subject, String user) {
    if (direct.containsKey(subject.team() + "/" + user)) {
      publish(subject.team(), user, subject.channel());
    }
  }

  /**
   * Shows the tab. Looking at it changes nothing: a direct message is served only once something
   * was asked in it.
   *
   * @param chosen the channel to tell of; absent for the direct message, or where nothing was asked
   *     in it yet, the first channel
   */
  void publish(String team, String user, @Nullable String chosen) {
    Optional<Secret> token = tokens.of(team);
    if (token.isEmpty()) {
      return;
    }
    if (chosen != null && chosen.startsWith("D")) {
      direct.put(team + "/" + user, chosen);
    }
    Map<String, String> channels = channels(token.get(), team, user);
    Optional<String> shown =
        Optional.ofNullable(chosen)
            .filter(channels::containsKey)
            .or(() -> first(team, channels.keySet()));
    if (shown.isEmpty()) {
      return;
    }
    SlackAddress subject = new SlackAddress(team, shown.get());
    display.show(token.get(), user, () -> view(subject, user, channels).toString());
  }

  private Optional<String> first(String team, Set<String> channels) {
    return channels.stream()
        .filter(channel -> chats.knows(new SlackAddress(team, channel)))
        .findFirst()
        .or(() -> channels.stream().findFirst());
  }

  private ObjectNode view(SlackAddress subject, String user, Map<String, String> channels) {
    Wording words = modals.words(subject, user);
    ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
    List<Option> options =
        channels.entrySet().stream()
            .map(channel -> new Option(label(words, channel), channel.getKey()))
            .toList();
    blocks.add(
        SlackFields.actions(
            SlackFields.select(options, subject.channel()).put("action_id", CHOOSE),
            SlackFields.button(ADD_WATCH, words.say("home.add-watch")),
            SlackFields.button(SET_SCHEDULE, words.say("home.schedule")),
            SlackFields.button(IMPORT, words.say("home.import"))));
    if (chats.knows(subject)) {
      conversation
          .ask(LINES.stream().map(line -> Line.of(subject, user, line, null)).toList())
          .forEach(reply -> blocks.addAll(replies.blocks(reply, subject)));
    } else {
      blocks.add(SlackFields.paragraph(words.say("home.intro")));
    }
    return SlackViews.home(subject, blocks);
  }

  private static String label(Wording words, Map.Entry<String, String> channel) {
    return channel.getValue().isEmpty() ? words.say("home.direct") : channel.getValue();
  }

  /** The channels that Sokbo serves and somebody is in, by id; the direct message first. */
  private Map<String, String> channels(Secret token, String team, String user) {
    Set<String> served =
        chats.of(team).stream()
            .map(chat -> SlackAddress.of(chat.address()).channel())
            .collect(Collectors.toSet());
    Map<String, String> shown = new LinkedHashMap<>();
    String mine = direct.get(team + "/" + user);
    if (mine != null) {
      shown.put(mine, "");
    }
    shared
        .of(token, user)
        .forEach(
            (id, name) -> {
              if (served.contains(id)) {
                shown.put(id, name);
              }
            });
    return shown;
  }
}
