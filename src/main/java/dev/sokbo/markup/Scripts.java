package dev.sokbo.markup;

import java.util.List;

/**
 * Scripts and style sheets, which are in the HTML of an entry and no part of what it says; and
 * frames that are closed at once as in XML, in which HTML would lose all text behind them.
 */
public final class Scripts {

  private static final String FRAME = "iframe";
  private static final List<String> NAMES = List.of("script", "style", FRAME);
  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";

  private Scripts() {}

  /**
   * The markup without them. One that never ends stays, with all behind it: it may be talked about.
   * A comment that never ends is taken for a tag, or it would hide all the rest.
   */
  public static String without(String markup) {
    StringBuilder kept = new StringBuilder();
    int done = 0;
    int lastComment = markup.contains(COMMENT) ? markup.lastIndexOf(COMMENT_END) : -1;
    int tag = markup.indexOf('<');
    while (tag >= 0) {
      boolean comment = lastComment > tag && markup.startsWith(COMMENT, tag);
      int end = comment ? after(markup, COMMENT_END, tag + 2) : end(markup, tag);
      if (end < 0) {
        break;
      }
      boolean dropped = end > tag + 1 && !comment;
      if (dropped) {
        kept.append(markup, done, tag);
        done = end;
      }
      tag = markup.indexOf('<', end);
    }
    return done == 0 ? markup : kept.append(markup, done, markup.length()).toString();
  }

  /** Where to read on after what begins with this bracket; -1 where it never ends. */
  private static int end(String markup, int tag) {
    if (markup.startsWith(COMMENT, tag)) {
      int end = after(markup, ">", tag);
      boolean last = end < 0 && markup.substring(tag + COMMENT.length()).isBlank();
      return last ? markup.length() : end;
    }
    for (String name : NAMES) {
      if (isNamed(name, markup, tag + 1)) {
        return end(name, markup, tag);
      }
    }
    return tag + 1;
  }

  private static int end(String name, String markup, int tag) {
    int end = after(markup, ">", tag);
    if (end < 0 || isClosedAtOnce(markup, end)) {
      return end;
    }
    return name.equals(FRAME) ? tag + 1 : afterEndTag(name, markup, end);
  }

  /** Whether a tag ends in a slash that is no part of an address without quotes. */
  private static boolean isClosedAtOnce(String markup, int end) {
    return markup.charAt(end - 2) == '/' && "\"' \t\r\n".indexOf(markup.charAt(end - 3)) >= 0;
  }

  private static int afterEndTag(String name, String markup, int from) {
    int endTag = markup.indexOf("</", from);
    while (endTag >= 0 && !isNamed(name, markup, endTag + 2)) {
      endTag = markup.indexOf("</", endTag + 2);
    }
    return endTag < 0 ? -1 : after(markup, ">", endTag);
  }

  private static int after(String markup, String end, int from) {
    int start = markup.indexOf(end, from);
    return start < 0 ? -1 : start + end.length();
  }

  private static boolean isNamed(String name, String markup, int start) {
    int end = start + name.length();
    return markup.regionMatches(true, start, name, 0, name.length())
        && end < markup.length()
        && !Character.isLetterOrDigit(markup.charAt(end))
        && markup.charAt(end) != '-';
  }
}
