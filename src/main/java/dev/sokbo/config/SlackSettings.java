package dev.sokbo.config;

import org.jspecify.annotations.Nullable;

/**
 * Slack; off without a bot token, unless workspaces install Sokbo by themselves.
 *
 * @param changes who may change what a channel is sent
 * @param url where browsers reach Sokbo's HTTP server; absent unless set
 */
public record SlackSettings(
    String apiUrl,
    Mode mode,
    Changes changes,
    @Nullable String url,
    Secret botToken,
    Secret appToken,
    Secret signingSecret,
    Secret clientId,
    Secret clientSecret,
    Secret tokenKey) {

  private static final String MODE = "slack.mode";
  private static final String URL = "slack.url";
  private static final String BOT_TOKEN = "slack.bot-token";
  private static final String APP_TOKEN = "slack.app-token";
  private static final String SIGNING_SECRET = "slack.signing-secret";
  private static final String CLIENT_ID = "slack.client-id";
  private static final String CLIENT_SECRET = "slack.client-secret";
  private static final String TOKEN_KEY = "slack.token-key";

  private static final int SHORTEST_KEY = 32;

  /** Whether Sokbo is to connect to Slack. */
  public boolean isOn() {
    return botToken.isPresent() || isForManyWorkspaces();
  }

  /** Whether workspaces install Sokbo by themselves, each with a token of its own. */
  public boolean isForManyWorkspaces() {
    return clientId.isPresent();
  }

  static SlackSettings read(SettingsReader in) {
    SlackSettings slack =
        new SlackSettings(
            in.value("slack.api-url", Kinds.HTTP_URL, "https://slack.com/api/"),
            in.value(MODE, Kinds.oneOf(Mode.class), Mode.SOCKET),
            in.value("slack.changes", Kinds.oneOf(Changes.class), Changes.MEMBERS),
            in.optional(URL, Kinds.HTTP_URL),
            in.secret(BOT_TOKEN),
            in.secret(APP_TOKEN),
            in.secret(SIGNING_SECRET),
            in.secret(CLIENT_ID),
            in.secret(CLIENT_SECRET),
            in.secret(TOKEN_KEY));
    slack.requireWhatIsMissing(in);
    slack.warnOfWhatIsUnused(in);
    return slack;
  }

  private void requireWhatIsMissing(SettingsReader in) {
    in.require(
        !botToken.reveal().startsWith("xapp-"),
        "begins with xapp-, which is an app token; expected a bot token (xoxb-…)",
        BOT_TOKEN);
    in.require(
        !appToken.reveal().startsWith("xoxb-"),
        "begins with xoxb-, which is a bot token; expected an app token (xapp-…)",
        APP_TOKEN);
    String orHttp = signingSecret.isPresent() ? ", or slack.mode http" : "";
    in.require(
        !isOn() || mode != Mode.SOCKET || appToken.isPresent(),
        "slack.mode socket needs SOKBO_SLACK_APP_TOKEN (xapp-…)" + orHttp,
        BOT_TOKEN,
        CLIENT_ID,
        MODE);
    in.require(
        !isOn() || mode != Mode.HTTP || signingSecret.isPresent(),
        "slack.mode http needs SOKBO_SLACK_SIGNING_SECRET",
        BOT_TOKEN,
        CLIENT_ID,
        MODE);
    in.require(
        !isForManyWorkspaces() || (clientSecret.isPresent() && tokenKey.isPresent() && url != null),
        "needs SOKBO_SLACK_CLIENT_SECRET, SOKBO_SLACK_TOKEN_KEY and slack.url",
        CLIENT_ID,
        URL);
    in.require(
        !tokenKey.isPresent() || tokenKey.reveal().length() >= SHORTEST_KEY,
        "expected at least " + SHORTEST_KEY + " characters",
        TOKEN_KEY);
  }

  private void warnOfWhatIsUnused(SettingsReader in) {
    if (!isOn()) {
      in.warn(
          "Slack stays off without SOKBO_SLACK_BOT_TOKEN (xoxb-…), or SOKBO_SLACK_CLIENT_ID where"
              + " workspaces install Sokbo by themselves",
          APP_TOKEN,
          SIGNING_SECRET,
          CLIENT_SECRET,
          TOKEN_KEY);
    } else if (isForManyWorkspaces()) {
      in.warn(
          "not used beside SOKBO_SLACK_CLIENT_ID, by which each workspace that installs Sokbo gets"
              + " a token of its own",
          BOT_TOKEN);
    } else {
      in.warn(
          "not used without SOKBO_SLACK_CLIENT_ID; Sokbo serves the workspace of the bot token"
              + " only",
          CLIENT_SECRET,
          TOKEN_KEY);
    }
  }

  /** Who may change what a Slack channel is sent. */
  public enum Changes {
    /** Everybody in the channel but guests. */
    MEMBERS,
    /** The workspace's administrators and owners, and who made the channel. */
    ADMINS
  }

  /** How Slack reaches Sokbo: over a connection that Sokbo opens, or by HTTP requests. */
  public enum Mode {
    SOCKET,
    HTTP
  }
}
