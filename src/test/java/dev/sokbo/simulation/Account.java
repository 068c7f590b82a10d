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
import java.util.function.UnaryOperator;
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

  /**
   * Notes what somebody typed.
   *
   * @param last the last message that was written down by then
   * @param termOf the term that a story is watched for
   */
  void hear(String line, Instant now, long last, UnaryOperator<String> termOf) {
    String[] words = line.split(" ", 2);
    switch (words[0]) {
      case "watch" -> terms.add(words[1]);
      case "unwatch" -> {
        terms.remove(words[1]);
        endSilence(words[1], last);
        owed.removeIf(story -> !told.contains(story) && termOf.apply(story).equals(words[1]));
      }
      case "quiet" -> quiet = QuietWords.parse(words[1]).orElse(null);
      case "pause" -> paused = true;
      case "resume" -> {
        paused = false;
        silences.replaceAll(silence -> silence.term().isEmpty() ? silence.endedBy(last) : silence);
      }
      case "mute" -> silence(words[1].split(" ", -1), now, last);
      case "unmute" -> endSilence("", last);
      default -> {}
    }
  }

  /**
   * What is muted of a feed may be told by another, so nothing is expected of that; nor of a term
   * that is not watched.
   */
  private void silence(String[] words, Instant now, long last) {
    if (words[0].equals("feed")) {
      return;
    }
    String term = words[0].endsWith("h") ? "" : words[0];
    if (!term.isEmpty() && !terms.contains(term)) {
      return;
    }
    Instant until =
        words.length > 1 || term.isEmpty()
            ? now.plus(Spell.parse(words[words.length - 1]).orElseThrow())
            : Instant.MAX;
    endSilence(term, last);
    silences.add(new Silence(term, last, Long.MAX_VALUE, until));
  }

  /** Whether a term, or all of the chat, was muted when a message was written down. */
  boolean isMuted(String term, Records.Row message) {
    return silences.stream()
        .anyMatch(silence -> silence.term().equals(term) && silence.covers(message));
  }

  /** All silence ends, or that about a term. */
  private void endSilence(String term, long last) {
    silences.replaceAll(
        silence -> term.isEmpty() || silence.term().equals(term) ? silence.endedBy(last) : silence);
  }

  /**
   * That something is muted in a chat. It begins and ends with what somebody says, between two
   * messages, whatever the clock does; or ends at its time.
   *
   * @param term empty for all of the chat
   * @param after the last message before it
   * @param last the last message in it
   */
  record Silence(String term, long after, long last, Instant until) {

    boolean covers(Records.Row message) {
      return message.id() > after && message.id() <= last && message.createdAt().isBefore(until);
    }

    Silence endedBy(long message) {
      return new Silence(term, after, Math.min(last, message), until);
    }
  }
}
