package dev.sokbo.trouble;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What keeps a feed from being read, to be said in the language of whoever hears of it: the
 * sentence of {@link #BUNDLE} under {@link #key} with the detail filled in.
 *
 * @param detail what the sentence is about, such as a status or an address, as it came; empty where
 *     the sentence needs none
 */
public record Trouble(TroubleKind kind, String detail) {

  /** The sentences, {@code {0}} standing for the detail. */
  public static final String BUNDLE = "dev.sokbo.trouble.troubles";

  private static final int LONGEST_DETAIL = 500;

  public Trouble {
    detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
  }

  /** A trouble whose sentence needs no detail. */
  public static Trouble of(TroubleKind kind) {
    return new Trouble(kind, "");
  }

  /** A trouble with what its sentence is about; a detail of over 500 characters is cut. */
  public static Trouble of(TroubleKind kind, Object detail) {
    return new Trouble(kind, String.valueOf(detail));
  }

  /** As {@link #written} wrote it; what nobody wrote so is a detail. */
  public static Trouble read(String written) {
    String[] parts = written.split(" ", 2);
    for (TroubleKind kind : TroubleKind.values()) {
      if (kind.name().equals(parts[0])) {
        return new Trouble(kind, parts.length == 2 ? parts[1] : "");
      }
    }
    return new Trouble(TroubleKind.OTHER, written);
  }

  /** For a table, to be read again by {@link #read}. */
  public String written() {
    return detail.isEmpty() ? kind.name() : kind.name() + " " + detail;
  }

  /** The sentence's key. */
  public String key() {
    return kind.name();
  }

  /** The sentence in English, for logs and the command line. */
  public String english() {
    ResourceBundle sentences =
        ResourceBundle.getBundle(
            BUNDLE,
            Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(sentences.getString(key()), Locale.ENGLISH)
        .format(new Object[] {detail});
  }
}
