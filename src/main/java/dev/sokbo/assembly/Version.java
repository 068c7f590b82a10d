package dev.sokbo.assembly;

import java.util.Objects;

/** The version that the jar's manifest names. */
public final class Version {

  private Version() {}

  /** As the manifest has it; {@code development} where the classes come from no jar. */
  public static String text() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "development");
  }
}
