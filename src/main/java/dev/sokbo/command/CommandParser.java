package dev.sokbo.command;

/** Reads a line as people type it: a verb in English or Korean, then what it needs. */
public final class CommandParser {

  private CommandParser() {}

  /** Never fails: what it can't read is {@code Unknown} or {@code Malformed}. */
  public static Command parse(String line) {
    String[] parts = line.strip().split("\\s+", 2);
    String argument = parts.length == 2 ? parts[1].strip() : "";
    return Verb.of(parts[0])
        .map(verb -> verb.read(argument))
        .orElseGet(() -> new ChatCommand.Unknown(line.strip()));
  }
}
