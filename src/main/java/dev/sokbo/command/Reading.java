package dev.sokbo.command;

import dev.sokbo.chat.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** How a verb reads what stands behind it. */
@FunctionalInterface
interface Reading {

  /**
   * The command of a verb and its argument.
   *
   * @param argument without space around it; may be empty
   */
  Command read(Verb verb, String argument);

  /** Takes no argument and ignores what there is. */
  static Reading alone(Supplier<Command> command) {
    return (verb, argument) -> command.get();
  }

  /** Can't do without an argument. */
  static Reading needing(Function<String, Command> command) {
    return (verb, argument) ->
        argument.isEmpty() ? new ChatCommand.Malformed(verb.word()) : command.apply(argument);
  }

  /** Shows without an argument and changes with one. */
  static Reading either(Supplier<Command> alone, Function<String, Command> with) {
    return (verb, argument) -> argument.isEmpty() ? alone.get() : with.apply(argument);
  }

  /** A language by one of its names, or none. */
  static Command language(Verb verb, String argument) {
    return switch (argument.toLowerCase(Locale.ROOT)) {
      case "" -> new ChatCommand.Lang(Optional.empty());
      case "ko", "korean", "한국어", "한글" -> new ChatCommand.Lang(Optional.of(Language.KO));
      case "en", "english", "영어" -> new ChatCommand.Lang(Optional.of(Language.EN));
      default -> new ChatCommand.Malformed(verb.word());
    };
  }
}
