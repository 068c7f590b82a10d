package dev.sokbo.simulation;

import dev.sokbo.cadence.Spell;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.preference.QuietHours;
import dev.sokbo.preference.QuietWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is known of one chat. */
final class Account {

  final ChatAddress chat;
  final Set<String> terms = new TreeSet<>();
  final Set<String> owed = new TreeSet<>();
  final Set<String> told = new HashSet<>();
  final Set<String> seen = new HashSet<>();
  final Set<String> keys = new HashSet<>();
  @Nullable QuietHours quiet;
  final List<Silence> silences = new ArrayList<>();
  boolean paused;
  long lastNews;
  int repeats;

  Account(ChatAddress chat) {
    this.chat = chat;
  }

  /** Notes what somebody typed. */
  void hear(String line, Instant now) {
    String[] words = line.split(" ", 2);
    switch (words[0]) {
      case "watch" -> terms.add(words[1]);
      case "unwatch" -> {
        terms.remove(words[1]);
        owed.removeIf(story -> !told.contains(story));
      }
      case "quiet" -> quiet = QuietWords.parse(words[1]).orElse(null);
      case "pause" -> paused = true;
      case "resume" -> paused = false;
      case "mute" -> silence(words[1].split(" ", -1), now);
      case "unmute" -> endSilence("", now);
      default -> {}
    }
  }

  /** What is muted of a feed may be told by another, so nothing is expected of that. */
  private void silence(String[] words, Instant now) {
    if (words[0].equals("feed")) {
      return;
    }
    String term = words[0].endsWith("h") ? "" : words[0];
    Instant until =
        words.length > 1 || term.isEmpty()
            ? now.plus(Spell.parse(words[words.length - 1]).orElseThrow())
            : Instant.MAX;
    endSilence(term, now);
    silences.add(new Silence(term, now, until));
  }

  /** Whether a term, or all of the chat, was muted at a time. */
  boolean isMuted(String term, Instant at) {
    return silences.stream()
        .anyMatch(
            silence ->
                silence.term().equals(term)
                    && !at.isBefore(silence.from())
                    && at.isBefore(silence.until()));
  }

  /** All silence ends, or that about a term. */
  private void endSilence(String term, Instant now) {
    silences.replaceAll(
        silence ->
            silence.until().isAfter(now) && (term.isEmpty() || silence.term().equals(term))
                ? new Silence(silence.term(), silence.from(), now)
                : silence);
  }

  /**
   * That something is muted in a chat.
   *
   * @param term empty for all of the chat
   */
  record Silence(String term, Instant from, Instant until) {}
}
