package dev.sokbo.feed;

import dev.sokbo.fetch.FetchRequest;
import dev.sokbo.trouble.Trouble;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed that Sokbo polls.
 *
 * @param url the address that is polled
 * @param title the feed's own name for itself, as plain text
 * @param language the feed's language tag as published, such as {@code ko-KR}, or as the
 *     configuration has it where the feed names none
 * @param common whether every chat follows it unless it says otherwise (feeds of the configuration)
 * @param etag validator of the last body, given back as {@code If-None-Match}
 * @param lastModified validator of the last body, given back as {@code If-Modified-Since}
 * @param bodyHash hash of the last body that was parsed
 * @param polledAt when it was last asked, whatever came of it
 * @param succeededAt when it last answered with a feed, changed or not
 * @param failures polls that failed since then
 * @param lastTrouble why the last poll failed, as {@link Trouble#written}; absent after a success
 */
public record Feed(
    long id,
    String url,
    @Nullable String title,
    @Nullable String language,
    boolean common,
    FeedState state,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String bodyHash,
    Instant nextPollAt,
    @Nullable Instant polledAt,
    @Nullable Instant succeededAt,
    int failures,
    @Nullable String lastTrouble) {

  /** What people know the feed by: its title, or its URL while it has none. */
  public String name() {
    return title == null ? url : title;
  }

  /** Asks whether the feed has changed. */
  public FetchRequest request() {
    return new FetchRequest(url, etag, lastModified);
  }

  /** Why the last poll failed; absent after a success. */
  public @Nullable Trouble trouble() {
    return lastTrouble == null ? null : Trouble.read(lastTrouble);
  }
}
