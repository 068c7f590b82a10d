package dev.sokbo.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Watches that a new chat can begin with, all at once; offered in this order. */
public enum WatchPack {
  AI_CHIP("AI chip", "HBM", "Nvidia", "SK hynix", "Samsung"),
  BIG_TECH("Meta", "Apple", "Google", "Microsoft", "Amazon"),
  KOREA("Samsung", "SK hynix", "LG", "Hyundai Motor", "Kakao", "Naver");

  private static final String PREFIX = "pack_";

  @SuppressWarnings("ImmutableEnumChecker") // List.of copies
  private final List<String> terms;

  WatchPack(String... terms) {
    this.terms = List.of(terms);
  }

  /** The pack of a step such as {@code pack_ai_chip}, as buttons and deep links carry it. */
  public static Optional<WatchPack> of(String step) {
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

  /** What it watches, a query each. */
  public List<String> terms() {
    return terms;
  }
}
