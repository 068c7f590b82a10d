package dev.sokbo.botapi;

/** A {@link FakeBotApi} says no. */
final class FakeRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int code;

  FakeRefusal(int code, String description) {
    super(description);
    this.code = code;
  }

  int code() {
    return code;
  }
}
