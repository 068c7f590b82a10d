package dev.sokbo.chatdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.explain.Explainer;
import dev.sokbo.explain.Explanation;
import dev.sokbo.match.EntryText;
import dev.sokbo.match.Hit;
import dev.sokbo.outcome.Explanation.Verdict;
import dev.sokbo.query.Query;
import dev.sokbo.watch.Watch;
import dev.sokbo.watch.WatchQueries;
import dev.sokbo.watch.WatchStore;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What a chat's watches say of an entry. */
final class Verdicts {

  private final WatchStore watches;
  private final WatchQueries queries;

  Verdicts(WatchStore watches, WatchQueries queries) {
    this.watches = watches;
    this.queries = queries;
  }

  /** Those of the watches that match or nearly do. */
  List<Verdict> of(Handle handle, Chat chat, EntryText text) {
    return watches.ofChat(handle, chat.id()).stream()
        .flatMap(watch -> verdict(handle, watch, text).stream())
        .toList();
  }

  private Optional<Verdict> verdict(Handle handle, Watch watch, EntryText text) {
    return queries.of(handle, watch).flatMap(query -> verdict(watch, query, text));
  }

  private static Optional<Verdict> verdict(Watch watch, Query query, EntryText text) {
    Explanation found = new Explainer(query).explain(text);
    if (found.matches()) {
      return Optional.of(new Verdict.Matches(watch.name(), words(found.hits(), text)));
    }
    return found.misses().isEmpty()
        ? Optional.empty()
        : Optional.of(new Verdict.Misses(watch.name(), found.misses()));
  }

  private static List<String> words(List<Hit> hits, EntryText text) {
    return hits.stream().map(hit -> word(hit, text)).distinct().toList();
  }

  private static String word(Hit hit, EntryText text) {
    String field = Objects.requireNonNullElse(text.of(hit.field()), "");
    return field.substring(hit.start(), hit.end());
  }
}
