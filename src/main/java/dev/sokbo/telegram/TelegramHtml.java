package dev.sokbo.telegram;

import dev.sokbo.message.Size;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telegram's HTML under construction, counted as Telegram counts it. */
final class TelegramHtml {

  /**
   * What Telegram makes a mention or a bot command of by itself; a word joiner after the sign keeps
   * it text.
   */
  private static final Pattern ACTING = Pattern.compile("@(?=\\w|\\z)|(?<![\\w/])/(?=\\w|\\z)");

  private static final String WORD_JOINER = "\u2060";

  private final StringBuilder html = new StringBuilder();
  private int units;
  private int entities;
  private boolean linked;

  boolean isEmpty() {
    return html.isEmpty();
  }

  /** Visible UTF-16 units and entities so far. */
  Size size() {
    return new Size(units, entities);
  }

  /** Adds text that stays text, whatever is in it. */
  void text(String text) {
    append(ACTING.matcher(text).replaceAll("$0" + WORD_JOINER));
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
