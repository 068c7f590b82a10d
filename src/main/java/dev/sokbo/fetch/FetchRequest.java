package dev.sokbo.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What to fetch, and what is there already.
 *
 * @param etag as the last answer gave it
 * @param lastModified as the last answer gave it
 */
public record FetchRequest(String url, @Nullable String etag, @Nullable String lastModified) {

  /** Asks for a document of which nothing is there. */
  public static FetchRequest of(String url) {
    return new FetchRequest(url, null, null);
  }
}
