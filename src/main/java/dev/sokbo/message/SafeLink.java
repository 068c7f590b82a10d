package dev.sokbo.message;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * URLs that every platform takes as a link and that lead where they seem to: http or https, a host
 * with a dot or an IP address, nobody's name and password before it, ASCII only.
 */
final class SafeLink {

  /** Longer ones do not pass through all browsers and platforms. */
  private static final int MOST_UNITS = 2_000;

  private static final Pattern URL =
      Pattern.compile(
          "(https?)://([^/?#@:\\[\\]\\\\]+|\\[[0-9a-f:.]+])(:\\d{1,5})?([/?#].*)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DOTTED =
      Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)+\\.?|\\[.+]", Pattern.CASE_INSENSITIVE);

  /** What RFC 3986 leaves out of a URL though it is ASCII. */
  private static final String UNWISE = " \"<>\\^`{|}";

  private SafeLink() {}

  /** The URL in ASCII, or empty if it must not become a link. */
  static Optional<String> of(@Nullable String url) {
    if (url == null || url.length() > MOST_UNITS || url.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    Matcher parts = URL.matcher(SafeText.line(url).strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    return host(parts.group(2))
        .map(host -> parts.group(1).toLowerCase(Locale.ROOT) + "://" + host)
        .map(start -> start + orEmpty(parts.group(3)) + encoded(orEmpty(parts.group(4))))
        .filter(link -> link.length() <= MOST_UNITS);
  }

  private static Optional<String> host(String host) {
    try {
      String ascii = host.startsWith("[") ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
      return Optional.of(ascii).filter(DOTTED.asMatchPredicate());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String encoded(String rest) {
    StringBuilder encoded = new StringBuilder();
    for (byte unit : rest.getBytes(StandardCharsets.UTF_8)) {
      if (unit < 0 || UNWISE.indexOf(unit) >= 0) {
        encoded.append(String.format(Locale.ROOT, "%%%02X", unit));
      } else {
        encoded.append((char) unit);
      }
    }
    return encoded.toString();
  }

  private static String orEmpty(@Nullable String part) {
    return part == null ? "" : part;
  }
}
