package dev.sokbo.watchdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.command.WatchCommand;
import dev.sokbo.command.WordChange;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.outcome.WatchOutcome;
import dev.sokbo.query.QueryMistake;
import dev.sokbo.query.QueryParse;
import dev.sokbo.query.QueryParser;
import dev.sokbo.query.Tuning;
import dev.sokbo.store.Database;
import dev.sokbo.watch.Watch;
import dev.sokbo.watch.WatchQueries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Commands about the words that a chat adds to its watches. */
final class WordDesk {

  private final Database database;
  private final WatchDesk.Stores stores;
  private final QueryParser parser;
  private final WatchQueries queries;
  private final WatchFinder finder;
  private final AddedWords added;
  private final FormDesk forms;

  WordDesk(Database database, WatchDesk.Stores stores, WatchIndex index, QueryParser parser) {
    this.database = database;
    this.stores = stores;
    this.parser = parser;
    this.queries = new WatchQueries(parser, stores.words());
    this.finder = new WatchFinder(parser, queries);
    this.added = new AddedWords(database, stores.words(), index, queries);
    this.forms = new FormDesk(stores, added);
  }

  Outcome change(Chat chat, WatchCommand.Words command, Instant now) {
    return database.transaction(
        handle ->
            FormDesk.isMeant(command)
                ? forms.change(handle, chat, command, now)
                : changeWords(handle, chat, command, now));
  }

  private Outcome changeWords(Handle handle, Chat chat, WatchCommand.Words command, Instant now) {
    List<Watch> watches = stores.watches().ofChat(handle, chat.id());
    Optional<Watches.Named> named = finder.named(watches, command.argument());
    if (named.isEmpty()) {
      return new WatchOutcome.NoSuchWatch(command.argument().split("[=＝\\s]", 2)[0]);
    }
    Watch watch = named.get().watch();
    List<String> words = named.get().words();
    Optional<Outcome> refusal = refusal(handle, watch, command.change(), words);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    List<String> changed =
        words.stream()
            .filter(word -> added.change(handle, watch, word, command.change(), now))
            .toList();
    if (command.change() == WordChange.FORGET && changed.isEmpty()) {
      return new WatchOutcome.NothingToForget(watch.name(), words);
    }
    added.refresh(handle, watch);
    return new WatchOutcome.Changed(
        command.change(), watch.name(), words, stores.words().ofWatch(handle, watch.id()));
  }

  /** Why words can't be taken, if they can't. */
  private Optional<Outcome> refusal(
      Handle handle, Watch watch, WordChange change, List<String> words) {
    if (words.isEmpty()) {
      return Optional.of(new WatchOutcome.NoWords(change));
    }
    if (change == WordChange.FORGET) {
      return Optional.empty();
    }
    if (!added.hasRoom(handle, watch, words.size())) {
      return Optional.of(new WatchOutcome.TooManyWords(watch.name(), AddedWords.MOST));
    }
    return words.stream().flatMap(word -> refusal(watch, change, word).stream()).findFirst();
  }

  private Optional<Outcome> refusal(Watch watch, WordChange change, String word) {
    QueryMistake mistake = mistake(word);
    if (mistake != null && !(mistake.isOfBreadth() && change != WordChange.ALIAS)) {
      return Optional.of(new WatchOutcome.QueryRefused(word, mistake));
    }
    boolean idle =
        change == WordChange.EXCLUDE
            && queries.plain(watch).filter(query -> Tuning.canExclude(query, word)).isEmpty();
    return idle
        ? Optional.of(new WatchOutcome.ExcludesNothing(watch.name(), word))
        : Optional.empty();
  }

  private @Nullable QueryMistake mistake(String word) {
    return switch (parser.parse('"' + word + '"')) {
      case QueryParse.Parsed parsed -> null;
      case QueryParse.Refused refused -> refused.mistake();
    };
  }
}
