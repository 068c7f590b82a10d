package dev.sokbo.owed;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Which delivered messages tell stories that have grown since. */
public final class GrowthStore {

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

  /** The keys of the items of a message whose stories have grown. */
  public Set<String> grownStories(Handle handle, long messageId) {
    return new HashSet<>(
        handle
            .createQuery(
                "select story_id from owed where message_id = :message and grown_at is not null")
            .bind("message", messageId)
            .mapTo(String.class)
            .list());
  }

  /** Notes that a message is up to date. */
  public void settleGrowth(Handle handle, long messageId) {
    handle
        .createUpdate(
            """
            update owed set grown_at = null where message_id = :message and grown_at is not null
            """)
        .bind("message", messageId)
        .execute();
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
