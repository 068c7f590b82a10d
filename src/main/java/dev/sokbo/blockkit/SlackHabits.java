package dev.sokbo.blockkit;

import java.util.Locale;
import java.util.Map;

/**
 * The words of Slack's own {@code /feed} command, for people who are used to it: {@code subscribe},
 * {@code remove} and {@code list}, also behind {@code feed}.
 */
public final class SlackHabits {

  private static final Map<String, String> WORDS =
      Map.of(
          "subscribe", "sub",
          "unsubscribe", "unsub",
          "remove", "unsub",
          "list", "feeds");

  private static final Map<String, String> AFTER_FEED =
      Map.of(
          "add", "sub",
          "subscribe", "sub",
          "remove", "unsub",
          "delete", "unsub",
          "list", "feeds");

  private SlackHabits() {}

  /** The same line in Sokbo's words. */
  public static String line(String typed) {
    String[] words = typed.split("\\s+", 3);
    String first = words[0].replaceFirst("^/", "").toLowerCase(Locale.ROOT);
    if (first.equals("feed") && words.length > 1) {
      String verb = AFTER_FEED.get(words[1].toLowerCase(Locale.ROOT));
      return verb == null ? typed : joined(verb, words.length == 3 ? words[2] : "");
    }
    String verb = WORDS.get(first);
    return verb == null ? typed : joined(verb, typed.substring(words[0].length()));
  }

  private static String joined(String verb, String rest) {
    return (verb + " " + rest.strip()).strip();
  }
}
