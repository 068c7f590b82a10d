package dev.sokbo.assembly;

import dev.sokbo.chat.ChatFinder;
import dev.sokbo.chat.Membership;
import dev.sokbo.chat.Platform;
import dev.sokbo.conversation.Conversation;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.web.Health;
import dev.sokbo.web.PostRoutes;
import dev.sokbo.web.Routes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The platforms that this Sokbo is connected to: those whose token it has, and the console. */
final class Platforms implements AutoCloseable {

  private final Messenger console;
  private final Optional<TelegramLink> telegram;
  private final Optional<SlackLink> slack;

  private Platforms(Messenger console, Optional<TelegramLink> telegram, Optional<SlackLink> slack) {
    this.console = console;
    this.telegram = telegram;
    this.slack = slack;
  }

  /** Builds the connections and calls nobody. */
  static Platforms open(Foundation base, Messenger console) {
    return new Platforms(console, TelegramLink.open(base), SlackLink.open(base));
  }

  /** Whether there is nobody to talk to but the console. */
  boolean isConsoleOnly() {
    return telegram.isEmpty() && slack.isEmpty();
  }

  List<Messenger> messengers() {
    List<Messenger> messengers = new ArrayList<>(List.of(console));
    telegram.ifPresent(link -> messengers.add(link.messenger()));
    slack.ifPresent(link -> messengers.add(link.messenger()));
    return messengers;
  }

  /** Who may change the chats of each platform that tells. */
  Map<Platform, Membership> memberships() {
    Map<Platform, Membership> memberships = new EnumMap<>(Platform.class);
    telegram.ifPresent(link -> memberships.put(Platform.TELEGRAM, link.membership()));
    slack.ifPresent(link -> memberships.put(Platform.SLACK, link.membership()));
    return memberships;
  }

  /** What finds chats by name, for each platform where one can be managed from another. */
  Map<Platform, ChatFinder> finders() {
    return telegram.map(link -> Map.of(Platform.TELEGRAM, link.finder())).orElseGet(Map::of);
  }

  /** Says who answers what comes in; to be called once, before {@link #routes}. */
  void answerWith(Conversation conversation) {
    telegram.ifPresent(link -> link.answerWith(conversation));
    slack.ifPresent(link -> link.answerWith(conversation));
  }

  /** What the HTTP server has to answer for the platforms. */
  List<Routes> routes() {
    List<Routes> routes = new ArrayList<>();
    telegram.ifPresent(link -> routes.add(new PostRoutes(link.posts())));
    slack.ifPresent(link -> routes.addAll(link.routes()));
    return routes;
  }

  void register(Health health) {
    telegram.ifPresent(link -> health.register("telegram", link::health));
    slack.ifPresent(link -> health.register("slack", link::health));
  }

  /** Begins to receive. */
  void start() {
    telegram.ifPresent(TelegramLink::start);
    slack.ifPresent(SlackLink::start);
  }

  /** Receives no more; messages can still be sent. */
  void stopReceiving() {
    telegram.ifPresent(TelegramLink::stopReceiving);
    slack.ifPresent(SlackLink::stopReceiving);
  }

  @Override
  public void close() {
    telegram.ifPresent(TelegramLink::close);
    slack.ifPresent(SlackLink::close);
  }
}
