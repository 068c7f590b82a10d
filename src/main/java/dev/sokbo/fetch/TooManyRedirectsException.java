package dev.sokbo.fetch;

import java.net.ProtocolException;

/** A site redirects more often than is followed. */
final class TooManyRedirectsException extends ProtocolException {

  private static final long serialVersionUID = 1L;

  private final int followed;

  /**
   * @param followed how many redirects were followed
   */
  TooManyRedirectsException(int followed) {
    super("more than " + followed + " redirects");
    this.followed = followed;
  }

  int followed() {
    return followed;
  }
}
