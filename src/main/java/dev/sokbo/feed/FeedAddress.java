package dev.sokbo.feed;

import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Which addresses may be subscribed to. */
public final class FeedAddress {

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");

  private FeedAddress() {}

  /**
   * What is wrong with an address, in one line without the address; empty where it may be
   * subscribed to. One with a password would show it to everybody who sees the list of feeds.
   */
  public static Optional<String> mistake(String url) {
    HttpUrl parsed = HttpUrl.parse(url);
    if (parsed == null) {
      boolean otherScheme =
          SCHEME.matcher(url).matches() && !url.regionMatches(true, 0, "http", 0, 4);
      return Optional.of(
          otherScheme
              ? "only http and https addresses can be read"
              : "not an http or https address");
    }
    return parsed.username().isEmpty() && parsed.password().isEmpty()
        ? Optional.empty()
        : Optional.of("addresses with a user name or password are not kept");
  }
}
