package dev.sokbo.command;

import dev.sokbo.chat.Clarity;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a line as people type it: a verb in English or Korean, then what it needs. */
public final class CommandParser {

  /** Keyboards and clipboards bring more kinds of space than one, some of them without width. */
  private static final Pattern SPACE = Pattern.compile("[\\p{Zs}\\u200B\\u2060\\uFEFF]");

  /** A verb as the keys of an exported file are written: {@code watch: Meta}. */
  private static final Pattern KEY = Pattern.compile("(?s)([\\p{L}]+)[:：](?!//)(.*)");

  private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}+");

  private CommandParser() {}

  /** Never fails: what it can't read is {@code Unknown} or {@code Malformed}. */
  public static Command parse(String line) {
    String plain = SPACE.matcher(line).replaceAll(" ").strip();
    return inTwoWords(plain)
        .or(() -> inOneWord(plain))
        .or(() -> asKey(plain))
        .orElseGet(() -> new ChatCommand.Unknown(plain));
  }

  private static Optional<Command> inOneWord(String line) {
    String[] parts = line.split("\\s+", 2);
    return Verb.of(parts[0]).map(verb -> verb.read(parts.length == 2 ? parts[1].strip() : ""));
  }

  /** Many write a Korean verb of two nouns with a space: {@code 감시 해제 메타}. */
  private static Optional<Command> inTwoWords(String line) {
    String[] parts = line.split("\\s+", 3);
    if (parts.length < 2 || !HANGUL.matcher(parts[1]).matches()) {
      return Optional.empty();
    }
    return Verb.of(parts[0] + parts[1])
        .map(verb -> verb.read(parts.length == 3 ? parts[2].strip() : ""));
  }

  private static Optional<Command> asKey(String line) {
    Matcher key = KEY.matcher(line);
    return key.matches()
        ? Verb.of(key.group(1)).map(verb -> verb.read(key.group(2).strip()))
        : Optional.empty();
  }

  /** How much of a command a line is. */
  public static Clarity clarity(String line) {
    return switch (parse(line)) {
      case ChatCommand.Unknown unknown -> Clarity.NONE;
      case ChatCommand.Malformed malformed -> Clarity.INCOMPLETE;
      case Command command -> Clarity.COMMAND;
    };
  }

  /** The English words that commands begin with. */
  public static Set<String> words() {
    return Stream.of(Verb.values()).map(Verb::word).collect(Collectors.toUnmodifiableSet());
  }
}
