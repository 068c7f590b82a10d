package dev.sokbo.watchdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.command.Undo;
import dev.sokbo.command.WatchCommand;
import dev.sokbo.explain.WordForms;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.lexicon.LexiconEntry;
import dev.sokbo.match.EntryText;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.outcome.WatchOutcome;
import dev.sokbo.query.Query;
import dev.sokbo.query.QueryParse;
import dev.sokbo.query.QueryParser;
import dev.sokbo.query.Tuning;
import dev.sokbo.store.Database;
import dev.sokbo.watch.ShownForm;
import dev.sokbo.watch.ShownFormStore;
import dev.sokbo.watch.Watch;
import dev.sokbo.watch.WatchQueries;
import dev.sokbo.watch.WatchStore;
import dev.sokbo.watch.WatchWordStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commands about watches; keeps the index of all watches in step with the database. */
public final class WatchDesk {

  private static final Logger LOG = LoggerFactory.getLogger(WatchDesk.class);

  /** How far back the forms of a new watch's words are counted. */
  private static final Duration FORMS_SEEN = Duration.ofDays(14);

  /** As many forms as a message shows well. */
  private static final int MOST_FORMS = 12;

  private final Database database;
  private final Stores stores;
  private final WatchIndex index;
  private final QueryParser parser;
  private final WatchQueries queries;
  private final RecentEntries recent;
  private final WordDesk words;
  private final TrialDesk trials;

  public WatchDesk(Database database, Stores stores, WatchIndex index, QueryParser parser) {
    this.database = database;
    this.stores = stores;
    this.index = index;
    this.parser = parser;
    this.queries = new WatchQueries(parser, stores.words());
    this.recent = new RecentEntries(stores.entries(), stores.feeds());
    this.words = new WordDesk(database, stores, index, parser);
    this.trials = new TrialDesk(database, stores.watches(), queries, parser, recent);
  }

  /** The tables that commands about watches draw on. */
  public record Stores(
      WatchStore watches,
      WatchWordStore words,
      ShownFormStore forms,
      EntryStore entries,
      FeedStore feeds) {}

  /** Fills the index from the database. A watch that can't be read any more harms no other. */
  public void load() {
    Map<Long, Tuning> tunings = database.read(stores.words()::all);
    for (Watch watch : database.read(stores.watches()::all)) {
      queries
          .of(watch, tunings.getOrDefault(watch.id(), Tuning.NONE))
          .ifPresentOrElse(query -> index.add(watch.id(), query), () -> warn(watch));
    }
  }

  private void warn(Watch watch) {
    if (parser.parse(watch.query()) instanceof QueryParse.Refused refused) {
      LOG.warn(
          "watch {} of chat {} finds nothing: {}",
          watch.id(),
          watch.chatId(),
          refused.mistake().english());
    }
  }

  public Outcome perform(Chat chat, WatchCommand command, Instant now) {
    return switch (command) {
      case WatchCommand.Watch watch -> watch(chat, watch.query(), now);
      case WatchCommand.Unwatch unwatch -> unwatch(chat, unwatch.watch(), now);
      case WatchCommand.Restore restore -> restore(chat, restore.watchId(), now);
      case WatchCommand.Watchlist watchlist -> list(chat);
      case WatchCommand.Words changed -> words.change(chat, changed, now);
      case WatchCommand.Trial trial -> trials.run(chat, trial.query(), now);
    };
  }

  /** Adds a watch whose name is its query and tells in which forms it was seen lately. */
  private Outcome watch(Chat chat, String query, Instant now) {
    Outcome outcome = add(chat.id(), query, query, now);
    return outcome instanceof WatchOutcome.Watching watching ? withForms(watching, now) : outcome;
  }

