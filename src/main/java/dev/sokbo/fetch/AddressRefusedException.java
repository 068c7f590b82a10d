package dev.sokbo.fetch;

import java.io.IOException;

/** A connection that the {@link AddressGuard} refused before it was made. */
final class AddressRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String target;

  AddressRefusedException(String target) {
    super("refused: " + target + " is not a public web address");
    this.target = target;
  }

  String target() {
    return target;
  }
}
