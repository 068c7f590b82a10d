package dev.sokbo.watchdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.command.Undo;
import dev.sokbo.command.WatchCommand;
import dev.sokbo.explain.WordForm;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.outcome.Page;
import dev.sokbo.outcome.WatchOutcome;
import dev.sokbo.query.QueryParse;
import dev.sokbo.query.QueryParser;
import dev.sokbo.query.Tuning;
import dev.sokbo.store.Database;
import dev.sokbo.watch.ShownFormStore;
import dev.sokbo.watch.Watch;
import dev.sokbo.watch.WatchQueries;
import dev.sokbo.watch.WatchStore;
import dev.sokbo.watch.WatchWordStore;
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

  /** As many watches as a page of the list shows. */
  private static final int LISTED = 20;

  private final Database database;
  private final Stores stores;
  private final WatchIndex index;
  private final QueryParser parser;
  private final WatchQueries queries;
  private final WatchFinder finder;
  private final WatchBeginnings beginnings;
  private final WordDesk words;
  private final TrialDesk trials;

  public WatchDesk(
      Database database, Stores stores, WatchIndex index, QueryParser parser, Quotas quotas) {
    this.database = database;
    this.stores = stores;
    this.index = index;
    this.parser = parser;
    this.queries = new WatchQueries(parser, stores.words());
    this.finder = new WatchFinder(parser, queries);
    RecentEntries recent = new RecentEntries(stores.entries(), stores.feeds());
    this.beginnings = new WatchBeginnings(database, stores, index, parser, recent, quotas);
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

  /**
   * In which forms entries of late write what a query looks for. Reads many of them, so it is to be
   * called outside of any transaction that writes.
   */
  public List<WordForm> formsSeen(String query, Instant now) {
    return beginnings.seen(query, now);
  }

  /**
   * Carries a command out.
   *
   * @param seen the forms that a watch to begin was seen in
   */
  public Outcome perform(Chat chat, WatchCommand command, List<WordForm> seen, Instant now) {
    return switch (command) {
      case WatchCommand.Watch watch -> beginnings.watch(chat, watch.query(), seen, now);
      case WatchCommand.Unwatch unwatch -> unwatch(chat, unwatch.watch(), now);
      case WatchCommand.Restore restore -> restore(chat, restore.watchId(), now);
      case WatchCommand.Watchlist watchlist -> list(chat, watchlist.page());
      case WatchCommand.Words changed -> words.change(chat, changed, now);
      case WatchCommand.Trial trial -> trials.run(chat, trial.query(), now);
    };
  }

  /** Adds a watch under a name of its own. */
  public Outcome add(Chat chat, String name, String query, Instant now) {
    return beginnings.add(chat, name, query, now);
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
          Optional<WatchOutcome.TooManyWatches> full = beginnings.full(handle, chat);
          if (full.isPresent()) {
            return full.get();
          }
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

  private Outcome list(Chat chat, int asked) {
    return database.read(
        handle -> {
          List<Watch> all = stores.watches().ofChat(handle, chat.id());
          Page page = Page.of(asked, LISTED, all.size());
          return new WatchOutcome.Watchlist(
              page.part(all, LISTED).stream().map(watch -> line(handle, watch)).toList(), page);
        });
  }

  private WatchOutcome.WatchLine line(Handle handle, Watch watch) {
    Tuning tuning = stores.words().ofWatch(handle, watch.id());
    return new WatchOutcome.WatchLine(watch.number(), watch.name(), watch.query(), tuning);
  }

  /** A chat's watch by a name, its number in the list, or {@code #} and its id. */
  public Optional<Watch> find(Handle handle, Chat chat, String which) {
    return finder.find(stores.watches().ofChat(handle, chat.id()), which);
  }
}
