package dev.sokbo.watchdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.command.FormName;
import dev.sokbo.command.WatchCommand;
import dev.sokbo.command.WordChange;
import dev.sokbo.explain.WordForm.Standing;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.outcome.WatchOutcome;
import dev.sokbo.query.Query;
import dev.sokbo.query.QueryMistake;
import dev.sokbo.query.QueryParse;
import dev.sokbo.query.QueryParser;
import dev.sokbo.query.Tuning;
import dev.sokbo.store.Database;
import dev.sokbo.watch.ShownForm;
import dev.sokbo.watch.Watch;
import dev.sokbo.watch.WatchQueries;
import dev.sokbo.watch.WatchWord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Commands about the words that a chat adds to its watches. */
final class WordDesk {

  /** More words than this would make one watch dearer than all others. */
  private static final int MOST_WORDS = 50;

  private final Database database;
  private final WatchDesk.Stores stores;
  private final WatchIndex index;
  private final QueryParser parser;
  private final WatchQueries queries;

  WordDesk(Database database, WatchDesk.Stores stores, WatchIndex index, QueryParser parser) {
    this.database = database;
    this.stores = stores;
    this.index = index;
    this.parser = parser;
    this.queries = new WatchQueries(parser, stores.words());
  }

  Outcome change(Chat chat, WatchCommand.Words command, Instant now) {
    return database.transaction(
        handle ->
            meansForms(command)
                ? changeForms(handle, chat, command, now)
                : changeWords(handle, chat, command, now));
  }

  /** Forms are called by nothing but numbers or ids; a watch's words are never all numbers. */
  private static boolean meansForms(WatchCommand.Words command) {
    return switch (command.change()) {
      case EXCLUDE, INCLUDE ->
          Arrays.stream(numbers(command))
              .allMatch(text -> text.matches("[0-9]+") || FormName.read(text).isPresent());
      case ALIAS, NOT, FORGET -> false;
    };
  }

  private static String[] numbers(WatchCommand.Words command) {
    return command.argument().strip().split("[\\s,，、]+");
  }

  private Outcome changeForms(Handle handle, Chat chat, WatchCommand.Words command, Instant now) {
    List<ShownForm> latest = stores.forms().latest(handle, chat.id());
    List<ShownForm> meant = new ArrayList<>();
    for (String text : numbers(command)) {
      OptionalLong id = FormName.read(text);
      Optional<ShownForm> form =
          id.isPresent()
              ? stores.forms().find(handle, chat.id(), id.getAsLong())
              : Numbers.pick(latest, text);
      if (form.isEmpty()) {
        return new WatchOutcome.NoSuchForm(text);
      }
      meant.add(form.get());
    }
    long watchId = meant.getFirst().watchId();
    Watch watch = watch(handle, chat, watchId);
    if (size(stores.words().ofWatch(handle, watchId)) + meant.size() > MOST_WORDS) {
      return new WatchOutcome.TooManyWords(watch.name(), MOST_WORDS);
    }
    for (ShownForm form : meant) {
      Watch of = watch(handle, chat, form.watchId());
      bound(handle, of, form.word(), command.change(), now);
      stores.forms().setStanding(handle, form.id(), standing(command.change()));
      refresh(handle, of);
    }
    return new WatchOutcome.Forms(watch.name(), stores.forms().ofWatch(handle, watchId));
  }

  private Watch watch(Handle handle, Chat chat, long watchId) {
    return stores.watches().ofChat(handle, chat.id()).stream()
        .filter(watch -> watch.id() == watchId)
        .findFirst()
        .orElseThrow();
  }

  private static Standing standing(WordChange change) {
    return change == WordChange.EXCLUDE ? Standing.EXCLUDED : Standing.COUNTS;
  }

  private Outcome changeWords(Handle handle, Chat chat, WatchCommand.Words command, Instant now) {
    List<Watch> watches = stores.watches().ofChat(handle, chat.id());
    Optional<Watches.Named> named = Watches.named(watches, command.argument());
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
        words.stream().filter(word -> apply(handle, watch, word, command.change(), now)).toList();
    if (command.change() == WordChange.FORGET && changed.isEmpty()) {
      return new WatchOutcome.NothingToForget(watch.name(), words);
    }
    refresh(handle, watch);
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
    if (size(stores.words().ofWatch(handle, watch.id())) + words.size() > MOST_WORDS) {
      return Optional.of(new WatchOutcome.TooManyWords(watch.name(), MOST_WORDS));
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

  /** Does it, and tells whether it was of any effect. */
  private boolean apply(Handle handle, Watch watch, String word, WordChange change, Instant now) {
    return switch (change) {
      case ALIAS -> add(handle, watch.id(), WatchWord.List.ALIASES, word, now);
      case NOT -> add(handle, watch.id(), WatchWord.List.UNWANTED, word, now);
      case EXCLUDE, INCLUDE -> bound(handle, watch, word, change, now);
      case FORGET -> forget(handle, watch.id(), word);
    };
  }

  private boolean add(Handle handle, long watchId, WatchWord.List list, String word, Instant now) {
    stores.words().add(handle, new WatchWord(watchId, list, word), now);
    return true;
  }

  /** Excluding and including undo each other; what the lexicon says already is not said again. */
  private boolean bound(Handle handle, Watch watch, String word, WordChange change, Instant now) {
    boolean excludes = change == WordChange.EXCLUDE;
    boolean known =
        queries.plain(watch).filter(query -> Tuning.isExcluded(query, word)).isPresent();
    boolean removed =
        stores
            .words()
            .remove(
                handle,
                new WatchWord(
                    watch.id(),
                    excludes ? WatchWord.List.INCLUSIONS : WatchWord.List.EXCLUSIONS,
                    word));
    if (excludes ? known : removed && !known) {
      return true;
    }
    return add(
        handle,
        watch.id(),
        excludes ? WatchWord.List.EXCLUSIONS : WatchWord.List.INCLUSIONS,
        word,
        now);
  }

  private boolean forget(Handle handle, long watchId, String word) {
    boolean any = false;
    for (WatchWord.List list : WatchWord.List.values()) {
      any |= stores.words().remove(handle, new WatchWord(watchId, list, word));
    }
    return any;
  }

  private void refresh(Handle handle, Watch watch) {
    Optional<Query> query = queries.of(handle, watch);
    query.ifPresent(tuned -> database.afterCommit(() -> index.add(watch.id(), tuned)));
  }

  private static int size(Tuning tuning) {
    return tuning.aliases().size()
        + tuning.exclusions().size()
        + tuning.inclusions().size()
        + tuning.unwanted().size();
  }
}
