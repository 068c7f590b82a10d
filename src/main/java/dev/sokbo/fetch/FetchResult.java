package dev.sokbo.fetch;

import dev.sokbo.trouble.Trouble;
import java.time.Duration;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** What came of asking for a feed. */
public sealed interface FetchResult {

  /**
   * A document, decompressed.
   *
   * @param bodyHash what tells the body from any other, to compare with the hash of the last one
   * @param finalUrl where it came from after redirects
   * @param nextTime what the answer says of the next request
   */
  record Fetched(
      ByteString body,
      String bodyHash,
      @Nullable String contentType,
      @Nullable String contentLanguage,
      String finalUrl,
      @Nullable String etag,
      @Nullable String lastModified,
      NextTime nextTime)
      implements FetchResult {

    /** A document whose hash is yet to be computed. */
    public Fetched(
        ByteString body,
        @Nullable String contentType,
        @Nullable String contentLanguage,
        String finalUrl,
        @Nullable String etag,
        @Nullable String lastModified,
        NextTime nextTime) {
      this(
          body,
          body.sha256().hex(),
          contentType,
          contentLanguage,
          finalUrl,
          etag,
          lastModified,
          nextTime);
    }

    /** The same answer with another body. */
    Fetched withBody(ByteString other) {
      return new Fetched(
          other, contentType, contentLanguage, finalUrl, etag, lastModified, nextTime);
    }
  }

  /** What is there already still holds. */
  record NotModified(NextTime nextTime) implements FetchResult {}

  /** The site says that there will never be anything here again (HTTP 410). */
  record Gone() implements FetchResult {}

  /**
   * Nothing came.
   *
   * @param retryAfter how long the site asks to be left alone
   */
  record Failed(Trouble trouble, @Nullable Duration retryAfter) implements FetchResult {}
}
