package dev.sokbo.telegram;

import org.jspecify.annotations.Nullable;

/**
 * A text as methods take it. One without markup goes without a parse mode, so that nothing of it
 * can be refused for its markup.
 *
 * @param parseMode absent for plain text
 */
record TelegramText(String text, @Nullable String parseMode) {

  /** As the Bot API writes it; TelegramBots' own constant is in lower case. */
  private static final String HTML = "HTML";

  /** The text of what {@link TelegramMarkup#html} gave, where every sign of its own is escaped. */
  static TelegramText of(String html) {
    return html.indexOf('<') >= 0
        ? new TelegramText(html, HTML)
        : new TelegramText(unescaped(html), null);
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
