package dev.sokbo.command;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a chat's people can take back, as a button's command names it. */
public final class Undo {

  /** How long something can be taken back. */
  public static final Duration LIMIT = Duration.ofMinutes(10);

  private static final Pattern NAME = Pattern.compile("([wfs])([0-9]{1,18})");

  private Undo() {}

  /** The command that brings back a watch. */
  public static String watch(long watchId) {
    return Verb.UNDO.word() + " w" + watchId;
  }

  /** The command that follows a feed again. */
  public static String feed(long feedId) {
    return Verb.UNDO.word() + " f" + feedId;
  }

  /** The command that keeps an entry again. */
  public static String saved(long savedId) {
    return Verb.UNDO.word() + " s" + savedId;
  }

  static Command read(Verb verb, String argument) {
    Matcher name = NAME.matcher(argument);
    if (!name.matches()) {
      return new ChatCommand.Malformed(verb.word());
    }
    long id = Long.parseLong(name.group(2));
    return switch (name.group(1)) {
      case "w" -> new WatchCommand.Restore(id);
      case "f" -> new FeedCommand.Refollow(id);
      default -> new DigestCommand.Keep(id);
    };
  }
}
