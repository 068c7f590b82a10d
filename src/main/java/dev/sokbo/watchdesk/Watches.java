package dev.sokbo.watchdesk;

import dev.sokbo.watch.Watch;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the watch that a person means. */
public final class Watches {

  private static final Pattern EQUALS = Pattern.compile("[=＝]");
  private static final String COMMAS = "[,，、;]";
  private static final String QUOTES = "[\"“”'‘’]";

  private Watches() {}

  /** A watch and what is said of it. */
  record Named(Watch watch, List<String> words) {}

  /** The watch of a name, in any case, of its number, or of {@code #} and its id. */
  static Optional<Watch> find(List<Watch> watches, String which) {
    Optional<Watch> named =
        watches.stream()
            .filter(watch -> watch.name().equalsIgnoreCase(which) || which.equals("#" + watch.id()))
            .findFirst();
    return named.or(() -> numbered(watches, which));
  }

  /** The watch that an argument begins with, by name or number, and the words behind it. */
  static Optional<Named> named(List<Watch> watches, String argument) {
    if (EQUALS.matcher(argument).find()) {
      return beforeEquals(watches, argument);
    }
    Optional<Named> byName =
        watches.stream()
            .filter(watch -> begins(argument, watch.name()))
            .max(Comparator.comparingInt(watch -> watch.name().length()))
            .map(watch -> new Named(watch, words(argument.substring(watch.name().length()))));
    return byName.or(() -> byNumber(watches, argument));
  }

  /** A name may have an {@code =} of its own, as the query has of which it was made. */
  private static Optional<Named> beforeEquals(List<Watch> watches, String argument) {
    Optional<Named> longest = Optional.empty();
    Matcher equals = EQUALS.matcher(argument);
    while (equals.find()) {
      String list = argument.substring(equals.end());
      Optional<Watch> watch = find(watches, argument.substring(0, equals.start()).strip());
      if (watch.isPresent()) {
        longest = Optional.of(new Named(watch.get(), words(list)));
      }
    }
    return longest;
  }

  /** An argument's first word, or all before its {@code =}, and the words behind that. */
  static Split split(String argument) {
    String[] sides = EQUALS.split(argument, 2);
    String[] parts = sides.length == 2 ? sides : argument.split("[\\s:]+", 2);
    return new Split(parts[0].strip(), parts.length == 2 ? words(parts[1]) : List.of());
  }

  /** What may be a watch, and what is said of it. */
  record Split(String name, List<String> words) {}

  private static Optional<Named> byNumber(List<Watch> watches, String argument) {
    String[] parts = argument.split("[\\s:]+", 2);
    return numbered(watches, parts[0])
        .map(watch -> new Named(watch, parts.length == 2 ? words(parts[1]) : List.of()));
  }

  private static Optional<Watch> numbered(List<Watch> watches, String number) {
    return watches.stream()
        .filter(watch -> number.equals(Integer.toString(watch.number())))
        .findFirst();
  }

  private static boolean begins(String argument, String name) {
    return argument.regionMatches(true, 0, name, 0, name.length())
        && (argument.length() == name.length()
            || " \t\n:,".indexOf(argument.charAt(name.length())) >= 0);
  }

  /** The words of a list, without quotes. */
  private static List<String> words(String list) {
    return Arrays.stream(list.split(COMMAS))
        .map(word -> word.replaceAll(QUOTES, "").replaceAll("\\s+", " ").strip())
        .map(word -> word.startsWith(":") ? word.substring(1).strip() : word)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
