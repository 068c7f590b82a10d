package dev.sokbo.preference;

import org.jspecify.annotations.Nullable;

/**
 * How a chat wants its digests, apart from their cadence.
 *
 * @param quiet absent when it may be disturbed at any time
 * @param breaking absent when nothing breaks its cadence
 */
public record Preferences(
    Style style,
    Growth growth,
    Empties empties,
    @Nullable QuietHours quiet,
    @Nullable Breaking breaking) {

  /** What a chat gets that asked for nothing. */
  public static final Preferences DEFAULT =
      new Preferences(Style.COMPACT, Growth.EDIT, Empties.SILENT, null, null);

  /** What happens when a digest is due and there is nothing to tell. */
  public enum Empties {
    SILENT,
    TOLD
  }

  /** The same with another style. */
  public Preferences withStyle(Style other) {
    return new Preferences(other, growth, empties, quiet, breaking);
  }

  /** The same with another way to follow stories up. */
  public Preferences withGrowth(Growth other) {
    return new Preferences(style, other, empties, quiet, breaking);
  }

  /** The same with another wish for empty digests. */
  public Preferences withEmpties(Empties other) {
    return new Preferences(style, growth, other, quiet, breaking);
  }

  /** The same with other quiet hours, or with none. */
  public Preferences withQuiet(@Nullable QuietHours other) {
    return new Preferences(style, growth, empties, other, breaking);
  }

  /** The same with another wish for breaking news, or with none. */
  public Preferences withBreaking(@Nullable Breaking other) {
    return new Preferences(style, growth, empties, quiet, other);
  }
}
