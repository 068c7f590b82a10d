package dev.sokbo.telegram;

import dev.sokbo.botapi.Failure;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import dev.sokbo.messenger.SendResult;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a failed sending means for the message and for its chat. */
final class SendFailures {

  /** When Telegram throttles without saying for how long. */
  private static final Duration DEFAULT_WAIT = Duration.ofSeconds(30);

  /**
   * Parts of the descriptions, in lower case, that tell with a 400 that the chat or topic takes no
   * messages until its people change something. The texts are those of the Bot API server and of
   * the API behind it.
   *
   * @see <a href="https://github.com/tdlib/telegram-bot-api">telegram-bot-api, Client.cpp</a>
   * @see <a href="https://core.telegram.org/method/messages.sendMessage">messages.sendMessage,
   *     possible errors</a>
   */
  private static final List<String> GONE =
      List.of(
          "chat not found",
          "user not found",
          "peer_id_invalid",
          "user is deactivated",
          "user_is_blocked",
          "group chat was deactivated",
          "group chat was upgraded",
          "not enough rights to send",
          "have no rights to send",
          "need administrator rights",
          "bot is not a member",
          "channel_invalid",
          "channel_private",
          "chat_admin_required",
          "chat_forbidden",
          "chat_guest_send_forbidden",
          "chat_id_invalid",
          "chat_restricted",
          "chat_send_plain_forbidden",
          "chat_write_forbidden",
          "input_user_deactivated",
          "user_banned_in_channel",
          "topic_closed",
          "topic closed",
          "topic_deleted",
          "topic deleted",
          "message thread not found");

  private SendFailures() {}

  static SendResult result(Failure failure) {
    return switch (failure) {
      case Failure.Unreached unreached -> new SendResult.NotSent(unreached.reason());
      case Failure.Open open -> new SendResult.Unknown(open.reason());
      case Failure.BrokenOff brokenOff -> new SendResult.Sent("");
      case Failure.Garbled garbled -> new SendResult.Sent("");
      case Failure.Refusal refusal -> result(refusal);
    };
  }

  /** As {@link #result}; what is open may be done again, for a second edit does no harm. */
  static SendResult ofEdit(Failure failure) {
    return result(failure) instanceof SendResult.Unknown unknown
        ? new SendResult.NotSent(unknown.reason())
        : result(failure);
  }

  /** Whether an edit was refused because the message says that already, which is as good. */
  static boolean saysItAlready(Failure failure) {
    return failure instanceof Failure.Refusal refusal
        && refusal.code() == 400
        && lower(refusal).contains("message is not modified");
  }

  /**
   * 429 also comes as 420 from the API behind. 500 is the Bot API's own word that it failed and is
   * taken at it. 502 and 504 come from the gateway before it when the answer was lost, so that the
   * message may be there. 401 and 404 speak of the token, not of the message.
   */
  private static SendResult result(Failure.Refusal refusal) {
    if (refusal.movedTo() != null) {
      return new SendResult.ChatMoved(
          new ChatAddress(Platform.TELEGRAM, refusal.movedTo().toString()));
    }
    if (refusal.retryAfter() != null || refusal.code() == 429 || refusal.code() == 420) {
      return new SendResult.Throttled(
          Objects.requireNonNullElse(refusal.retryAfter(), DEFAULT_WAIT));
    }
    return switch (refusal.code()) {
      case 403 -> new SendResult.ChatGone(refusal.reason());
      case 400 -> badRequest(refusal);
      case 413 -> new SendResult.Refused(refusal.reason());
      case 502, 504 -> new SendResult.Unknown(refusal.reason());
      default -> new SendResult.NotSent(refusal.code() + " " + refusal.reason());
    };
  }

  private static SendResult badRequest(Failure.Refusal refusal) {
    String description = lower(refusal);
    return GONE.stream().anyMatch(description::contains)
        ? new SendResult.ChatGone(refusal.reason())
        : new SendResult.Refused(refusal.reason());
  }

  private static String lower(Failure.Refusal refusal) {
    return refusal.reason().toLowerCase(Locale.ROOT);
  }
}
