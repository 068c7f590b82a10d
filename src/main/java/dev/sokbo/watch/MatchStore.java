package dev.sokbo.watch;

import dev.sokbo.match.Hit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which entry satisfied which watch, and where. */
public final class MatchStore {

  private static final String COLUMNS =
      "select m.entry_id, m.watch_id, m.spans from watch_match m ";

  /** Notes a match; what was noted of the same entry and watch before stays. */
  public void record(Handle handle, long entryId, long watchId, List<Hit> hits) {
    handle
        .createUpdate(
            """
            insert into watch_match (entry_id, watch_id, spans)
            values (:entryId, :watchId, :spans)
            on conflict (entry_id, watch_id) do nothing
            """)
        .bind("entryId", entryId)
        .bind("watchId", watchId)
        .bind("spans", HitsJson.write(hits))
        .execute();
  }

  /** The matches of an entry with any chat's watches, by rising watch. */
  public List<Match> ofEntry(Handle handle, long entryId) {
    return handle
        .createQuery(COLUMNS + "where m.entry_id = :entryId order by m.watch_id")
        .bind("entryId", entryId)
        .map((row, context) -> match(row))
        .list();
  }

  /** The matches of some entries with one chat's watches, by rising entry and watch. */
  public List<Match> ofEntriesForChat(Handle handle, long chatId, Collection<Long> entryIds) {
    List<Match> matches = new ArrayList<>();
    for (List<Long> some : Batches.of(entryIds)) {
      matches.addAll(
          handle
              .createQuery(
                  COLUMNS
                      + """
                      join watch w on w.id = m.watch_id
                      where w.chat_id = :chatId and m.entry_id in (<entryIds>)
                      order by m.entry_id, m.watch_id
                      """)
              .bind("chatId", chatId)
              .bindList("entryIds", some)
              .map((row, context) -> match(row))
              .list());
    }
    return matches;
  }

  private static Match match(ResultSet row) throws SQLException {
    return new Match(
        row.getLong("entry_id"), row.getLong("watch_id"), HitsJson.read(row.getString("spans")));
  }
}
