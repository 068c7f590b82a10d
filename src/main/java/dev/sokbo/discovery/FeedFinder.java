package dev.sokbo.discovery;

import dev.sokbo.fetch.FetchRequest;
import dev.sokbo.fetch.FetchResult;
import dev.sokbo.fetch.Fetcher;
import dev.sokbo.retry.Pauses;
import dev.sokbo.syndication.FeedDocument;
import dev.sokbo.syndication.FeedFormatException;
import dev.sokbo.syndication.FeedLink;
import dev.sokbo.syndication.FeedParser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * Finds the feeds of a web page: by the rule of a known site, else those that the page names in its
 * head, else at one of the addresses where feeds usually are.
 */
public final class FeedFinder {

  /** Where the common programs for sites put their feed. */
  private static final List<String> USUAL_PATHS =
      List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json");

  /** How long the usual addresses may be tried in all. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** Feeds of comments, which a page names beside its own. */
  private static final Set<String> OF_COMMENTS = Set.of("comments/", "댓글", "comments feed");

  private final Fetcher fetcher;
  private final FeedParser parser;
  private final InstantSource clock;
  private final Duration pause;
  private final Pauses pauses = new Pauses();

  /**
   * @param pause between two requests to the page's host
   */
  public FeedFinder(Fetcher fetcher, FeedParser parser, InstantSource clock, Duration pause) {
    this.fetcher = fetcher;
    this.parser = parser;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * The feeds of a page; none where it has none.
   *
   * @param named what the page names in its head
   */
  public List<FeedLink> find(String pageUrl, List<FeedLink> named) {
    Optional<String> known = KnownSites.feedOf(pageUrl);
    if (known.isPresent()) {
      return List.of(new FeedLink(known.get(), null));
    }
    List<FeedLink> own = named.stream().filter(link -> !isOfComments(link)).toList();
    if (!named.isEmpty()) {
      return own.isEmpty() ? named : own;
    }
    return usual(pageUrl).map(List::of).orElse(List.of());
  }

  private static boolean isOfComments(FeedLink link) {
    String text = (link.url() + " " + link.title()).toLowerCase(Locale.ROOT);
    return OF_COMMENTS.stream().anyMatch(text::contains);
  }

  private Optional<FeedLink> usual(String pageUrl) {
    HttpUrl page = HttpUrl.parse(pageUrl);
    Instant end = clock.instant().plus(LIMIT);
    for (HttpUrl address : page == null ? List.<HttpUrl>of() : usualAddresses(page)) {
      if (!pauses.take(pause) || !clock.instant().isBefore(end)) {
        return Optional.empty();
      }
      String url = address.toString();
      if (fetcher.fetch(FetchRequest.of(url)) instanceof FetchResult.Fetched fetched
          && isFeed(fetched)) {
        return Optional.of(new FeedLink(url, null));
      }
    }
    return Optional.empty();
  }

  /** Below the page, as blogs in a folder have them, and then below the root of its site. */
  private static List<HttpUrl> usualAddresses(HttpUrl page) {
    Set<HttpUrl> addresses = new LinkedHashSet<>();
    HttpUrl folder = page.newBuilder().query(null).fragment(null).addPathSegment("feed").build();
    addresses.add(page.encodedPath().endsWith("/") ? below(page, "feed") : folder);
    USUAL_PATHS.forEach(path -> addresses.add(below(page, path)));
    return List.copyOf(addresses);
  }

  private static HttpUrl below(HttpUrl page, String path) {
    return Objects.requireNonNull(page.resolve(path), "each is a path");
  }

  private boolean isFeed(FetchResult.Fetched fetched) {
    try {
      parser.parse(
          new FeedDocument(
              fetched.body(),
              fetched.contentType(),
              fetched.contentLanguage(),
              fetched.finalUrl(),
              clock.instant()));
      return true;
    } catch (FeedFormatException e) {
      return false;
    }
  }
}
