package dev.sokbo.command;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The common feeds that a new chat can begin with, by their language. */
public enum FeedPack {
  KO,
  EN,
  ALL;

  private static final String PREFIX = "feeds_";

  /** The pack of a step such as {@code feeds_ko}, as buttons carry it. */
  public static Optional<FeedPack> of(String step) {
    return Stream.of(values())
        .filter(pack -> pack.step().equals(step.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The name of the pack in message keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What stands behind {@code start} to take it. */
  public String step() {
    return PREFIX + word();
  }

  /**
   * Whether feeds of a language are in it.
   *
   * @param language a language tag (BCP 47); a feed that names none is in every pack
   */
  public boolean holds(@Nullable String language) {
    return this == ALL || language == null || language.toLowerCase(Locale.ROOT).startsWith(word());
  }
}
