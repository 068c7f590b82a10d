package dev.sokbo.command;

import dev.sokbo.chat.Language;
import dev.sokbo.command.ChatCommand.Kind;
import dev.sokbo.preference.PreferenceWords;
import dev.sokbo.preference.Preferences;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a verb reads what stands behind it. */
@FunctionalInterface
interface Reading {

  /** A page number alone. */
  Pattern PAGE_ALONE = Pattern.compile("p?([1-9][0-9]{0,2})");

  /** A page number behind other words. */
  Pattern PAGE = Pattern.compile("(.*\\S)\\s+p([1-9][0-9]{0,2})", Pattern.DOTALL);

  /** A digest that has nothing to tell. */
  Set<String> EMPTIES = Set.of("empty", "빈요약");

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

  /** Takes whatever there is, also nothing. */
  static Reading always(Function<String, Command> command) {
    return (verb, argument) -> command.apply(argument);
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

  /** Takes the number of a page, as in {@code p2}, and ignores anything else. */
  static Reading paged(IntFunction<Command> command) {
    return (verb, argument) -> {
      Matcher page = PAGE_ALONE.matcher(argument);
      return command.apply(page.matches() ? Integer.parseInt(page.group(1)) : 0);
    };
  }

  /** Words to search for, with {@code p2} behind them for the second page. */
  static Command search(Verb verb, String argument) {
    if (argument.isEmpty()) {
      return new ChatCommand.Malformed(verb.word());
    }
    Matcher paged = PAGE.matcher(argument);
    return paged.matches()
        ? new ChatCommand.Search(paged.group(1), Integer.parseInt(paged.group(2)))
        : new ChatCommand.Search(argument, 1);
  }

  /** What to export, settings if nothing is named. */
  static Command export(Verb verb, String argument) {
    return switch (argument.toLowerCase(Locale.ROOT)) {
      case "", "yaml", "settings", "설정" -> new ChatCommand.Export(Kind.SETTINGS);
      case "opml", "feeds", "피드" -> new ChatCommand.Export(Kind.OPML);
      default -> new ChatCommand.Malformed(verb.word());
    };
  }

  /** A digest now; or whether one comes that has nothing to tell. */
  static Command digest(Verb verb, String argument) {
    if (argument.isEmpty()) {
      return new DigestCommand.Digest();
    }
    String[] words = argument.split("\\s+", 2);
    boolean empties = words.length == 2 && EMPTIES.contains(words[0].toLowerCase(Locale.ROOT));
    if (empties && PreferenceWords.isOn(words[1])) {
      return new DigestCommand.SetEmpties(Preferences.Empties.TOLD);
    }
    return empties && PreferenceWords.isOff(words[1])
        ? new DigestCommand.SetEmpties(Preferences.Empties.SILENT)
        : new ChatCommand.Malformed(verb.word());
  }

  /** A language by one of its names, or none. */
  static Command language(Verb verb, String argument) {
    return switch (argument.toLowerCase(Locale.ROOT)) {
      case "" -> new ChatCommand.Lang(null);
      case "ko", "korean", "한국어", "한글" -> new ChatCommand.Lang(Language.KO);
      case "en", "english", "영어" -> new ChatCommand.Lang(Language.EN);
      default -> new ChatCommand.Malformed(verb.word());
    };
  }
}
