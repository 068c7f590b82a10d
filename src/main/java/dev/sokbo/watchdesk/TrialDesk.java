package dev.sokbo.watchdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.feed.Entry;
import dev.sokbo.feed.Feed;
import dev.sokbo.match.EntryText;
import dev.sokbo.match.Hit;
import dev.sokbo.match.WatchHits;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.outcome.WatchOutcome;
import dev.sokbo.outcome.WatchOutcome.Extent;
import dev.sokbo.outcome.WatchOutcome.Sample;
import dev.sokbo.query.Query;
import dev.sokbo.query.QueryParse;
import dev.sokbo.query.QueryParser;
import dev.sokbo.store.Database;
import dev.sokbo.text.Snippet;
import dev.sokbo.watch.Watch;
import dev.sokbo.watch.WatchQueries;
import dev.sokbo.watch.WatchStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells what a query would have found lately, for people to judge it before they watch it. */
final class TrialDesk {

  /** How far back a trial looks. */
  private static final Duration SPAN = Duration.ofDays(7);

  private static final int SAMPLES = 5;
  private static final int LONGEST_SAMPLE = 160;

  private final Database database;
  private final WatchStore watches;
  private final WatchQueries queries;
  private final QueryParser parser;
  private final RecentEntries recent;

  TrialDesk(
      Database database,
      WatchStore watches,
      WatchQueries queries,
      QueryParser parser,
      RecentEntries recent) {
    this.database = database;
    this.watches = watches;
    this.queries = queries;
    this.parser = parser;
    this.recent = recent;
  }

  /** Tries a watch of the chat, by its name or number, or else a query. */
  Outcome run(Chat chat, String text, Instant now) {
    Optional<Query> watched =
        database.read(
            handle -> {
              List<Watch> all = watches.ofChat(handle, chat.id());
              return Watches.find(all, text).flatMap(watch -> queries.of(handle, watch));
            });
    if (watched.isPresent()) {
      return run(chat, text, watched.get(), now);
    }
    return switch (parser.parse(text)) {
      case QueryParse.Refused refused -> new WatchOutcome.QueryRefused(text, refused.mistake());
      case QueryParse.Parsed parsed -> run(chat, text, parsed.query(), now);
    };
  }

  private Outcome run(Chat chat, String text, Query query, Instant now) {
    Trial trial = new Trial(chat, query);
    Instant since = now.minus(SPAN);
    int read = database.read(handle -> recent.read(handle, since, trial::take));
    Extent extent = read < RecentEntries.MOST ? Extent.ALL : Extent.NEWEST;
    return new WatchOutcome.Tried(
        text, since, read, extent, trial.found, trial.days, List.copyOf(trial.samples));
  }

  /** One query over entries, newest first. */
  private static final class Trial {

    private final Chat chat;
    private final WatchIndex index = new WatchIndex();
    private final SortedMap<LocalDate, Integer> days = new TreeMap<>();
    private final List<Sample> samples = new ArrayList<>();
    private final Set<String> titles = new HashSet<>();
    private int found;

    Trial(Chat chat, Query query) {
      this.chat = chat;
      index.add(0, query);
    }

    void take(Entry entry, Feed feed) {
      EntryText text = EntryText.of(entry, feed);
      for (WatchHits hits : index.match(text)) {
        found++;
        days.merge(entry.fetchedAt().atZone(chat.zone()).toLocalDate(), 1, Integer::sum);
        if (samples.size() < SAMPLES && titles.add(entry.title())) {
          samples.add(sample(entry, feed, text, hits.hits()));
        }
      }
    }

    private static Sample sample(Entry entry, Feed feed, EntryText text, List<Hit> hits) {
      Hit hit = hits.getFirst();
      String original = Objects.requireNonNullElse(text.of(hit.field()), "");
      Snippet snippet = Snippet.around(original, hit.start(), hit.end(), LONGEST_SAMPLE);
      return new Sample(
          feed.name(), entry.link(), entry.at(), snippet.text(), snippet.start(), snippet.end());
    }
  }
}
