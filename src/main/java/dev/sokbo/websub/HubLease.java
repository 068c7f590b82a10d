package dev.sokbo.websub;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a hub was asked to tell of a feed.
 *
 * @param hub where subscriptions are asked for
 * @param topic the feed's own address for itself
 * @param token the unguessable end of the address that the hub calls
 * @param secret what the hub signs with
 * @param tries requests since the hub last confirmed one
 * @param leaseUntil when the hub ceases to tell, once it has confirmed
 */
record HubLease(
    long feedId,
    String hub,
    String topic,
    String token,
    String secret,
    State state,
    int tries,
    Instant nextTryAt,
    @Nullable Instant leaseUntil) {

  /** How far it has come. */
  enum State {
    /** Not asked for, or asked for and not confirmed. */
    WANTED,
    /** Confirmed by the hub. */
    ACTIVE,
    /** Refused by the hub. */
    DENIED
  }
}
