package dev.sokbo.chat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What people read, in one language: a bundle's sentences by key, with their arguments filled in.
 */
public final class Wording {

  private final Locale locale;
  private final ResourceBundle sentences;

  /**
   * Reads a bundle.
   *
   * @param bundle the resource's path without language and suffix, with dots
   */
  public Wording(String bundle, Language language) {
    this.locale = language.locale();
    this.sentences =
        ResourceBundle.getBundle(
            bundle,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * One sentence, as {@link MessageFormat} fills it in.
   *
   * @throws java.util.MissingResourceException when there is no such key, which is a bug
   */
  public String say(String key, Object... arguments) {
    return new MessageFormat(sentences.getString(key), locale).format(arguments);
  }

  /** A sentence as it stands in the bundle. */
  public String raw(String key) {
    return sentences.getString(key);
  }

  public Locale locale() {
    return locale;
  }
}