  private Outcome withForms(WatchOutcome.Watching watching, Instant now) {
    Watch watch = watching.watch();
    WordForms seen = new WordForms(queries.plain(watch).orElseThrow());
    List<ShownForm> forms =
        database.transaction(
            handle -> {
              recent.read(
                  handle,
                  now.minus(FORMS_SEEN),
                  (entry, feed) -> seen.read(EntryText.of(entry, feed)));
              return stores.forms().replace(handle, watch.id(), seen.most(MOST_FORMS));
            });
    return new WatchOutcome.Watching(watch, watching.applied(), forms);
  }

  /** Adds a watch under a name of its own. */
  public Outcome add(long chatId, String name, String query, Instant now) {
    return switch (parser.parse(query)) {
      case QueryParse.Refused refused -> new WatchOutcome.QueryRefused(query, refused.mistake());
      case QueryParse.Parsed parsed -> add(chatId, name, query, parsed.query(), now);
    };
  }

  private Outcome unwatch(Chat chat, String which, Instant now) {
    return database.transaction(
        handle -> {
          Optional<Watch> found = find(handle, chat, which);
          found.ifPresent(watch -> remove(handle, watch, now));
          return found
              .<Outcome>map(watch -> new WatchOutcome.Unwatched(watch.name(), watch.id()))
              .orElseGet(() -> new WatchOutcome.NoSuchWatch(which));
        });
  }

  private void remove(Handle handle, Watch watch, Instant now) {
    stores.watches().remove(handle, watch.id(), now);
    database.afterCommit(() -> index.remove(watch.id()));
  }

  private Outcome restore(Chat chat, long watchId, Instant now) {
    return database.transaction(
        handle -> {
          Optional<Watch> restored =
              stores.watches().restore(handle, chat.id(), watchId, now.minus(Undo.LIMIT));
          restored
              .flatMap(watch -> queries.of(handle, watch))
              .ifPresent(query -> database.afterCommit(() -> index.add(watchId, query)));
          return restored
              .<Outcome>map(watch -> new WatchOutcome.Restored(watch.name()))
              .orElseGet(ChatOutcome.NothingToUndo::new);
        });
  }

  private Outcome list(Chat chat) {
    return database.read(
        handle ->
            new WatchOutcome.Watchlist(
                stores.watches().ofChat(handle, chat.id()).stream()
                    .map(watch -> line(handle, watch))
                    .toList()));
  }

  private WatchOutcome.WatchLine line(Handle handle, Watch watch) {
    Tuning tuning = stores.words().ofWatch(handle, watch.id());
    return new WatchOutcome.WatchLine(watch.number(), watch.name(), watch.query(), tuning);
  }

  private Outcome add(long chatId, String name, String text, Query query, Instant now) {
    Optional<Watch> same = database.read(handle -> sameQuery(handle, chatId, query));
    if (same.isPresent()) {
      return new WatchOutcome.AlreadyWatching(same.get().name());
    }
    Optional<Watch> added =
        database.transaction(handle -> stores.watches().add(handle, chatId, name, text, now));
    if (added.isEmpty()) {
      return new WatchOutcome.AlreadyWatching(name);
    }
    database.afterCommit(() -> index.add(added.get().id(), query));
    return new WatchOutcome.Watching(added.get(), applied(name, query), List.of());
  }

  private Optional<Watch> sameQuery(Handle handle, long chatId, Query query) {
    return stores.watches().ofChat(handle, chatId).stream()
        .filter(
            watch ->
                queries.plain(watch).map(Query::print).filter(query.print()::equals).isPresent())
        .findFirst();
  }

  /** A chat's watch by its name, its number in the list, or {@code #} and its id. */
  public Optional<Watch> find(Handle handle, Chat chat, String which) {
    return Watches.find(stores.watches().ofChat(handle, chat.id()), which);
  }

  private static WatchOutcome.Applied applied(String name, Query query) {
    if (!(query instanceof Query.Known known)) {
      return WatchOutcome.Applied.NOTHING;
    }
    LexiconEntry entry = known.entry();
    return new WatchOutcome.Applied(
        entry.terms().stream().filter(term -> !term.equals(name)).distinct().toList(),
        entry.exclusions(),
        entry.contexts());
  }
}
