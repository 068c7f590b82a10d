package dev.sokbo.command;

import dev.sokbo.chat.Language;
import java.util.Optional;

/** What a chat asks about itself and about what it was told. */
sealed interface ChatCommand extends Command {

  /** Tell what became of an entry, by its link or by words of its title. */
  record Why(String entry) implements ChatCommand {}

  /** Set the language, or show it when none is named. */
  record Lang(Optional<Language> language) implements ChatCommand {}

  record Help() implements ChatCommand {}

  /** A known verb without what it needs, or with what it can't take. */
  record Malformed(String verb) implements ChatCommand {}

  /** No known verb. */
  record Unknown(String text) implements ChatCommand {}

  @Override
  default boolean changes() {
    return switch (this) {
      case Lang lang -> lang.language().isPresent();
      case Why why -> false;
      case Help help -> false;
      case Malformed malformed -> false;
      case Unknown unknown -> false;
    };
  }
}
