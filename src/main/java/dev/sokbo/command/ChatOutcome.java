package dev.sokbo.command;

import dev.sokbo.chat.Language;
import java.util.List;

/** What came of a command about the chat itself or about what it was told. */
sealed interface ChatOutcome extends Outcome {

  record Explained(List<Explanation> entries) implements ChatOutcome {}

  record NoSuchEntry(String text) implements ChatOutcome {}

  record LanguageIs(Language language) implements ChatOutcome {}

  record HelpText() implements ChatOutcome {}

  record Misused(String verb) implements ChatOutcome {}

  record NotUnderstood(String text) implements ChatOutcome {}

  /** The person is not one of those whom this Sokbo serves. */
  record Stranger() implements ChatOutcome {}

  /** The person may read but not change. */
  record NotAdministrator() implements ChatOutcome {}

  /** It failed for no fault of the person's. */
  record Failed() implements ChatOutcome {}
}
