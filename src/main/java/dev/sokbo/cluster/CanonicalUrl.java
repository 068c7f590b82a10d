package dev.sokbo.cluster;

import dev.sokbo.headline.Letters;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address of an article without what differs between links to the same page. */
final class CanonicalUrl {

  /** Parameters that say where a reader came from, as the large analytics tools name them. */
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "msclkid",
          "yclid",
          "igshid",
          "mc_cid",
          "mc_eid",
          "ref",
          "ref_src",
          "referrer",
          "rss",
          "input",
          "cmpid",
          "ncid",
          "spm",
          "smid",
          "partner",
          "src");

  /** What a site's other faces have in front of its name. */
  private static final List<String> SAME_SITE = List.of("www.", "mobile.", "m.", "amp.");

  private CanonicalUrl() {}

  /**
   * Reduces a link to host, path and the parameters that select the article; empty when it is no
   * web address or leads to a site's front page.
   */
  static Optional<String> of(@Nullable String link) {
    if (link == null) {
      return Optional.empty();
    }
    int host = link.startsWith("https://") ? 8 : link.startsWith("http://") ? 7 : 0;
    if (host > 0 && isPlain(link, host)) {
      String page = withoutSlashes(link.substring(host));
      return page.indexOf('/') < 0 ? Optional.empty() : Optional.of(site(page));
    }
    try {
      return of(new URI(link.strip()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether a link has nothing that needs to be read closely, as most: a host of small letters,
   * digits and single points, and a path of letters, digits and what commonly joins them.
   */
  private static boolean isPlain(String link, int host) {
    int path = link.indexOf('/', host);
    if (path <= host || !Letters.isLatin(link.charAt(path - 1))) {
      return false;
    }
    for (int i = host; i < link.length(); i++) {
      char c = link.charAt(i);
      boolean point = c == '.' && link.charAt(i - 1) != '.' && link.charAt(i - 1) != '/';
      boolean inPath = i >= path && (c == '/' || c == '-' || c == '_' || (c >= 'A' && c <= 'Z'));
      if (!Letters.isLatin(c) && !Letters.isDigit(c) && !point && !inPath) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> of(URI uri) {
    String host = uri.getHost();
    if (host == null) {
      return Optional.empty();
    }
    String path = withoutSlashes(uri.getRawPath());
    String query = query(uri.getRawQuery());
    if (path.isEmpty() && query.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(site(host.toLowerCase(Locale.ROOT)) + path + query);
  }

  private static String site(String host) {
    for (String part : SAME_SITE) {
      if (host.startsWith(part)) {
        return host.substring(part.length());
      }
    }
    return host;
  }

  private static String withoutSlashes(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static String query(@Nullable String query) {
    if (query == null) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
            .sorted()
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean isTracking(String parameter) {
    String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || TRACKING.contains(name);
  }
}
