package dev.sokbo.lexicon;

import dev.sokbo.text.Script;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Korean words that longer ones begin with: those of the resource {@code first-words.txt}, which
 * nobody needs to watch, and all that the lexicon holds in whatever role.
 */
final class FirstWords {

  /** One syllable may be anything. */
  static final int SHORTEST = 2;

  /** Longer words are made of these. */
  static final int LONGEST = 6;

  private static final Set<String> KNOWN = load();

  private FirstWords() {}

  /** Is a run of Hangul one of them? */
  static boolean has(String run) {
    return KNOWN.contains(run);
  }

  private static Set<String> load() {
    Set<String> known = new HashSet<>();
    KoreanWords.lines("first-words.txt").forEach(line -> addRuns(line, known));
    Lexicon.bundled().entries().stream()
        .flatMap(FirstWords::written)
        .forEach(words -> addRuns(words, known));
    return Set.copyOf(known);
  }

  private static Stream<String> written(LexiconEntry entry) {
    return Stream.of(
            entry.terms(),
            entry.endings(),
            entry.called(),
            entry.exclusions(),
            entry.contexts(),
            entry.vouchers(),
            entry.assurances())
        .flatMap(List::stream);
  }

  private static void addRuns(String written, Set<String> to) {
    int from = 0;
    for (int at = 0; at <= written.length(); at++) {
      if (at == written.length() || Script.of(written.charAt(at)) != Script.HANGUL) {
        if (at - from >= SHORTEST && at - from <= LONGEST) {
          to.add(written.substring(from, at));
        }
        from = at + 1;
      }
    }
  }
}
