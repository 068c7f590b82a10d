package dev.sokbo.feed;

import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okio.Utf8;

/** Which addresses may be subscribed to. */
public final class FeedAddress {

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");

  /** An {@code @} further on is part of the path or query. */
  private static final Pattern HAS_CREDENTIALS = Pattern.compile("(?s)[^/?#]*//[^/?#]*@.*");

  /** Anything that may stand before a host, in a text that need not be an address as a whole. */
  private static final Pattern CREDENTIALS = Pattern.compile("//[^/?#\\s]*@");

  /** Bytes in UTF-8; an index of PostgreSQL takes 2,704. */
  private static final int LONGEST = 2_000;

  /** A host with a dot in its name and what may stand behind it. */
  private static final Pattern BARE =
      Pattern.compile("(?U)\\w[\\w-]*(\\.[\\w-]+)*\\.\\p{L}[\\p{L}\\p{N}-]+(:\\d+)?([/?#]\\S*)?");

  private FeedAddress() {}

  /** An address as people type it, with https:// where nothing but a host is at its head. */
  public static String completed(String typed) {
    return BARE.matcher(typed).matches() ? "https://" + typed : typed;
  }

  /** What is wrong with an address; empty where it may be subscribed to. */
  public static Optional<Mistake> mistake(String url) {
    if (HAS_CREDENTIALS.matcher(url).matches()) {
      return Optional.of(Mistake.CREDENTIALS);
    }
    if (HttpUrl.parse(url) != null) {
      return Utf8.size(url) > LONGEST ? Optional.of(Mistake.TOO_LONG) : Optional.empty();
    }
    boolean otherScheme =
        SCHEME.matcher(url).matches() && !url.regionMatches(true, 0, "http", 0, 4);
    return Optional.of(otherScheme ? Mistake.OTHER_SCHEME : Mistake.NO_ADDRESS);
  }

  /** An address as it may be shown and logged: what could be a password is three stars. */
  public static String shown(String url) {
    return CREDENTIALS.matcher(url).replaceAll("//***@");
  }

  /** Why an address can't be subscribed to. */
  public enum Mistake {
    /** Of another kind than http and https. */
    OTHER_SCHEME("only http and https addresses can be read"),
    /** No address at all. */
    NO_ADDRESS("not an http or https address"),
    /** Longer than any feed's, and than can be looked up. */
    TOO_LONG("longer than 2,000 bytes"),
    /** With a user name or password, which everybody who sees the list of feeds would see. */
    CREDENTIALS("addresses with a user name or password are not kept");

    private final String english;

    Mistake(String english) {
      this.english = english;
    }

    /** One line without the address. */
    public String english() {
      return english;
    }
  }
}
