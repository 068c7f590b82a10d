package dev.sokbo.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves references against a base address as <a
 * href="https://www.rfc-editor.org/rfc/rfc3986#section-5.2">RFC 3986, 5.2</a> says. Unlike a URL
 * library it leaves both as they are written, letters beyond ASCII included.
 */
public final class References {

  /** Scheme, authority, path, query and fragment, RFC 3986, appendix B. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):)?(?<authority>//[^/?#]*)?(?<path>[^?#]*)"
              + "(?<query>\\?[^#]*)?(?<fragment>#.*)?",
          Pattern.DOTALL);

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
    return text(parts(address), "authority");
  }

  /** A reference as it is meant in a document at {@code base}, an absolute address. */
  public static String resolve(String base, String reference) {
    if (isAbsolute(reference)) {
      return reference;
    }
    Matcher to = parts(reference);
    Matcher from = parts(base);
    String scheme = text(from, "scheme") + ":";
    String rest = text(to, "query") + text(to, "fragment");
    if (to.group("authority") != null) {
      return scheme + text(to, "authority") + withoutDots(text(to, "path")) + rest;
    }
    String site = scheme + text(from, "authority");
    if (text(to, "path").isEmpty()) {
      String query = to.group("query") == null ? text(from, "query") : "";
      return site + text(from, "path") + query + rest;
    }
    return site + withoutDots(merged(text(from, "path"), text(to, "path"))) + rest;
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

  private static Matcher parts(String address) {
    Matcher parts = PARTS.matcher(address);
    if (!parts.matches()) {
      throw new IllegalStateException("every text has these parts: " + address);
    }
    return parts;
  }

  private static String text(Matcher parts, String name) {
    String text = parts.group(name);
    return text == null ? "" : text;
  }
}
