package dev.sokbo.syndication;

import dev.sokbo.trouble.Trouble;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The document is no feed; the message says what it is instead, in one line of English. */
public final class FeedFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Trouble trouble;
  private final transient @Nullable List<FeedLink> named;

  public FeedFormatException(Trouble trouble) {
    this(trouble, (List<FeedLink>) null);
  }

  /** Of a web page that names these feeds. */
  FeedFormatException(Trouble trouble, @Nullable List<FeedLink> named) {
    super(trouble.english());
    this.trouble = trouble;
    this.named = named;
  }

  FeedFormatException(Trouble trouble, Throwable cause) {
    super(trouble.english(), cause);
    this.trouble = trouble;
    this.named = null;
  }

  /** What it is instead. */
  public Trouble trouble() {
    return trouble;
  }

  /** The feeds that the document names, where it is a web page. */
  public Optional<List<FeedLink>> namedByPage() {
    return Optional.ofNullable(named);
  }
}
