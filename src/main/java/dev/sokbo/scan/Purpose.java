package dev.sokbo.scan;

/** What it means that a form was found. */
public sealed interface Purpose {

  /** The owner is there. */
  record Counts(Rule rule) implements Purpose {}

  /** What lies within is not the owner. */
  record Excludes() implements Purpose {}

  /** The owner's names, but not its affiliates and people, mean something else here. */
  record Doubts() implements Purpose {}

  /** What is doubted near it counts all the same. */
  record Assures() implements Purpose {}

  /** The owner is there if something near vouches for it; else what lies within is not. */
  record Wavers() implements Purpose {}

  /** What wavers near it counts. */
  record Vouches() implements Purpose {}
}
