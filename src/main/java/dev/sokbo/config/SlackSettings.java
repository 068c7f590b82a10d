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
            in.value("slack.mode", Kinds.oneOf(Mode.class), Mode.SOCKET),
            in.value("slack.changes", Kinds.oneOf(Changes.class), Changes.MEMBERS),
            in.optional("slack.url", Kinds.HTTP_URL),
            in.secret("slack.bot-token"),
            in.secret("slack.app-token"),
            in.secret("slack.signing-secret"),
            in.secret("slack.client-id"),
            in.secret("slack.client-secret"),
            in.secret("slack.token-key"));
    in.require(
        !slack.isOn() || slack.mode != Mode.SOCKET || slack.appToken.isPresent(),
        "slack.mode socket needs SOKBO_SLACK_APP_TOKEN (xapp-…)",
        "slack.bot-token",
        "slack.client-id");
    in.require(
        !slack.isOn() || slack.mode != Mode.HTTP || slack.signingSecret.isPresent(),
        "slack.mode http needs SOKBO_SLACK_SIGNING_SECRET",
        "slack.bot-token",
        "slack.client-id");
    in.require(
        !slack.isForManyWorkspaces()
            || (slack.clientSecret.isPresent() && slack.tokenKey.isPresent() && slack.url != null),
        "needs SOKBO_SLACK_CLIENT_SECRET, SOKBO_SLACK_TOKEN_KEY and slack.url",
        "slack.client-id");
    in.require(
        !slack.tokenKey.isPresent() || slack.tokenKey.reveal().length() >= SHORTEST_KEY,
        "expected at least " + SHORTEST_KEY + " characters",
        "slack.token-key");
    return slack;
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
