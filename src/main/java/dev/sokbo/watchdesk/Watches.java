package dev.sokbo.watchdesk;

import dev.sokbo.watch.Watch;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the watch that a person means. */
public final class Watches {

  private static final String EQUALS = "[=＝]";
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
    String[] sides = argument.split(EQUALS, 2);
    if (sides.length == 2) {
      return find(watches, sides[0].strip()).map(watch -> new Named(watch, words(sides[1])));
    }
    Optional<Named> byName =
        watches.stream()
            .filter(watch -> begins(argument, watch.name()))
            .max(Comparator.comparingInt(watch -> watch.name().length()))
            .map(watch -> new Named(watch, words(argument.substring(watch.name().length()))));
    return byName.or(() -> byNumber(watches, argument));
  }

  /** An argument's first word, or all before its {@code =}, and the words behind that. */
  static Split split(String argument) {
    String[] sides = argument.split(EQUALS, 2);
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
    return argument.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT))
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
