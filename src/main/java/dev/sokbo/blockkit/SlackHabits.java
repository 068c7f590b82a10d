package dev.sokbo.blockkit;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of Slack's own {@code /feed} command, for people who are used to it: {@code subscribe},
 * {@code remove} and {@code list}, also behind {@code feed} and in Korean behind 피드.
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
          "list", "feeds",
          "추가", "sub",
          "삭제", "unsub",
          "제거", "unsub",
          "목록", "feeds");

  private static final Set<String> FEED = Set.of("feed", "피드");

  private SlackHabits() {}

  /** The same line in Sokbo's words. */
  public static String line(String typed) {
    String[] words = typed.split("\\s+", 3);
    String first = words[0].replaceFirst("^/", "").toLowerCase(Locale.ROOT);
    if (FEED.contains(first)) {
      return words.length == 1 ? "feeds" : ofFeed(typed, words);
    }
    String verb = WORDS.get(first);
    return verb == null ? typed : joined(verb, typed.substring(words[0].length()));
  }

  private static String ofFeed(String typed, String[] words) {
    String second = words[1].toLowerCase(Locale.ROOT);
    String verb = AFTER_FEED.get(second);
    if (verb == null) {
      return second.matches("https?://.*") ? "sub " + words[1] : typed;
    }
    return joined(verb, words.length == 3 ? words[2] : "");
  }

  private static String joined(String verb, String rest) {
    return (verb + " " + rest.strip()).strip();
  }
}
