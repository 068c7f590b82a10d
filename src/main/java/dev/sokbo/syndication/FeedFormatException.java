package dev.sokbo.syndication;

/** The document is no feed; the message says what it is instead, in one line. */
public final class FeedFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  public FeedFormatException(String message) {
    super(message);
  }

  FeedFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
