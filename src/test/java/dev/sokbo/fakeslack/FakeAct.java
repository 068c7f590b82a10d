package dev.sokbo.fakeslack;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/**
 * One scripted answer.
 *
 * @param status of HTTP, or {@link #DROP} or {@link #STALL}
 * @param doing whether what was asked is done before
 * @param retryAfter seconds, told where Slack asks for patience
 */
record FakeAct(String body, int status, Doing doing, int retryAfter) {

  /** Drops the connection. */
  static final int DROP = 0;

  /** Holds the connection and never answers. */
  static final int STALL = -1;

  /** Whether what was asked is done. */
  enum Doing {
    NOTHING,
    DONE
  }

  /** What comes of it over HTTP. */
  MockResponse response() {
    return switch (status) {
      case DROP -> effect(new SocketEffect.CloseSocket());
      case STALL -> effect(SocketEffect.Stall.INSTANCE);
      case 429, 503 -> answer().addHeader("Retry-After", retryAfter).build();
      default -> answer().build();
    };
  }

  private MockResponse.Builder answer() {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json; charset=utf-8")
        .body(body);
  }

  private static MockResponse effect(SocketEffect effect) {
    return new MockResponse.Builder().onResponseStart(effect).build();
  }
}
