package dev.sokbo.command;

import dev.sokbo.chat.Language;
import java.util.Locale;
import java.util.Optional;

/** Reads a line as people type it: a verb in English or Korean, then what it needs. */
public final class CommandParser {

  private CommandParser() {}

  /** Never fails: what it can't read is {@link Command.Unknown} or {@link Command.Malformed}. */
  public static Command parse(String line) {
    String[] parts = line.strip().split("\\s+", 2);
    String argument = parts.length == 2 ? parts[1].strip() : "";
    return Verb.of(parts[0])
        .map(verb -> command(verb, argument))
        .orElseGet(() -> new Command.Unknown(line.strip()));
  }

  private static Command command(Verb verb, String argument) {
    boolean bare = argument.isEmpty();
    Command malformed = new Command.Malformed(verb.word());
    return switch (verb) {
      case WATCH -> bare ? malformed : new Command.Watch(argument);
      case UNWATCH -> bare ? malformed : new Command.Unwatch(argument);
      case WATCHLIST -> new Command.Watchlist();
      case SUB -> bare ? malformed : new Command.Subscribe(argument);
      case UNSUB -> bare ? malformed : new Command.Unsubscribe(argument);
      case FEEDS -> new Command.Feeds();
      case SCHEDULE -> bare ? new Command.ShowSchedule() : new Command.SetSchedule(argument);
      case DIGEST -> new Command.Digest();
      case WHY -> bare ? malformed : new Command.Why(argument);
      case LANG -> bare ? new Command.Lang(Optional.empty()) : lang(argument, malformed);
      case HELP -> new Command.Help();
    };
  }

  private static Command lang(String argument, Command malformed) {
    return switch (argument.toLowerCase(Locale.ROOT)) {
      case "ko", "korean", "한국어", "한글" -> new Command.Lang(Optional.of(Language.KO));
      case "en", "english", "영어" -> new Command.Lang(Optional.of(Language.EN));
      default -> malformed;
    };
  }
}
