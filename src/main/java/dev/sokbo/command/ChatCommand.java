package dev.sokbo.command;

import dev.sokbo.chat.Language;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a chat asks about itself and about what it was told. */
public sealed interface ChatCommand extends Command {

  /** Begin, or take the next step of beginning: a pack, or nothing for the first step. */
  record Start(String step) implements ChatCommand {}

  /** Tell what became of an entry, by its link, by {@code #id} or by words of its title. */
  record Why(String entry) implements ChatCommand {}

  /** Tell what became of what the message told that this answers to. */
  record WhyThis() implements ChatCommand {}

  /**
   * Find stored entries.
   *
   * @param page from 1
   */
  record Search(String words, int page) implements ChatCommand {}

  record Stats() implements ChatCommand {}

  record Status() implements ChatCommand {}

  /** Show all settings, with buttons that change them. */
  record ShowSettings() implements ChatCommand {}

  /** Give the chat's settings, or its feeds as OPML, as a document. */
  record Export(Kind kind) implements ChatCommand {}

  /**
   * Take settings or feeds from the document that came along.
   *
   * @param text the document's text where it was typed instead; may be empty
   */
  record Import(String text) implements ChatCommand {}

  /** Set the language, or show it when none is named. */
  record Lang(@Nullable Language language) implements ChatCommand {}

  /**
   * Say from a private chat what another chat shall do from now on.
   *
   * @param name of the other chat; empty to be told which it is; {@code off} to end that
   */
  record Target(String name) implements ChatCommand {

    /** Whether this chat itself is meant again. */
    public boolean isOff() {
      return name.toLowerCase(Locale.ROOT).matches("off|end|here|me|끝|끄기|해제|여기|나");
    }
  }

  record Help() implements ChatCommand {}

  /** A known verb without what it needs, or with what it can't take. */
  record Malformed(String verb) implements ChatCommand {}

  /** No known verb. */
  record Unknown(String text) implements ChatCommand {}

  /** What can be exported. */
  enum Kind {
    SETTINGS,
    OPML
  }

  @Override
  default boolean changes() {
    return switch (this) {
      case Lang lang -> lang.language() != null;
      case Start start -> !start.step().isEmpty();
      case Import taken -> true;
      case Target target -> false;
      case Why why -> false;
      case WhyThis why -> false;
      case Search search -> false;
      case Stats stats -> false;
      case Status status -> false;
      case ShowSettings settings -> false;
      case Export export -> false;
      case Help help -> false;
      case Malformed malformed -> false;
      case Unknown unknown -> false;
    };
  }
}
