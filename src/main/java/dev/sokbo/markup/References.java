package dev.sokbo.markup;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Resolves references against a base address as <a
 * href="https://www.rfc-editor.org/rfc/rfc3986#section-5.2">RFC 3986, 5.2</a> says. Unlike a URL
 * library it leaves both as they are written, letters beyond ASCII included.
 */
public final class References {

  /**
   * A reference taken apart as in RFC 3986, appendix B; what it lacks is empty.
   *
   * @param scheme without its colon
   * @param authority with the two slashes before it
   * @param query with its question mark
   * @param fragment with its number sign
   */
  private record Parts(
      String scheme, String authority, String path, String query, String fragment) {

    static Parts of(String address) {
      int fragment = firstOf('#', address, 0, address.length());
      int query = firstOf('?', address, 0, fragment);
      int scheme = isAbsolute(address) ? address.indexOf(':') : -1;
      int start = scheme + 1;
      int path = address.startsWith("//", start) ? pathBehind(address, start + 2, query) : start;
      return new Parts(
          address.substring(0, Math.max(0, scheme)),
          address.substring(start, path),
          address.substring(path, Math.max(path, query)),
          address.substring(query, fragment),
          address.substring(fragment));
    }

    private static int pathBehind(String address, int slashes, int query) {
      return firstOf('/', address, slashes, Math.max(slashes, query));
    }

    /** Where a character first stands, or the end where it does not stand before that. */
    private static int firstOf(char character, String address, int from, int end) {
      int index = address.indexOf(character, from);
      return index < 0 || index > end ? end : index;
    }
  }

  private References() {}

  /** Whether an address has a scheme, and so is complete. */
  public static boolean isAbsolute(String address) {
    int colon = address.indexOf(':');
    for (int index = 0; index < colon; index++) {
      if (!isOfScheme(address.charAt(index), index)) {
        return false;
      }
    }
    return colon > 0;
  }

  /** Whether an address begins as one on the web does. */
  static boolean isWeb(String address) {
    return address.regionMatches(true, 0, "http:", 0, 5)
        || address.regionMatches(true, 0, "https:", 0, 6);
  }

  private static boolean isOfScheme(char character, int index) {
    boolean letter =
        (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    boolean other = (character >= '0' && character <= '9') || "+.-".indexOf(character) >= 0;
    return letter || (index > 0 && other);
  }

  /** The host, and port where one is named, as written; empty where there is none. */
  public static String authority(String address) {
    return Parts.of(address).authority();
  }

  /** A reference as it is meant in a document at {@code base}, an absolute address. */
  public static String resolve(String base, String reference) {
    if (isAbsolute(reference)) {
      return reference;
    }
    Parts to = Parts.of(reference);
    Parts from = Parts.of(base);
    String scheme = from.scheme() + ":";
    String rest = to.query() + to.fragment();
    if (!to.authority().isEmpty()) {
      return scheme + to.authority() + withoutDots(to.path()) + rest;
    }
    String site = scheme + from.authority();
    if (to.path().isEmpty()) {
      return site + from.path() + (to.query().isEmpty() ? from.query() : "") + rest;
    }
    return site + withoutDots(merged(from.path(), to.path())) + rest;
  }

  private static String merged(String basePath, String path) {
    if (path.startsWith("/")) {
      return path;
    }
    return basePath.isEmpty()
        ? "/" + path
        : basePath.substring(0, basePath.lastIndexOf('/') + 1) + path;
  }

  /** A path without its segments {@code .} and {@code ..}. */
  private static String withoutDots(String path) {
    if (!path.contains("/.") && !path.startsWith(".")) {
      return path;
    }
    Deque<String> segments = new ArrayDeque<>();
    String last = "";
    for (String segment : path.substring(path.startsWith("/") ? 1 : 0).split("/", -1)) {
      last = segment;
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    boolean folder = last.equals(".") || last.equals("..");
    String joined = String.join("/", segments);
    return "/" + joined + (folder && !joined.isEmpty() ? "/" : "");
  }
}
