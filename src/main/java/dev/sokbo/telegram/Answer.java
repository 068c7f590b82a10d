package dev.sokbo.telegram;

/** What became of a call of the Bot API. */
sealed interface Answer<T> {

  /** The API did as asked. */
  record Done<T>(T result) implements Answer<T> {}

  /** It did not, or it is not known whether it did. */
  record Failed<T>(Failure failure) implements Answer<T> {}
}
