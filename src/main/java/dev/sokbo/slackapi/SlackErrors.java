package dev.sokbo.slackapi;

import dev.sokbo.messenger.SendResult;
import java.util.Set;

/**
 * What the error codes of {@code chat.postMessage}, {@code chat.update} and the upload methods mean
 * for a message.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.postMessage#errors">Errors</a>
 */
public final class SlackErrors {

  /** Only the workspace's or the channel's people can mend these; the message waits for them. */
  private static final Set<String> GONE =
      Set.of(
          "access_denied",
          "account_inactive",
          "channel_is_limited_access",
          "channel_not_found",
          "ekm_access_denied",
          "enterprise_is_restricted",
          "external_channel_migrating",
          "is_archived",
          "is_inactive",
          "messages_tab_disabled",
          "missing_scope",
          "no_permission",
          "not_in_channel",
          "team_access_not_granted",
          "team_not_found",
          "token_revoked",
          "user_not_found");

  /**
   * The operator's to mend, or over in a while, and nothing was done. That a token is wrong says
   * nothing about the chat: it stays active and its queue waits. {@code request_timeout} means, in
   * the words of the reference, that the request's body was missing or truncated.
   */
  private static final Set<String> LATER =
      Set.of(
          "accesslimited",
          "invalid_auth",
          "message_limit_exceeded",
          "not_allowed_token_type",
          "not_authed",
          "org_login_required",
          "request_timeout",
          "service_unavailable",
          "team_added_to_org",
          "token_expired",
          "two_factor_setup_required");

  /** Slack's reference: "it's possible some aspect of the operation succeeded". */
  private static final Set<String> OPEN = Set.of("fatal_error", "internal_error");

  private SlackErrors() {}

  /** Whether asking again is of no use until people change something. */
  public static boolean isLasting(String error) {
    return !LATER.contains(error) && !OPEN.contains(error);
  }

  /** Whether the same call may succeed a little later. */
  public static boolean mayPass(Answer<?> answer) {
    return switch (answer) {
      case Answer.Done<?> done -> false;
      case Answer.Declined<?> declined -> !isLasting(declined.error());
      case Answer.Limited<?> limited -> true;
      case Answer.Unreached<?> unreached -> true;
      case Answer.Open<?> open -> true;
    };
  }

  /** Whether a call surely did nothing and may succeed a little later. */
  static boolean wasNotDone(Answer<?> answer) {
    return switch (answer) {
      case Answer.Done<?> done -> false;
      case Answer.Declined<?> declined -> LATER.contains(declined.error());
      case Answer.Limited<?> limited -> true;
      case Answer.Unreached<?> unreached -> true;
      case Answer.Open<?> open -> false;
    };
  }

  /** What becomes of a message whose sending ended with an error code. */
  static SendResult result(String error) {
    if (GONE.contains(error) || error.startsWith("restricted_action")) {
      return new SendResult.ChatGone(error);
    }
    if (LATER.contains(error)) {
      return new SendResult.NotSent(error);
    }
    if (OPEN.contains(error)) {
      return new SendResult.Unknown(error);
    }
    return new SendResult.Refused(error);
  }

  /** Why a call did not succeed, for people who look into it. */
  public static String reason(Answer<?> answer) {
    return switch (answer) {
      case Answer.Done<?> done -> "it succeeded";
      case Answer.Declined<?> declined -> declined.error();
      case Answer.Limited<?> limited -> "asked to wait " + limited.retryAfter().toSeconds() + " s";
      case Answer.Unreached<?> unreached -> unreached.reason();
      case Answer.Open<?> open -> open.reason();
    };
  }

  /** What becomes of a message after a call that did not succeed. */
  static SendResult result(Answer<?> answer) {
    return switch (answer) {
      case Answer.Done<?> done -> throw new IllegalArgumentException("it succeeded");
      case Answer.Declined<?> declined -> result(declined.error());
      case Answer.Limited<?> limited -> new SendResult.Throttled(limited.retryAfter());
      case Answer.Unreached<?> unreached -> new SendResult.NotSent(unreached.reason());
      case Answer.Open<?> open -> new SendResult.Unknown(open.reason());
    };
  }
}
