package dev.sokbo.fetch;

import java.io.IOException;

/** A large document's turn to be in memory did not come in time. */
final class TooManyLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  TooManyLargeException() {
    super("too many large documents at a time");
  }
}
