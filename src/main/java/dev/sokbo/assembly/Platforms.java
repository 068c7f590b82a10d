package dev.sokbo.assembly;

import dev.sokbo.chat.ChatFinder;
import dev.sokbo.chat.Membership;
import dev.sokbo.chat.Platform;
import dev.sokbo.conversation.Conversation;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.web.Health;
import dev.sokbo.web.Routes;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The platforms that this Sokbo is connected to: those whose token it has, and the console. */
final class Platforms implements AutoCloseable {

  private final Messenger console;
  private final List<PlatformLink> links;

  private Platforms(Messenger console, List<PlatformLink> links) {
    this.console = console;
    this.links = List.copyOf(links);
  }

  /** Builds the connections and calls nobody. */
  static Platforms open(Foundation base, Messenger console) {
    Stream<Optional<? extends PlatformLink>> links =
        Stream.of(TelegramLink.open(base), SlackLink.open(base));
    return new Platforms(console, links.<PlatformLink>flatMap(Optional::stream).toList());
  }

  /** Whether there is nobody to talk to but the console. */
  boolean isConsoleOnly() {
    return links.isEmpty();
  }

  /** What sends, to the console and to each platform. */
  List<Messenger> messengers() {
    return Stream.concat(Stream.of(console), links.stream().map(PlatformLink::messenger)).toList();
  }

  /** Who may change the chats of each platform that tells. */
  Map<Platform, Membership> memberships() {
    Map<Platform, Membership> memberships = new EnumMap<>(Platform.class);
    links.forEach(link -> memberships.put(link.platform(), link.membership()));
    return memberships;
  }

  /** What finds chats by name, for each platform where one can be managed from another. */
  Map<Platform, ChatFinder> finders() {
    Map<Platform, ChatFinder> finders = new EnumMap<>(Platform.class);
    links.forEach(link -> link.finder().ifPresent(finder -> finders.put(link.platform(), finder)));
    return finders;
  }

  /** Says who answers what comes in; to be called once, before {@link #routes}. */
  void answerWith(Conversation conversation) {
    links.forEach(link -> link.answerWith(conversation));
  }

  /** What the HTTP server has to answer for the platforms. */
  List<Routes> routes() {
    return links.stream().flatMap(link -> link.routes().stream()).toList();
  }

  /** Has the health page tell of each, under its name in lower case. */
  void register(Health health) {
    links.forEach(
        link -> health.register(link.platform().name().toLowerCase(Locale.ROOT), link::health));
  }

  /** Begins to receive. */
  void start() {
    links.forEach(PlatformLink::start);
  }

  /** Receives no more; messages can still be sent. */
  void stopReceiving() {
    links.forEach(PlatformLink::stopReceiving);
  }

  @Override
  public void close() {
    links.forEach(PlatformLink::close);
  }
}
