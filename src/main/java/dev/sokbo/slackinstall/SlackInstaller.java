package dev.sokbo.slackinstall;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.sokbo.chat.Recent;
import dev.sokbo.config.SlackSettings;
import dev.sokbo.slackapi.SlackErrors;
import dev.sokbo.web.Route;
import dev.sokbo.web.Route.Answer;
import dev.sokbo.workspace.SlackChats;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages by which a workspace installs Sokbo: one leads to Slack, to the other Slack leads back.
 * The way back is taken only by the browser that went there, once, within ten minutes.
 *
 * @see <a href="https://docs.slack.dev/authentication/installing-with-oauth">Installing with
 *     OAuth</a>
 */
public final class SlackInstaller {

  private static final Logger LOG = LoggerFactory.getLogger(SlackInstaller.class);

  static final String INSTALL_PATH = "/slack/install";
  static final String REDIRECT_PATH = "/slack/oauth_redirect";

  /** What the manifest asks for. */
  public static final List<String> SCOPES =
      List.of(
          "app_mentions:read",
          "channels:history",
          "channels:read",
          "chat:write",
          "commands",
          "files:write",
          "groups:history",
          "groups:read",
          "im:history",
          "im:read",
          "mpim:history",
          "mpim:read",
          "users:read");

  private static final Duration LONGEST_WAY = Duration.ofMinutes(10);

  private static final String TEXT = "text/plain; charset=utf-8";

  private static final String COOKIE = "sokbo_slack_state";

  private static final Pattern COOKIE_VALUE =
      Pattern.compile("(?:^|;\\s*)" + COOKIE + "=([\\w-]+)");

  private final SlackGrants grants;
  private final SlackSettings settings;
  private final String url;
  private final SlackInstallations installations;
  private final SlackChats chats;
  private final Recent<Boolean> underway;
  private final SecureRandom random = new SecureRandom();

  public SlackInstaller(
      SlackGrants grants,
      SlackSettings settings,
      SlackInstallations installations,
      SlackChats chats,
      InstantSource clock) {
    this.grants = grants;
    this.settings = settings;
    this.url = Objects.requireNonNullElse(settings.url(), "").replaceFirst("/+$", "");
    this.installations = installations;
    this.chats = chats;
    this.underway = new Recent<>(LONGEST_WAY, clock);
  }

  /** Where people begin an installation, and where Slack leads them back. */
  public List<Route> routes() {
    return List.of(
        new Route(INSTALL_PATH, request -> install()), new Route(REDIRECT_PATH, this::installed));
  }

  private Answer install() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    underway.keep(state, true);
    return new Answer(
        302,
        TEXT,
        "",
        Map.of("Location", authorization(state), "Set-Cookie", cookie(state, LONGEST_WAY)));
  }

  private String authorization(String state) {
    return settings.apiUrl().replaceFirst("api/?$", "oauth/v2/authorize")
        + "?client_id="
        + encoded(settings.clientId().reveal())
        + "&scope="
        + encoded(String.join(",", SCOPES))
        + "&redirect_uri="
        + encoded(url + REDIRECT_PATH)
        + "&state="
        + state;
  }

  private Answer installed(Route.Request request) {
    String state = request.parameter().apply("state");
    String code = request.parameter().apply("code");
    if (state == null || !isOfBrowser(request, state) || underway.take(state).isEmpty()) {
      return page(400, "다시 시작해 주세요. / Please begin again: " + url + INSTALL_PATH);
    }
    if (code == null) {
      return page(400, "설치하지 않았습니다. / Sokbo was not installed.");
    }
    return exchange(code);
  }

  private Answer exchange(String code) {
    dev.sokbo.slackapi.Answer<OAuthV2AccessResponse> answer =
        grants.exchange(code, url + REDIRECT_PATH);
    if (answer.response().filter(OAuthV2AccessResponse::isEnterpriseInstall).isPresent()) {
      return page(400, "워크스페이스 하나를 골라 설치해 주세요. / Please install Sokbo in one workspace.");
    }
    Optional<OAuthV2AccessResponse> granted = answer.response().filter(SlackInstaller::isWhole);
    if (granted.isEmpty()) {
      LOG.warn("an installation failed: {}", SlackErrors.reason(answer));
      return page(502, "설치를 마치지 못했습니다. 다시 시도해 주세요. / Not installed. Please try again.");
    }
    String team = granted.get().getTeam().getId();
    String name = Objects.requireNonNullElse(granted.get().getTeam().getName(), team);
    installations.add(team, name, granted.get());
    chats.resumeAll(team);
    return page(
        200,
        "설치했습니다. 채널에서 /invite @sokbo 명령으로 초대해 주세요. / Installed. Now type /invite @sokbo in a"
            + " channel.");
  }

  private static boolean isWhole(OAuthV2AccessResponse response) {
    return response.getTeam() != null
        && response.getTeam().getId() != null
        && response.getAccessToken() != null;
  }

  private static boolean isOfBrowser(Route.Request request, String state) {
    String cookies = request.header().apply("Cookie");
    Matcher found = COOKIE_VALUE.matcher(cookies == null ? "" : cookies);
    return found.find()
        && MessageDigest.isEqual(
            found.group(1).getBytes(StandardCharsets.UTF_8),
            state.getBytes(StandardCharsets.UTF_8));
  }

  /** Only this browser brings it back, and only to the page that Slack leads to. */
  private String cookie(String state, Duration kept) {
    String secure = url.startsWith("https:") ? "; Secure" : "";
    return "%s=%s; Path=/slack; Max-Age=%d; HttpOnly; SameSite=Lax%s"
        .formatted(COOKIE, state, kept.toSeconds(), secure);
  }

  private Answer page(int status, String text) {
    return new Answer(status, TEXT, text + "\n", Map.of("Set-Cookie", cookie("", Duration.ZERO)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
