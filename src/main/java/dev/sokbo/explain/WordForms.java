package dev.sokbo.explain;

import dev.sokbo.context.Cover;
import dev.sokbo.explain.WordForm.Standing;
import dev.sokbo.match.Concept;
import dev.sokbo.match.EntryText;
import dev.sokbo.query.Query;
import dev.sokbo.scan.Edges;
import dev.sokbo.scan.Occurrence;
import dev.sokbo.scan.Purpose;
import dev.sokbo.scan.Scan;
import dev.sokbo.scan.Searched;
import dev.sokbo.text.Folded;
import dev.sokbo.text.Script;
import dev.sokbo.text.WordTails;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Counts in which forms entries write what a query looks for. */
public final class WordForms {

  /** A run longer than this is no word. */
  private static final int LONGEST_REST = 20;

  /** More forms than this are not told apart, so that no text takes all memory. */
  private static final int MOST = 10_000;

  private final LoneQuery query;
  private final Map<String, Tally> tallies = new LinkedHashMap<>();

  public WordForms(Query query) {
    this.query = new LoneQuery(query);
  }

  /** How often a form was seen, and whether it counts. */
  private static final class Tally {
    final String word;
    int seen;
    Standing standing = Standing.EXCLUDED;

    Tally(String word) {
      this.word = word;
    }
  }

  /** Adds what an entry holds. */
  public void read(EntryText entry) {
    for (Searched searched : entry.searched()) {
      Map<Concept, Finds> found = new HashMap<>();
      new Scan<>(
              query.trie(),
              searched,
              (concept, occurrence) ->
                  found.computeIfAbsent(concept, unseen -> new Finds()).add(occurrence))
          .wordStarts();
      found.values().forEach(finds -> finds.forEachForm(this::count));
    }
  }

  /** What one field holds of one concept. */
  private static final class Finds {

    private final List<Occurrence> counting = new ArrayList<>();
    private final List<Occurrence> excluding = new ArrayList<>();

    void add(Occurrence occurrence) {
      switch (occurrence.form().purpose()) {
        case Purpose.Counts counts -> keepLongest(occurrence);
        case Purpose.Excludes excludes -> excluding.add(occurrence);
        case Purpose.Wavers wavers -> excluding.add(occurrence);
        case Purpose.Doubts doubts -> {}
        case Purpose.Assures assures -> {}
        case Purpose.Vouches vouches -> {}
      }
    }

    private void keepLongest(Occurrence occurrence) {
      if (!counting.isEmpty() && counting.getLast().start() == occurrence.start()) {
        counting.removeLast();
      }
      counting.add(occurrence);
    }

    void forEachForm(BiConsumer<String, Standing> consumer) {
      Cover cover = new Cover(excluding);
      for (Occurrence occurrence : counting) {
        Occurrence exclusion = cover.over(occurrence);
        if (exclusion != null) {
          consumer.accept(form(exclusion), Standing.EXCLUDED);
        } else {
          standing(occurrence).ifPresent(standing -> consumer.accept(form(occurrence), standing));
        }
      }
    }

    /** How a word stands over which no exclusion is; nothing where it is another word. */
    private static Optional<Standing> standing(Occurrence occurrence) {
      return switch (Edges.judge(occurrence)) {
        case STANDS -> Optional.of(Standing.COUNTS);
        // "every" is no form of EV.
        case CLOSED_RIGHT ->
            Edges.hasCapitals(occurrence) ? Optional.of(Standing.EXCLUDED) : Optional.empty();
        case CLOSED_LEFT, LOWER_CASE -> Optional.empty();
      };
    }
  }

  /** The forms seen most often, the most frequent first. */
  public List<WordForm> most(int limit) {
    return tallies.values().stream()
        .map(tally -> new WordForm(tally.word, tally.seen, tally.standing))
        .sorted(Comparator.comparingInt(WordForm::seen).reversed())
        .limit(limit)
        .toList();
  }

  private void count(String word, Standing standing) {
    String key = Folded.term(word);
    if (tallies.size() < MOST || tallies.containsKey(key)) {
      Tally tally = tallies.computeIfAbsent(key, unseen -> new Tally(word));
      tally.seen++;
      tally.standing = standing == Standing.COUNTS ? standing : tally.standing;
    }
  }

  /** The word that it begins, or is the last part of, without the particle behind it. */
  private static String form(Occurrence occurrence) {
    Folded text = occurrence.searched().text();
    String original = text.original();
    int end = text.end(occurrence.end());
    int to = end;
    while (to < original.length() && to < end + LONGEST_REST && isOfWord(original.charAt(to))) {
      to++;
    }
    int from = occurrence.start();
    while (from > 0 && !text.isWordStart(from)) {
      from--;
    }
    String word =
        original.substring(text.start(from), occurrence.originalEnd()).replaceAll("\\s+", " ");
    return word + withoutTail(original.substring(end, to));
  }

  private static boolean isOfWord(char unit) {
    return Script.of(unit) != Script.NONE;
  }

  /** What is left of a rest when the longest particle is taken off its end. */
  private static String withoutTail(String rest) {
    for (int from = 0; from < rest.length(); from++) {
      if (WordTails.isTail(rest.substring(from))) {
        return rest.substring(0, from);
      }
    }
    return rest;
  }
}
