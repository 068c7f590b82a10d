package dev.sokbo.command;

import dev.sokbo.chat.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of one language, by key. */
final class Wording {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle sentences;

  Wording(Language language) {
    this.locale = language.locale();
    this.sentences = ResourceBundle.getBundle("dev.sokbo.command.replies", locale, NO_FALLBACK);
  }

  /**
   * One sentence with its arguments filled in.
   *
   * @throws java.util.MissingResourceException when there is no such key, which is a bug
   */
  String say(String key, Object... arguments) {
    return new MessageFormat(sentences.getString(key), locale).format(arguments);
  }
}
