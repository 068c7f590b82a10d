package dev.sokbo.command;

import dev.sokbo.preference.Preferences;

/** What a chat asks about when and how digests come. */
public sealed interface DigestCommand extends Command {

  /** Show when digests come. */
  record ShowSchedule() implements DigestCommand {}

  /** Set when digests come, in people's words. */
  record SetSchedule(String cadence) implements DigestCommand {}

  /** Send what is owed, now. */
  record Digest() implements DigestCommand {}

  /** Set whether a digest comes that has nothing to tell. */
  record SetEmpties(Preferences.Empties empties) implements DigestCommand {}

  record ShowZone() implements DigestCommand {}

  /** Set the time zone, by its IANA name or a city's. */
  record SetZone(String zone) implements DigestCommand {}

  record ShowQuiet() implements DigestCommand {}

  /** Set quiet hours, in people's words, or end them. */
  record SetQuiet(String hours) implements DigestCommand {}

  /** Silence the chat, a watch or a feed, for a while or until it is ended. */
  record Mute(String words) implements DigestCommand {}

  /** End a silence, or all of them. */
  record Unmute(String words) implements DigestCommand {}

  record ShowBreaking() implements DigestCommand {}

  /** Set which stories break the cadence, in people's words. */
  record SetBreaking(String words) implements DigestCommand {}

  record ShowStyle() implements DigestCommand {}

  record SetStyle(String style) implements DigestCommand {}

  record ShowGrowth() implements DigestCommand {}

  /** Show whether the chat hears of nothing new. */
  record ShowEmpties() implements DigestCommand {}

  /** Show what is muted. */
  record ShowMutes() implements DigestCommand {}

  /** Set how the chat learns that a story has grown. */
  record SetGrowth(String manner) implements DigestCommand {}

  /** Keep an entry for later. */
  record Save(String entry) implements DigestCommand {}

  /** Show what is kept. */
  record ShowSaved() implements DigestCommand {}

  /** Keep something no longer, by its number. */
  record Unsave(String number) implements DigestCommand {}

  /** Keep again what was kept a moment ago. */
  record Keep(long savedId) implements DigestCommand {}

  /** Send nothing until told otherwise. */
  record Pause() implements DigestCommand {}

  record Resume() implements DigestCommand {}

  @Override
  default boolean changes() {
    return switch (this) {
      case ShowSchedule show -> false;
      case ShowZone show -> false;
      case ShowQuiet show -> false;
      case ShowBreaking show -> false;
      case ShowStyle show -> false;
      case ShowGrowth show -> false;
      case ShowEmpties show -> false;
      case ShowMutes show -> false;
      case ShowSaved show -> false;
      case Save save -> true;
      case Unsave unsave -> true;
      case Keep keep -> true;
      case SetSchedule set -> true;
      case Digest digest -> true;
      case SetEmpties set -> true;
      case SetZone set -> true;
      case SetQuiet set -> true;
      case Mute mute -> true;
      case Unmute unmute -> true;
      case SetBreaking set -> true;
      case SetStyle set -> true;
      case SetGrowth set -> true;
      case Pause pause -> true;
      case Resume resume -> true;
    };
  }
}
