package dev.sokbo.syndication;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The document is no feed; the message says what it is instead, in one line. */
public final class FeedFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable List<FeedLink> named;

  public FeedFormatException(String message) {
    this(message, (List<FeedLink>) null);
  }

  /** Of a web page that names these feeds. */
  FeedFormatException(String message, @Nullable List<FeedLink> named) {
    super(message);
    this.named = named;
  }

  FeedFormatException(String message, Throwable cause) {
    super(message, cause);
    this.named = null;
  }

  /** The feeds that the document names, where it is a web page. */
  public Optional<List<FeedLink>> namedByPage() {
    return Optional.ofNullable(named);
  }
}
