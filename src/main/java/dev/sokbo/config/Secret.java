package dev.sokbo.config;

/** A token or password that never shows itself in a log, an error or a metric. */
public final class Secret {

  /** The secret that is not there. */
  public static final Secret NONE = new Secret("");

  private final String value;

  public Secret(String value) {
    this.value = value;
  }

  /** Whether there is one. */
  public boolean isPresent() {
    return !value.isEmpty();
  }

  /** The value itself, for the one call that needs it. */
  public String reveal() {
    return value;
  }

  /** Three stars, or nothing where there is no secret. */
  @Override
  public String toString() {
    return isPresent() ? "***" : "";
  }
}
