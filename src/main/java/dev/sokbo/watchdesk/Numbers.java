package dev.sokbo.watchdesk;

import java.util.List;
import java.util.Optional;

/** Picks from lists that people see numbered from 1. */
public final class Numbers {

  private Numbers() {}

  /** The thing of that number; empty where the text is no number of the list. */
  public static <T> Optional<T> pick(List<T> things, String text) {
    if (!text.matches("[0-9]{1,6}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(text);
    return number >= 1 && number <= things.size()
        ? Optional.of(things.get(number - 1))
        : Optional.empty();
  }
}
