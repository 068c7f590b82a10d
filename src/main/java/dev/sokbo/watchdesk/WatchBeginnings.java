package dev.sokbo.watchdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.explain.WordForm;
import dev.sokbo.explain.WordForms;
import dev.sokbo.lexicon.LexiconEntry;
import dev.sokbo.match.EntryText;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.outcome.WatchOutcome;
import dev.sokbo.query.Query;
import dev.sokbo.query.QueryParse;
import dev.sokbo.query.QueryParser;
import dev.sokbo.store.Database;
import dev.sokbo.watch.ShownForm;
import dev.sokbo.watch.Watch;
import dev.sokbo.watch.WatchQueries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Begins watches, and tells what each finds and in which forms its words were seen lately. */
final class WatchBeginnings {

  /** How far back the forms of a new watch's words are counted. */
  private static final Duration FORMS_SEEN = Duration.ofDays(14);

  /** As many forms as a message shows well. */
  private static final int MOST_FORMS = 12;

  private final Database database;
  private final WatchDesk.Stores stores;
  private final WatchIndex index;
  private final QueryParser parser;
  private final WatchQueries queries;
  private final WatchFinder finder;
  private final RecentEntries recent;
  private final Quotas quotas;

  WatchBeginnings(
      Database database,
      WatchDesk.Stores stores,
      WatchIndex index,
      QueryParser parser,
      RecentEntries recent,
      Quotas quotas) {
    this.database = database;
    this.stores = stores;
    this.index = index;
    this.parser = parser;
    this.queries = new WatchQueries(parser, stores.words());
    this.finder = new WatchFinder(parser, queries);
    this.recent = recent;
    this.quotas = quotas;
  }

  /** Counts the forms of what a query looks for; none where it can't be read. */
  List<WordForm> seen(String query, Instant now) {
    if (!(parser.parse(query) instanceof QueryParse.Parsed parsed)) {
      return List.of();
    }
    WordForms seen = new WordForms(parsed.query());
    Instant since = now.minus(FORMS_SEEN);
    database.read(
        handle ->
            recent.read(handle, since, (entry, feed) -> seen.read(EntryText.of(entry, feed))));
    return seen.most(MOST_FORMS);
  }

  /** Adds a watch whose name is its query and tells in which forms it was seen lately. */
  Outcome watch(Chat chat, String query, List<WordForm> seen, Instant now) {
    Outcome outcome = add(chat, query, query, now);
    return outcome instanceof WatchOutcome.Watching watching ? withForms(watching, seen) : outcome;
  }

  private Outcome withForms(WatchOutcome.Watching watching, List<WordForm> seen) {
    Watch watch = watching.watch();
    List<ShownForm> forms =
        database.transaction(handle -> stores.forms().replace(handle, watch.id(), seen));
    return new WatchOutcome.Watching(watch, watching.applied(), forms);
  }

  /** Adds a watch under a name of its own. */
  Outcome add(Chat chat, String name, String query, Instant now) {
    return switch (parser.parse(query)) {
      case QueryParse.Refused refused -> new WatchOutcome.QueryRefused(query, refused.mistake());
      case QueryParse.Parsed parsed -> add(chat, name, query, parsed.query(), now);
    };
  }

  private Outcome add(Chat chat, String name, String text, Query query, Instant now) {
    Optional<Watch> same =
        database.read(
            handle -> finder.withQuery(stores.watches().ofChat(handle, chat.id()), query));
    if (same.isPresent()) {
      return new WatchOutcome.AlreadyWatching(same.get().name());
    }
    return database.transaction(handle -> add(handle, chat, name, text, query, now));
  }

  private Outcome add(
      Handle handle, Chat chat, String name, String text, Query query, Instant now) {
    Optional<WatchOutcome.TooManyWatches> full = full(handle, chat);
    if (full.isPresent()) {
      return full.get();
    }
    Optional<Watch> added = stores.watches().add(handle, chat.id(), name, text, now);
    if (added.isEmpty()) {
      return new WatchOutcome.AlreadyWatching(name);
    }
    database.afterCommit(() -> index.add(added.get().id(), query));
    return new WatchOutcome.Watching(added.get(), applied(name, query), List.of());
  }

  /** Says so when the chat may have no more watches. */
  Optional<WatchOutcome.TooManyWatches> full(Handle handle, Chat chat) {
    int most = quotas.of(chat.address()).watches();
    return stores.watches().ofChat(handle, chat.id()).size() < most
        ? Optional.empty()
        : Optional.of(new WatchOutcome.TooManyWatches(most));
  }

  private static WatchOutcome.Applied applied(String name, Query query) {
    if (!(query instanceof Query.Known known)) {
      return WatchOutcome.Applied.NOTHING;
    }
    LexiconEntry entry = known.entry();
    return new WatchOutcome.Applied(
        entry.terms().stream()
            .filter(term -> !term.equals(name) && !entry.doubtful().contains(term))
            .distinct()
            .toList(),
        entry.doubtful(),
        entry.exclusions(),
        LexiconEntry.phrases(entry.contexts()),
        entry.contexts().isEmpty() ? List.of() : LexiconEntry.phrases(entry.assurances()));
  }
}
