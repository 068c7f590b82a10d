package dev.sokbo.message;

import org.jspecify.annotations.Nullable;

/**
 * A run of text in one style. The text is plain: each platform's markup escapes it, so nothing in
 * it can become markup, a mention or a link.
 *
 * @param link an http or https URL that the run leads to, if any
 */
public record Span(String text, Style style, @Nullable String link) {

  /** How a run stands out. */
  public enum Style {
    PLAIN,
    BOLD,
    ITALIC,
    /** Fixed width, for what people may type. */
    CODE,
    /** A word that a watch matched. */
    HIT
  }

  /** Text as it is. */
  public static Span plain(String text) {
    return new Span(text, Style.PLAIN, null);
  }

  /** Text that stands out. */
  public static Span bold(String text) {
    return new Span(text, Style.BOLD, null);
  }

  /** Text that steps back. */
  public static Span italic(String text) {
    return new Span(text, Style.ITALIC, null);
  }

  /** Text to be typed or copied as it is. */
  public static Span code(String text) {
    return new Span(text, Style.CODE, null);
  }

  /** What a watch found. */
  public static Span hit(String text) {
    return new Span(text, Style.HIT, null);
  }

  /** The same run saying something else. */
  public Span withText(String other) {
    return new Span(other, style, link);
  }

  /** The same run, leading to a URL, or nowhere when there is none. */
  public Span linked(@Nullable String url) {
    return new Span(text, style, url);
  }
}
