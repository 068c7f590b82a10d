package dev.sokbo.command;

import dev.sokbo.chat.Chat;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.query.Query;
import dev.sokbo.query.QueryParse;
import dev.sokbo.query.QueryParser;
import dev.sokbo.store.Database;
import dev.sokbo.watch.Watch;
import dev.sokbo.watch.WatchStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commands about watches; keeps the index of all watches in step with the database. */
public final class WatchDesk {

  private static final Logger LOG = LoggerFactory.getLogger(WatchDesk.class);

  private final Database database;
  private final WatchStore watches;
  private final WatchIndex index;
  private final QueryParser parser;

  public WatchDesk(Database database, WatchStore watches, WatchIndex index, QueryParser parser) {
    this.database = database;
    this.watches = watches;
    this.index = index;
    this.parser = parser;
  }

  /** Fills the index from the database. A watch that can't be read any more harms no other. */
  public void load() {
    for (Watch watch : database.read(watches::all)) {
      switch (parser.parse(watch.query())) {
        case QueryParse.Parsed parsed -> index.add(watch.id(), parsed.query());
        case QueryParse.Refused refused ->
            LOG.warn(
                "watch {} of chat {} finds nothing: {}",
                watch.id(),
                watch.chatId(),
                refused.mistake().english());
      }
    }
  }

  Outcome perform(Chat chat, WatchCommand command, Instant now) {
    return switch (command) {
      case WatchCommand.Watch watch -> watch(chat, watch.query(), now);
      case WatchCommand.Unwatch unwatch -> unwatch(chat, unwatch.watch());
      case WatchCommand.Watchlist watchlist -> list(chat);
    };
  }

  /** Adds a watch whose name is its query. */
  private Outcome watch(Chat chat, String query, Instant now) {
    return add(chat.id(), query, query, now);
  }

  /** Adds a watch under a name of its own. */
  Outcome add(long chatId, String name, String query, Instant now) {
    return switch (parser.parse(query)) {
      case QueryParse.Refused refused -> new WatchOutcome.QueryRefused(query, refused.mistake());
      case QueryParse.Parsed parsed -> add(chatId, name, query, parsed.query(), now);
    };
  }

  private Outcome unwatch(Chat chat, String which) {
    Optional<Watch> removed =
        database.transaction(
            handle ->
                find(watches.ofChat(handle, chat.id()), which)
                    .flatMap(watch -> watches.remove(handle, chat.id(), watch.name())));
    removed.ifPresent(watch -> database.afterCommit(() -> index.remove(watch.id())));
    return removed
        .<Outcome>map(watch -> new WatchOutcome.Unwatched(watch.name()))
        .orElseGet(() -> new WatchOutcome.NoSuchWatch(which));
  }

  private Outcome list(Chat chat) {
    return new WatchOutcome.Watchlist(
        database.read(handle -> watches.ofChat(handle, chat.id())).stream()
            .map(watch -> new WatchOutcome.WatchLine(watch.name(), watch.query()))
            .toList());
  }

  private Outcome add(long chatId, String name, String text, Query query, Instant now) {
    Optional<Watch> same = database.read(handle -> sameQuery(handle, chatId, query));
    if (same.isPresent()) {
      return new WatchOutcome.AlreadyWatching(same.get().name());
    }
    Optional<Watch> added =
        database.transaction(handle -> watches.add(handle, chatId, name, text, now));
    if (added.isEmpty()) {
      return new WatchOutcome.AlreadyWatching(name);
    }
    database.afterCommit(() -> index.add(added.get().id(), query));
    return new WatchOutcome.Watching(name, terms(name, query));
  }

  private Optional<Watch> sameQuery(Handle handle, long chatId, Query query) {
    return watches.ofChat(handle, chatId).stream()
        .filter(
            watch ->
                parser.parse(watch.query()) instanceof QueryParse.Parsed parsed
                    && parsed.query().print().equals(query.print()))
        .findFirst();
  }

  private static List<String> terms(String name, Query query) {
    return query instanceof Query.Known known
        ? known.entry().terms().stream().filter(term -> !term.equals(name)).distinct().toList()
        : List.of();
  }

  /** A chat's watch by its name, its number in the list, or {@code #} and its id. */
  Optional<Watch> find(Handle handle, Chat chat, String which) {
    return find(watches.ofChat(handle, chat.id()), which);
  }

  private static Optional<Watch> find(List<Watch> watches, String which) {
    return watches.stream()
        .filter(watch -> watch.name().equalsIgnoreCase(which) || which.equals("#" + watch.id()))
        .findFirst()
        .or(() -> Numbers.pick(watches, which));
  }
}
