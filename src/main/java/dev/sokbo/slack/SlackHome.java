package dev.sokbo.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import dev.sokbo.chat.Wording;
import dev.sokbo.config.Secret;
import dev.sokbo.slack.SlackConversation.Line;
import dev.sokbo.slack.SlackViews.Option;
import dev.sokbo.slackapi.Answer;
import dev.sokbo.slackapi.SlackAddress;
import dev.sokbo.slackapi.SlackApi;
import dev.sokbo.slackapi.SlackTokens;
import dev.sokbo.workspace.SlackChats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Home tab: which channels of mine Sokbo serves, and of one of them the watchlist, when digests
 * come and how its feeds do.
 */
final class SlackHome {

  private static final Logger LOG = LoggerFactory.getLogger(SlackHome.class);

  static final String CHOOSE = "home-choose";
  static final String ADD_WATCH = "home-watch";
  static final String SET_SCHEDULE = "home-schedule";
  static final String IMPORT = "home-import";

  /** What the tab tells of a channel, as somebody could ask in it. */
  private static final List<String> LINES = List.of("watchlist", "schedule", "feeds");

  private static final int PAGE = 200;
  private static final int MOST_PAGES = 5;

  private final SlackApi api;
  private final SlackTokens tokens;
  private final SlackConversation conversation;
  private final SlackReplies replies;
  private final SlackModals modals;
  private final SlackChats chats;

  /** The direct message of each person with Sokbo, by team and user. */
  private final Map<String, String> direct = new ConcurrentHashMap<>();

  SlackHome(
      SlackApi api,
      SlackTokens tokens,
      SlackConversation conversation,
      SlackReplies replies,
      SlackModals modals,
      SlackChats chats) {
    this.api = api;
    this.tokens = tokens;
    this.conversation = conversation;
    this.replies = replies;
    this.modals = modals;
    this.chats = chats;
  }

  /** Shows the tab to somebody who opens it in their direct message with Sokbo. */
  void opened(String team, String user, String channel) {
    direct.put(team + "/" + user, channel);
    publish(team, user, Optional.empty());
  }

  /** Shows the tab anew to somebody who looked at it before. */
  void refresh(SlackAddress subject, String user) {
    if (direct.containsKey(subject.team() + "/" + user)) {
      publish(subject.team(), user, Optional.of(subject.channel()));
    }
  }

  /**
   * Shows the tab. Looking at it changes nothing: a direct message is served only once something
   * was asked in it.
   *
   * @param chosen the channel to tell of; the direct message where none is chosen
   */
  void publish(String team, String user, Optional<String> chosen) {
    Optional<Secret> token = tokens.of(team);
    if (token.isEmpty()) {
      return;
    }
    chosen
        .filter(channel -> channel.startsWith("D"))
        .ifPresent(channel -> direct.put(team + "/" + user, channel));
    Map<String, String> channels = channels(token.get(), team, user);
    Optional<String> shown =
        chosen.filter(channels::containsKey).or(() -> channels.keySet().stream().findFirst());
    if (shown.isEmpty()) {
      return;
    }
    ObjectNode view = view(new SlackAddress(team, shown.get()), user, channels);
    Answer<?> answer =
        api.call(
            token.get(),
            methods ->
                methods.viewsPublish(
                    request -> request.userId(user).viewAsString(view.toString())));
    if (!(answer instanceof Answer.Done<?>)) {
      LOG.warn("the Home tab of {} could not be shown: {}", user, answer);
    }
  }

  private ObjectNode view(SlackAddress subject, String user, Map<String, String> channels) {
    Wording words = modals.words(subject, user);
    ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
    List<Option> options =
        channels.entrySet().stream()
            .map(channel -> new Option(label(words, channel), channel.getKey()))
            .toList();
    blocks.add(
        SlackViews.actions(
            SlackViews.select(options, subject.channel()).put("action_id", CHOOSE),
            SlackViews.button(ADD_WATCH, words.say("home.add-watch")),
            SlackViews.button(SET_SCHEDULE, words.say("home.schedule")),
            SlackViews.button(IMPORT, words.say("home.import"))));
    if (chats.knows(subject)) {
      for (String line : LINES) {
        conversation
            .ask(Line.of(subject, user, line, null))
            .ifPresent(reply -> blocks.addAll(replies.blocks(reply, subject)));
      }
    } else {
      blocks.add(SlackViews.paragraph(words.say("home.intro")));
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
    for (Conversation conversation : conversations(token, user)) {
      if (served.contains(conversation.getId())) {
        shown.put(conversation.getId(), "#" + conversation.getName());
      }
    }
    return shown;
  }

  private List<Conversation> conversations(Secret token, String user) {
    List<Conversation> all = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      String from = cursor;
      Optional<UsersConversationsResponse> response =
          api.call(
                  token,
                  methods ->
                      methods.usersConversations(
                          request ->
                              request
                                  .user(user)
                                  .types(
                                      List.of(
                                          ConversationType.PUBLIC_CHANNEL,
                                          ConversationType.PRIVATE_CHANNEL))
                                  .excludeArchived(true)
                                  .limit(PAGE)
                                  .cursor(from.isEmpty() ? null : from)))
              .response();
      if (response.isEmpty()) {
        return all;
      }
      all.addAll(response.get().getChannels());
      cursor =
          response.get().getResponseMetadata() == null
                  || response.get().getResponseMetadata().getNextCursor() == null
              ? ""
              : response.get().getResponseMetadata().getNextCursor();
      if (cursor.isEmpty()) {
        return all;
      }
    }
    return all;
  }
}
