package dev.sokbo.cli;

import dev.sokbo.chat.Membership;
import dev.sokbo.chat.Messenger;
import dev.sokbo.chat.Platform;
import dev.sokbo.command.Conversation;
import dev.sokbo.config.Settings;
import dev.sokbo.store.Database;
import dev.sokbo.web.Health;
import dev.sokbo.web.PostHandler;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The platforms that this Sokbo is connected to: those whose token it has, and the console. */
final class Platforms implements AutoCloseable {

  private final Messenger console;
  private final Optional<TelegramLink> telegram;

  private Platforms(Messenger console, Optional<TelegramLink> telegram) {
    this.console = console;
    this.telegram = telegram;
  }

  /** Builds the connections and calls nobody. */
  static Platforms open(
      Settings settings, Messenger console, Database database, Stores stores, InstantSource clock) {
    return new Platforms(console, TelegramLink.open(settings.telegram(), database, stores, clock));
  }

  /** Whether there is nobody to talk to but the console. */
  boolean isConsoleOnly() {
    return telegram.isEmpty();
  }

  List<Messenger> messengers() {
    List<Messenger> messengers = new ArrayList<>(List.of(console));
    telegram.ifPresent(link -> messengers.add(link.messenger()));
    return messengers;
  }

  /** Who may change the chats of each platform that tells. */
  Map<Platform, Membership> memberships() {
    Map<Platform, Membership> memberships = new EnumMap<>(Platform.class);
    telegram.ifPresent(link -> memberships.put(Platform.TELEGRAM, link.membership()));
    return memberships;
  }

  /** Says who answers what comes in; to be called once, before {@link #posts}. */
  void answerWith(Conversation conversation) {
    telegram.ifPresent(link -> link.answerWith(conversation));
  }

  /** What the HTTP server has to answer for the platforms, by path. */
  Map<String, PostHandler> posts() {
    Map<String, PostHandler> posts = new HashMap<>();
    telegram.ifPresent(link -> posts.putAll(link.posts()));
    return posts;
  }

  void register(Health health) {
    telegram.ifPresent(link -> health.register("telegram", link::health));
  }

  /** Begins to receive. */
  void start() {
    telegram.ifPresent(TelegramLink::start);
  }

  /** Receives no more; messages can still be sent. */
  void stopReceiving() {
    telegram.ifPresent(TelegramLink::stopReceiving);
  }

  @Override
  public void close() {
    telegram.ifPresent(TelegramLink::close);
  }
}
