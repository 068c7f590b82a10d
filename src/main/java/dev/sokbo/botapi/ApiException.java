package dev.sokbo.botapi;

import java.io.IOException;

/**
 * Carries a failure through the HTTP client, which knows exceptions only. It has no cause and no
 * stack, since a cause may name the URL and with it the bot's token.
 */
final class ApiException extends IOException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never serialised
  private final Failure failure;

  ApiException(Failure failure) {
    super(failure.reason());
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
