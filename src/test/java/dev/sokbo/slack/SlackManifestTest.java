package dev.sokbo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.slackinstall.SlackInstaller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** An app with a scope too few fails its users; one with a scope too many is not let in. */
final class SlackManifestTest {

  /** What a method needs, by its reference page. */
  private static final Map<String, Set<String>> OF_METHODS =
      Map.ofEntries(
          Map.entry("appsConnectionsOpen", Set.of()),
          Map.entry("authTest", Set.of()),
          Map.entry("chatPostEphemeral", Set.of("chat:write")),
          Map.entry("chatPostMessage", Set.of("chat:write")),
          Map.entry("chatUpdate", Set.of("chat:write")),
          Map.entry(
              "conversationsHistory",
              Set.of("channels:history", "groups:history", "im:history", "mpim:history")),
          Map.entry(
              "conversationsInfo", Set.of("channels:read", "groups:read", "im:read", "mpim:read")),
          Map.entry(
              "conversationsReplies",
              Set.of("channels:history", "groups:history", "im:history", "mpim:history")),
          Map.entry("filesCompleteUploadExternal", Set.of("files:write")),
          Map.entry("filesGetUploadURLExternal", Set.of("files:write")),
          Map.entry("oauthV2Access", Set.of()),
          Map.entry("usersConversations", Set.of("channels:read", "groups:read", "mpim:read")),
          Map.entry("usersInfo", Set.of("users:read")),
          Map.entry("viewsOpen", Set.of()),
          Map.entry("viewsPublish", Set.of()),
          Map.entry("viewsUpdate", Set.of()));

  /** What an event needs, by its reference page. */
  private static final Map<String, Set<String>> OF_EVENTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("app_home_opened", Set.of()),
              Map.entry("app_mention", Set.of("app_mentions:read")),
              Map.entry("app_uninstalled", Set.of()),
              Map.entry("channel_archive", Set.of("channels:read")),
              Map.entry("channel_deleted", Set.of("channels:read")),
              Map.entry("channel_id_changed", Set.of("channels:read")),
              Map.entry("channel_left", Set.of("channels:read")),
              Map.entry("channel_rename", Set.of("channels:read")),
              Map.entry("channel_unarchive", Set.of("channels:read")),
              Map.entry("group_archive", Set.of("groups:read")),
              Map.entry("group_deleted", Set.of("groups:read")),
              Map.entry("group_left", Set.of("groups:read")),
              Map.entry("group_rename", Set.of("groups:read")),
              Map.entry("group_unarchive", Set.of("groups:read")),
              Map.entry("member_joined_channel", Set.of("channels:read", "groups:read")),
              Map.entry("member_left_channel", Set.of("channels:read", "groups:read")),
              Map.entry("message.im", Set.of("im:history")),
              Map.entry("tokens_revoked", Set.of())));

  private static final Pattern METHOD =
      Pattern.compile(
          "methods\\s*\\.\\s*((?:apps|auth|chat|conversations|files|oauth|users|views)[A-Z]\\w+)");

  private final Map<?, ?> manifest = manifest();

  @Test
  void asksForExactlyTheScopesThatTheCodeNeeds() throws IOException {
    Set<String> needed = new TreeSet<>(Set.of("commands"));
    for (String method : methodsInTheCode()) {
      assertThat(OF_METHODS).as("a method without known scopes").containsKey(method);
      needed.addAll(OF_METHODS.getOrDefault(method, Set.of()));
    }
    OF_EVENTS.values().forEach(needed::addAll);

    assertThat(list("oauth_config", "scopes", "bot")).containsExactlyInAnyOrderElementsOf(needed);
    assertThat(SlackInstaller.SCOPES).containsExactlyInAnyOrderElementsOf(needed);
  }

  @Test
  void subscribesToExactlyTheEventsThatAreHandled() {
    assertThat(list("settings", "event_subscriptions", "bot_events"))
        .containsExactlyElementsOf(OF_EVENTS.keySet());
  }

  private static Set<String> methodsInTheCode() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/sokbo"))) {
      Set<String> methods = new TreeSet<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        methods.addAll(
            METHOD
                .matcher(Files.readString(file))
                .results()
                .map(SlackManifestTest::name)
                .collect(Collectors.toSet()));
      }
      return methods;
    }
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }

  private List<String> list(String... path) {
    Object node = manifest;
    for (String key : path) {
      node = Objects.requireNonNull(((Map<?, ?>) node).get(key), key);
    }
    return ((List<?>) node).stream().map(String::valueOf).toList();
  }

  private static Map<?, ?> manifest() {
    try {
      String text = Files.readString(Path.of("config/slack-manifest.yaml"));
      return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
