package dev.sokbo.outcome;

import dev.sokbo.command.WordChange;
import dev.sokbo.query.QueryMistake;
import dev.sokbo.query.Tuning;
import dev.sokbo.watch.ShownForm;
import dev.sokbo.watch.Watch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What came of a command about watches. */
public sealed interface WatchOutcome extends Outcome {

  /**
   * A watch was added.
   *
   * @param forms in which its words were seen lately
   */
  record Watching(Watch watch, Applied applied, List<ShownForm> forms) implements WatchOutcome {
    public Watching {
      forms = List.copyOf(forms);
    }
  }

  /**
   * What the lexicon knows of a watched name; all empty for a word that it doesn't know.
   *
   * @param terms what is found as well: names, abbreviations, affiliates, people
   * @param doubtful names that are found only beside a word that says what they mean
   * @param exclusions longer words that don't count
   * @param contexts words beside which a name means something else
   * @param assurances words beside which it counts all the same
   */
  record Applied(
      List<String> terms,
      List<String> doubtful,
      List<String> exclusions,
      List<String> contexts,
      List<String> assurances) {
    public static final Applied NOTHING =
        new Applied(List.of(), List.of(), List.of(), List.of(), List.of());

    public Applied {
      terms = List.copyOf(terms);
      doubtful = List.copyOf(doubtful);
      exclusions = List.copyOf(exclusions);
      contexts = List.copyOf(contexts);
      assurances = List.copyOf(assurances);
    }
  }

  /** The chat has as many watches as it may. */
  record TooManyWatches(int most) implements WatchOutcome, Refusal {}

  record AlreadyWatching(String name) implements WatchOutcome {}

  /** A query that can't be watched. */
  record QueryRefused(String query, QueryMistake mistake) implements WatchOutcome, Refusal {}

  /** A watch ended and can be restored for a while. */
  record Unwatched(String name, long watchId) implements WatchOutcome {}

  record Restored(String name) implements WatchOutcome {}

  record NoSuchWatch(String name) implements WatchOutcome, Refusal {}

  /**
   * What is watched.
   *
   * @param watches those on the page
   */
  record Watchlist(List<WatchLine> watches, Page page) implements WatchOutcome {
    public Watchlist {
      watches = List.copyOf(watches);
    }
  }

  /**
   * A watch in the list.
   *
   * @param tuning what the chat added to it
   */
  record WatchLine(int number, String name, String query, Tuning tuning) {}

  /**
   * Words of a watch were changed.
   *
   * @param now what the chat added to it, as it is now
   */
  record Changed(WordChange change, String watch, List<String> words, Tuning now)
      implements WatchOutcome {
    public Changed {
      words = List.copyOf(words);
    }
  }

  /** Forms of a watch's words, after some were included or excluded. */
  record Forms(String watch, List<ShownForm> forms) implements WatchOutcome {
    public Forms {
      forms = List.copyOf(forms);
    }
  }

  /** A command about words that names none. */
  record NoWords(WordChange change) implements WatchOutcome, Refusal {}

  /** Words that no list of the watch has. */
  record NothingToForget(String watch, List<String> words) implements WatchOutcome, Refusal {
    public NothingToForget {
      words = List.copyOf(words);
    }
  }

  /** A word that makes no longer word of any name that the watch looks for. */
  record ExcludesNothing(String watch, String word) implements WatchOutcome, Refusal {}

  record TooManyWords(String watch, int most) implements WatchOutcome, Refusal {}

  /** A number that no form has. */
  record NoSuchForm(String number) implements WatchOutcome, Refusal {}

  /**
   * What a query would have found.
   *
   * @param since the time from which entries were looked at
   * @param read how many those were
   * @param extent how much of that time was looked at
   * @param days how many were found on each day that has any
   * @param samples some of the newest
   */
  record Tried(
      String query,
      Instant since,
      int read,
      Extent extent,
      int found,
      SortedMap<LocalDate, Integer> days,
      List<Sample> samples)
      implements WatchOutcome {
    public Tried {
      samples = List.copyOf(samples);
      days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }
  }

  /** How much of what was asked for was looked at. */
  enum Extent {
    ALL,
    NEWEST
  }

  /**
   * An entry that a query finds, by the sentence around its first hit.
   *
   * @param sentence plain text
   * @param start where the hit begins in it
   * @param end past the hit
   */
  record Sample(
      String feed, @Nullable String link, Instant at, String sentence, int start, int end) {}
}
