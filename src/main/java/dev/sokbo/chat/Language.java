package dev.sokbo.chat;

import java.util.Locale;

/** The languages that Sokbo answers in. */
public enum Language {
  KO(Locale.KOREAN),
  EN(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The locale of its dates and plurals. */
  public Locale locale() {
    return locale;
  }
}
