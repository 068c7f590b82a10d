package dev.sokbo.text;

import java.util.Set;

/**
 * Takes URLs, bare domains and e-mail addresses out of what is searched: {@code meta.com/x} says
 * nothing of Meta. A domain written with a capital is a name (Amazon.com) and stays.
 */
final class Addresses {

  /** A token longer than this is not looked through backwards, so that the work stays linear. */
  private static final int LONGEST_TOKEN = 100;

  private static final Set<String> TOP_LEVELS =
      Set.of(
          "com", "net", "org", "io", "kr", "ai", "dev", "app", "co", "me", "tv", "gov", "edu",
          "info", "news", "jp", "cn", "uk", "de", "eu", "us");

  private final Folded text;
  private int done;

  private Addresses(Folded text) {
    this.text = text;
  }

  static void mask(Folded text) {
    new Addresses(text).run();
  }

  private void run() {
    for (int at = 0; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case ':' -> url(at);
        case '@' -> mail(at);
        case '.' -> domain(at);
        default -> {}
      }
    }
  }

  private void url(int colon) {
    if (unit(colon + 1) == '/' && unit(colon + 2) == '/' && isWordUnit(unit(colon - 1))) {
      mask(tokenStart(colon), pathEnd(colon));
    }
  }

  private void mail(int at) {
    int end = domainEnd(at + 1);
    if (isWordUnit(unit(at - 1)) && isDotted(at + 1, end)) {
      mask(tokenStart(at), end);
    }
  }

  private boolean isDotted(int from, int end) {
    for (int at = from; at < end; at++) {
      if (unit(at) == '.') {
        return true;
      }
    }
    return false;
  }

  private void domain(int dot) {
    if (dot < done || !isWordUnit(unit(dot + 1)) || !isTokenUnit(unit(dot - 1))) {
      return;
    }
    int end = domainEnd(dot + 1);
    int start = tokenStart(dot);
    if (start == dot || !isTopLevel(dot, end)) {
      return;
    }
    if (Character.isLowerCase(text.original().charAt(text.start(start)))) {
      mask(start, unit(end) == '/' ? pathEnd(end) : end);
    }
  }

  private boolean isTopLevel(int from, int end) {
    int last = end;
    while (last > from && unit(last - 1) != '.') {
      last--;
    }
    StringBuilder label = new StringBuilder();
    for (int at = last; at < end; at++) {
      label.append(unit(at));
    }
    return TOP_LEVELS.contains(label.toString());
  }

  private int tokenStart(int from) {
    int start = from;
    while (start > done && start > from - LONGEST_TOKEN && isTokenUnit(unit(start - 1))) {
      start--;
    }
    return start;
  }

  private int domainEnd(int from) {
    int end = from;
    while (end < from + LONGEST_TOKEN && isTokenUnit(unit(end))) {
      end++;
    }
    while (end > from && !isWordUnit(unit(end - 1))) {
      end--;
    }
    return end;
  }

  private int pathEnd(int from) {
    int end = from;
    while (unit(end) > ' ' && unit(end) < 128 && "\"'<>)]".indexOf(unit(end)) < 0) {
      end++;
    }
    return end;
  }

  private void mask(int from, int to) {
    text.mask(from, to);
    done = to;
  }

  private char unit(int index) {
    return index < 0 || index >= text.length() ? 0 : text.charAt(index);
  }

  private static boolean isTokenUnit(char unit) {
    return isWordUnit(unit) || unit == '.' || unit == '-' || unit == '_' || unit == '+';
  }

  private static boolean isWordUnit(char unit) {
    return unit < 128 && Character.isLetterOrDigit(unit);
  }
}
