package dev.sokbo.simulation;

import dev.sokbo.chat.ChatAddress;
import dev.sokbo.preference.QuietHours;
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
  void endSilence(String term, Instant now) {
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
