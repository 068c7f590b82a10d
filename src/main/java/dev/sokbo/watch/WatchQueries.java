package dev.sokbo.watch;

import dev.sokbo.query.Query;
import dev.sokbo.query.QueryParse;
import dev.sokbo.query.QueryParser;
import dev.sokbo.query.Tuning;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads what watches ask for, with what their chats added. */
public final class WatchQueries {

  private final QueryParser parser;
  private final WatchWordStore words;

  public WatchQueries(QueryParser parser, WatchWordStore words) {
    this.parser = parser;
    this.words = words;
  }

  /** A watch's query as it stands; empty when it can't be read any more. */
  public Optional<Query> of(Handle handle, Watch watch) {
    return plain(watch).map(words.ofWatch(handle, watch.id())::applyTo);
  }

  /** A watch's query with what its chat added. */
  public Optional<Query> of(Watch watch, Tuning tuning) {
    return plain(watch).map(tuning::applyTo);
  }

  /** A watch's query as the chat wrote it. */
  public Optional<Query> plain(Watch watch) {
    return parser.parse(watch.query()) instanceof QueryParse.Parsed parsed
        ? Optional.of(parsed.query())
        : Optional.empty();
  }
}
