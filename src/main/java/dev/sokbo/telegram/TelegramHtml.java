package dev.sokbo.telegram;

import dev.sokbo.message.Size;
import org.jspecify.annotations.Nullable;

/** Telegram's HTML under construction, counted as Telegram counts it. */
final class TelegramHtml {

  /** Keeps text what Telegram would make a mention, a command or a link of by itself. */
  private static final char WORD_JOINER = '\u2060';

  private final StringBuilder html = new StringBuilder();
  private int units;
  private int entities;
  private boolean linked;
  private boolean quoting;

  boolean isEmpty() {
    return html.isEmpty();
  }

  /** Visible UTF-16 units and entities so far. */
  Size size() {
    return new Size(units, entities);
  }

  /** Says whether what comes next is what feeds say, where addresses are no links either. */
  void quote(boolean quoting) {
    this.quoting = quoting;
  }

  /** Adds text that stays text, whatever is in it. */
  void text(String text) {
    StringBuilder still = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      still.append(text.charAt(at));
      if (acts(text, at)) {
        still.append(WORD_JOINER);
      }
    }
    append(still.toString());
  }

  /**
   * Whether a sign begins a mention or a command, or would with the text that comes behind, or
   * makes a quoted text the address of a site.
   */
  private boolean acts(String text, int at) {
    boolean before = at > 0 && (isWord(text.charAt(at - 1)) || text.charAt(at - 1) == '/');
    boolean behind = at + 1 == text.length() || isWord(text.charAt(at + 1));
    return switch (text.charAt(at)) {
      case '@' -> behind;
      case '/' -> behind && !before;
      case '.' -> quoting && !linked && isWithinHost(text, at);
      case ':' -> quoting && !linked && text.startsWith("//", at + 1);
      default -> false;
    };
  }

  /** Whether a dot has a name before it, and two letters behind it as the ends of hosts have. */
  private static boolean isWithinHost(String text, int at) {
    return at > 0
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && at + 2 < text.length()
        && isLatin(text.charAt(at + 1))
        && isLatin(text.charAt(at + 2));
  }

  private static boolean isLatin(char unit) {
    return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
  }

  /** As Telegram's usernames and commands are spelled. */
  private static boolean isWord(char unit) {
    return isLatin(unit) || (unit >= '0' && unit <= '9') || unit == '_';
  }

  /** Adds text in one of the tags {@code b i u s code pre blockquote}. */
  void tagged(String tag, String text) {
    entities++;
    html.append('<').append(tag).append('>');
    if (tag.equals("code") || tag.equals("pre")) {
      append(text);
    } else {
      text(text);
    }
    html.append("</").append(tag).append('>');
  }

  /** Ends the link that is open, if any, and begins one, if given. */
  void link(@Nullable String url) {
    if (linked) {
      html.append("</a>");
    }
    linked = url != null;
    if (url != null) {
      entities++;
      html.append("<a href=\"").append(escaped(url).replace("\"", "&quot;")).append("\">");
    }
  }

  private void append(String text) {
    units += text.length();
    html.append(escaped(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
