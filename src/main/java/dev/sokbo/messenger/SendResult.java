package dev.sokbo.messenger;

import dev.sokbo.chat.ChatAddress;
import java.time.Duration;

/** How the sending of one message ended. */
public sealed interface SendResult {

  /** The platform took it. */
  record Sent(String messageId) implements SendResult {}

  /** It surely did not arrive; a later try may succeed. */
  record NotSent(String reason) implements SendResult {}

  /** The platform asks to wait; this is no failure. */
  record Throttled(Duration retryAfter) implements SendResult {}

  /** It may or may not have arrived. */
  record Unknown(String reason) implements SendResult {}

  /** The chat can't be reached until its people change something. */
  record ChatGone(String reason) implements SendResult {}

  /** The chat lives on at another address. */
  record ChatMoved(ChatAddress address) implements SendResult {}

  /** The platform will never take this message. */
  record Refused(String reason) implements SendResult {}
}
