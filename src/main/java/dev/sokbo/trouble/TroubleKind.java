package dev.sokbo.trouble;

/** What may keep a feed from being read; each has a sentence in {@link Trouble#BUNDLE}. */
public enum TroubleKind {
  NOT_WEB_ADDRESS,
  /** Detail: the address. */
  REFUSED_ADDRESS,
  UNKNOWN_HOST,
  /** Detail: what the machine says. */
  NO_CONNECTION,
  /** Detail: what the TLS library says. */
  NO_SECURE_CONNECTION,
  /** Detail: what the TLS library says. */
  CERTIFICATE_NOT_TRUSTED,
  CERTIFICATE_OF_ANOTHER_HOST,
  CERTIFICATE_EXPIRED,
  /** Detail: seconds. */
  TOO_SLOW,
  TOO_LARGE,
  TOO_MANY_LARGE,
  /** Detail: how many are followed. */
  TOO_MANY_REDIRECTS,
  /** Detail: the HTTP status; so of all up to {@link #GONE}. */
  BLOCKED,
  NOT_FOUND,
  TOO_MANY_REQUESTS,
  SITE_PROBLEM,
  NO_FEED_GIVEN,
  GONE,
  EMPTY,
  /** Detail: how many are read. */
  TOO_MANY_TAGS,
  /** Detail: how many are read. */
  TOO_MANY_MEMBERS,
  NO_XML,
  /** Detail: the root element's name. */
  OTHER_ROOT,
  /** Detail: what the parser says. */
  NOT_READABLE,
  NO_JSON_FEED,
  /** Detail: line and column. */
  BROKEN_JSON,
  PAGE_WITHOUT_FEED,
  /** Detail: the feed's address. */
  PAGE_WITH_FEED,
  /** Detail: the feeds' addresses. */
  PAGE_WITH_FEEDS,
  NO_OPML,
  /** Detail: the exception's name. */
  INTERNAL,
  /** Detail: all that is known. */
  OTHER;

  /** What an HTTP status that is no success means. */
  public static TroubleKind ofStatus(int code) {
    return switch (code) {
      case 401, 403 -> BLOCKED;
      case 404 -> NOT_FOUND;
      case 410 -> GONE;
      case 429 -> TOO_MANY_REQUESTS;
      default -> code >= 500 ? SITE_PROBLEM : NO_FEED_GIVEN;
    };
  }
}
