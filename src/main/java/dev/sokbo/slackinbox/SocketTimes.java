package dev.sokbo.slackinbox;

import java.time.Duration;

/**
 * How long Socket Mode waits.
 *
 * @param hello Slack says hello at once; who doesn't within this is no working endpoint
 * @param ping a socket whose other end does not answer within this is given up at the next ping
 * @param longestPause between two tries to connect, unless Slack asks for more
 * @param stable a connection that ended sooner counts as failed, lest a broken endpoint be called
 *     in a loop
 */
public record SocketTimes(Duration hello, Duration ping, Duration longestPause, Duration stable) {

  /** Together with the longest call of the Web API, less than 30 s from try to try. */
  public static final SocketTimes USUAL =
      new SocketTimes(
          Duration.ofSeconds(8),
          Duration.ofSeconds(8),
          Duration.ofSeconds(8),
          Duration.ofSeconds(10));
}
