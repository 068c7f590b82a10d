package dev.sokbo.watch;

import dev.sokbo.match.Hit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Which entry satisfied which watch, and where. */
public final class MatchStore {

  /**
   * An entry that was fetched before another by more than this has the lower id; within it, feeds
   * fetched side by side are stored in any order.
   */
  private static final Duration LONGEST_BETWEEN_FETCH_AND_STORE = Duration.ofHours(1);

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
                      where w.chat_id = :chatId and w.removed_at is null and m.entry_id in (<entryIds>)
                      order by m.entry_id, m.watch_id
                      """)
              .bind("chatId", chatId)
              .bindList("entryIds", some)
              .map((row, context) -> match(row))
              .list());
    }
    return matches;
  }

  /**
   * How many entries a watch found in each of some periods that follow each other.
   *
   * @param beginnings of the periods, the oldest first; the last lasts until now
   */
  public List<Integer> counts(Handle handle, long watchId, List<Instant> beginnings) {
    StringBuilder period = new StringBuilder("case");
    Map<String, Instant> begins = new HashMap<>();
    for (int number = beginnings.size() - 1; number >= 0; number--) {
      begins.put("begin" + number, beginnings.get(number));
      period.append(" when e.fetched_at >= :begin%d then %d".formatted(number, number));
    }
    List<Integer> counts = new ArrayList<>(Collections.nCopies(beginnings.size(), 0));
    handle
        .createQuery(
            """
            select %s end as period, count(*) as found
            from watch_match m join entry e on e.id = m.entry_id
            where m.watch_id = :watch and e.fetched_at >= :begin0
              and m.entry_id >= coalesce((
                select min(id) from entry where fetched_at >= :begin0 and fetched_at <= %d + (
                  select min(fetched_at) from entry where fetched_at >= :begin0)), 0)
            group by 1
            """
                .formatted(period, LONGEST_BETWEEN_FETCH_AND_STORE.toMillis()))
        .bind("watch", watchId)
        .bindMap(begins)
        .map((row, context) -> counts.set(row.getInt("period"), row.getInt("found")))
        .list();
    return counts;
  }

  /**
   * How many feeds usually report what a watch finds: the mean over its stories since a time, but
   * for one; 0 when there is no other.
   */
  public double usualOutlets(Handle handle, long watchId, long exceptStory, Instant since) {
    return handle
        .createQuery(
            """
            select coalesce(avg(1.0 * outlets), 0) from (
              select count(distinct report.feed_id) as outlets
              from (
                select distinct found.story_id from watch_match m
                join entry e on e.id = m.entry_id and e.fetched_at >= :since
                join story_entry found on found.entry_id = m.entry_id
                where m.watch_id = :watch and found.story_id <> :story) told
              join story_entry member on member.story_id = told.story_id
              join entry report on report.id = member.entry_id
              group by told.story_id) counted
            """)
        .bind("since", since)
        .bind("watch", watchId)
        .bind("story", exceptStory)
        .mapTo(Double.class)
        .one();
  }

  /** The newest entries of a feed that match a chat's watches, newest first. */
  public List<Long> latest(Handle handle, long chatId, long feedId, int limit) {
    return handle
        .createQuery(
            """
            select e.id from entry e
            where e.feed_id = :feedId and exists (
              select 1 from watch_match m join watch w on w.id = m.watch_id
              where m.entry_id = e.id and w.chat_id = :chatId and w.removed_at is null)
            order by coalesce(e.published_at, e.fetched_at) desc, e.id desc limit :limit
            """)
        .bind("feedId", feedId)
        .bind("chatId", chatId)
        .bind("limit", limit)
        .mapTo(Long.class)
        .list();
  }

  private static Match match(ResultSet row) throws SQLException {
    return new Match(
        row.getLong("entry_id"), row.getLong("watch_id"), HitsJson.read(row.getString("spans")));
  }
}
