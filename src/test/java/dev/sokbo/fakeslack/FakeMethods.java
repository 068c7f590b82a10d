package dev.sokbo.fakeslack;

import static dev.sokbo.fakeslack.FakeAnswers.declined;
import static dev.sokbo.fakeslack.FakeAnswers.json;
import static dev.sokbo.fakeslack.FakeAnswers.ok;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The methods of {@link FakeSlack}'s Web API. */
final class FakeMethods {

  private final FakeWorkspace workspace;
  private final FakePosts posts;
  private final Supplier<String> url;
  private final Set<String> scopes = scopesOfTheManifest();

  /** Triggers that opened a modal, each of which may do that once. */
  private final Set<String> exchanged = ConcurrentHashMap.newKeySet();

  private String grant = "";
  private FakeCall lastGrant = new FakeCall("", Map.of());

  FakeMethods(FakeWorkspace workspace, Supplier<String> url) {
    this.workspace = workspace;
    this.posts = new FakePosts(workspace);
    this.url = url;
  }

  /** The scopes that the manifest asks for. */
  static Set<String> scopesOfTheManifest() {
    try {
      String manifest = Files.readString(Path.of("config/slack-manifest.yaml"));
      String scopes =
          manifest.substring(manifest.indexOf("    bot:\n"), manifest.indexOf("settings:\n"));
      return scopes
          .lines()
          .map(String::strip)
          .filter(line -> line.startsWith("- "))
          .map(line -> line.substring(2))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized ObjectNode call(String method, FakeCall call) {
    if (method.equals("oauth.v2.access")) {
      return granted(call);
    }
    if (call.token().isEmpty()) {
      return declined("not_authed");
    }
    if (method.equals("apps.connections.open")) {
      return call.token().equals(FakeSlack.APP_TOKEN)
          ? ok().put("url", url.get().replace("http", "ws") + FakeSlack.LINK)
          : declined("invalid_auth");
    }
    if (!call.token().equals(FakeSlack.BOT_TOKEN)) {
      return declined("invalid_auth");
    }
    return switch (method) {
      case "auth.test" ->
          ok().put("team_id", FakeSlack.TEAM).put("user_id", FakeSlack.BOT).put("user", "sokbo");
      case "chat.postMessage" -> scoped("chat:write", () -> posts.post(call));
      case "chat.postEphemeral" -> scoped("chat:write", () -> posts.whisper(call));
      case "chat.update" -> scoped("chat:write", () -> posts.update(call));
      case "conversations.history" -> in(call, "history", channel -> posts.history(channel, call));
      case "conversations.replies" -> in(call, "history", channel -> posts.history(channel, call));
      case "conversations.info" -> in(call, "read", this::info);
      case "users.conversations" -> scoped("channels:read", () -> conversations(call));
      case "users.info" -> scoped("users:read", () -> person(call));
      case "views.open" -> opened(call);
      case "views.update" -> modal(call);
      case "views.publish" -> home(call);
      case "files.getUploadURLExternal" -> scoped("files:write", () -> beginUpload(call));
      case "files.completeUploadExternal" -> scoped("files:write", () -> endUpload(call));
      default -> declined("unknown_method");
    };
  }

  /** The next grant has these fields in it; JSON without braces. */
  synchronized void willGrant(String fields) {
    grant = fields;
  }

  /** The last request for a token. */
  synchronized FakeCall lastGrant() {
    return lastGrant;
  }

  private ObjectNode granted(FakeCall call) {
    ObjectNode answer =
        ok().put("access_token", FakeSlack.BOT_TOKEN)
            .put("token_type", "bot")
            .put("bot_user_id", FakeSlack.BOT)
            .put("app_id", "A0SOKBO");
    answer.putObject("team").put("id", FakeSlack.TEAM).put("name", "Sokbo Test");
    answer.setAll((ObjectNode) json("{" + grant + "}"));
    grant = "";
    lastGrant = call;
    return answer;
  }

  private ObjectNode scoped(String scope, Supplier<ObjectNode> work) {
    return scopes.contains(scope) ? work.get() : declined("missing_scope").put("needed", scope);
  }

  private ObjectNode in(FakeCall call, String right, Function<FakeChannel, ObjectNode> work) {
    Optional<FakeChannel> channel = workspace.find(call.get("channel"));
    return channel.isEmpty()
        ? declined("channel_not_found")
        : scoped(channel.get().scope(right), () -> work.apply(channel.get()));
  }

  private ObjectNode info(FakeChannel channel) {
    ObjectNode answer = ok();
    answer.set("channel", shown(channel));
    return answer;
  }

  /** Somebody's channels: all public ones, of the others those that the bot is in as well. */
  private ObjectNode conversations(FakeCall call) {
    ObjectNode answer = ok();
    ArrayNode list = answer.putArray("channels");
    workspace.channels().values().stream()
        .filter(channel -> !channel.isDirect() && (channel.isPublic() || channel.botIsInside))
        .filter(channel -> channel.people.contains(call.get("user")))
        .forEach(channel -> list.add(shown(channel)));
    answer.putObject("response_metadata").put("next_cursor", "");
    return answer;
  }

  private static ObjectNode shown(FakeChannel channel) {
    return FakeSlack.JSON
        .createObjectNode()
        .put("id", channel.id)
        .put("name", channel.name)
        .put("creator", channel.creator)
        .put("is_im", channel.isDirect())
        .put("is_mpim", channel.group)
        .put("is_member", channel.botIsInside && !channel.isDirect())
        .put("is_archived", channel.archived);
  }

  private ObjectNode person(FakeCall call) {
    Optional<ObjectNode> person = workspace.person(call.get("user"));
    if (person.isEmpty()) {
      return declined("user_not_found");
    }
    ObjectNode answer = ok();
    answer.set("user", person.get());
    return answer;
  }

  private ObjectNode opened(FakeCall call) {
    if (call.get("trigger_id").equals("expired")) {
      return declined("expired_trigger_id");
    }
    return exchanged.add(call.get("trigger_id")) ? modal(call) : declined("exchanged_trigger_id");
  }

  private ObjectNode modal(FakeCall call) {
    JsonNode view = json(call.get("view"));
    Optional<String> problem = SlackRules.ofView(view);
    if (problem.isPresent()) {
      return declined(problem.get());
    }
    workspace.opened(view);
    ObjectNode answer = ok();
    answer.putObject("view").put("id", "V1").put("hash", "h1");
    return answer;
  }

  private ObjectNode home(FakeCall call) {
    JsonNode view = json(call.get("view"));
    Optional<String> problem = SlackRules.ofView(view);
    if (problem.isPresent()) {
      return declined(problem.get());
    }
    workspace.published(call.get("user_id"), view);
    return ok();
  }

  private ObjectNode beginUpload(FakeCall call) {
    if (call.get("filename").isEmpty() || call.get("length").isEmpty()) {
      return declined("invalid_arguments");
    }
    String id = workspace.beginFile();
    return ok().put("file_id", id).put("upload_url", url.get() + "/upload/" + id);
  }

  private ObjectNode endUpload(FakeCall call) {
    for (JsonNode file : json(call.get("files"))) {
      workspace.share(
          call.get("channel_id"), file.path("id").asText(), file.path("title").asText());
    }
    return ok();
  }
}
