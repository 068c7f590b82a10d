package dev.sokbo.botapi;

/** What became of a call of the Bot API. */
public sealed interface Answer<T> {

  /** The API did as asked. */
  record Done<T>(T result) implements Answer<T> {}

  /** It did not, or it is not known whether it did. */
  record Failed<T>(Failure failure) implements Answer<T> {}
}
