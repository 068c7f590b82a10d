package dev.sokbo.owed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Which delivered messages tell stories that have grown since. */
public final class GrowthStore {

  /** As many ids as go into one statement. */
  private static final int BATCH = 500;

  /** Notes that a story has grown, for every chat that was told it. */
  public void markGrown(Handle handle, long storyId, Instant now) {
    handle
        .createUpdate(
            """
            update owed set grown_at = :now
            where story_id = :story and message_id is not null and grown_at is null
            """)
        .bind("now", now)
        .bind("story", storyId)
        .execute();
  }

  /**
   * Messages at their chats, under ids of their platforms', whose stories grew in a time; the
   * longest out of date first.
   */
  public List<Long> grown(Handle handle, Instant since, Instant by, int limit) {
    return handle
        .createQuery(
            """
            select message_id from owed
            where grown_at between :since and :by
              and exists (
                select 1 from outbox
                where id = message_id and state = 'SENT' and platform_message_id <> '')
            group by message_id order by min(grown_at), message_id limit :limit
            """)
        .bind("since", since)
        .bind("by", by)
        .bind("limit", limit)
        .mapTo(Long.class)
        .list();
  }

  /** The stories of a message that have grown, in order. */
  public List<Grown> grownStories(Handle handle, long messageId) {
    return handle
        .createQuery(
            """
            select id as owed_id, story_id,
                   (select count(*) from story_entry where story_entry.story_id = owed.story_id)
                     as reports
            from owed where message_id = :message and grown_at is not null order by story_id
            """)
        .bind("message", messageId)
        .mapTo(Grown.class)
        .list();
  }

  /** Notes that a message is up to date with these, and what it tells of them. */
  public void settle(Handle handle, List<Grown> stories) {
    for (Grown story : stories) {
      handle.execute("update owed set grown_at = null where id = ?", story.owedId());
    }
    noteTold(handle, stories.stream().collect(Collectors.toMap(Grown::owedId, Grown::reports)));
  }

  /** Leaves a message as it is, whatever of it has grown. */
  public void settleAll(Handle handle, long messageId) {
    handle
        .createUpdate(
            """
            update owed set grown_at = null where message_id = :message and grown_at is not null
            """)
        .bind("message", messageId)
        .execute();
  }

  /**
   * Notes how many reports of its story the message tells that pays a debt, for {@link
   * #markUnseen}.
   *
   * @param reports by the debt's id
   */
  public void noteTold(Handle handle, Map<Long, Integer> reports) {
    if (reports.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch("insert into telling (owed_id, reports) values (:owed, :reports)");
    reports.forEach((owed, told) -> batch.bind("owed", owed).bind("reports", told).add());
    batch.execute();
  }

  /**
   * Notes which stories have grown while a message was written that did not see it: where
   * transactions overlap, {@link #markGrown} finds no message that is not committed yet, and the
   * message tells no report that is not. As reports are stored one transaction at a time, the next
   * one sees both.
   *
   * @return how many
   */
  public int markUnseen(Handle handle, Instant now) {
    Map<Long, Integer> told = new TreeMap<>();
    handle
        .createQuery("delete from telling returning owed_id, reports")
        .map((row, context) -> told.merge(row.getLong(1), row.getInt(2), Math::max))
        .list();
    int marked = 0;
    for (List<Long> ids : batches(told.keySet())) {
      for (Grown story : reported(handle, ids)) {
        boolean more = story.reports() > told.getOrDefault(story.owedId(), 0);
        marked += more ? markGrown(handle, story, now) : 0;
      }
    }
    return marked;
  }

  private static List<List<Long>> batches(Set<Long> ids) {
    List<Long> all = List.copyOf(ids);
    return IntStream.iterate(0, from -> from < all.size(), from -> from + BATCH)
        .mapToObj(from -> all.subList(from, Math.min(all.size(), from + BATCH)))
        .toList();
  }

  private static List<Grown> reported(Handle handle, List<Long> ids) {
    return handle
        .createQuery(
            """
            select owed.id as owed_id, owed.story_id, count(*) as reports
            from owed join story_entry on story_entry.story_id = owed.story_id
            where owed.id in (<ids>) group by owed.id, owed.story_id
            """)
        .bindList("ids", ids)
        .mapTo(Grown.class)
        .list();
  }

  private static int markGrown(Handle handle, Grown story, Instant now) {
    return handle.execute(
        """
        update owed set grown_at = ?
        where id = ? and message_id is not null and grown_at is null
        """,
        now,
        story.owedId());
  }

  /** Leaves what grew before a time as it was told, so much at most; tells how much. */
  public int forgetGrowth(Handle handle, Instant before, int limit) {
    return handle
        .createUpdate(
            """
            update owed set grown_at = null where id in (
              select id from owed where grown_at < :before order by id limit :limit)
            """)
        .bind("before", before)
        .bind("limit", limit)
        .execute();
  }
}
