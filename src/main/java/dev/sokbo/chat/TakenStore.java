package dev.sokbo.chat;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What came in from platforms already, so that what comes again acts once. */
public final class TakenStore {

  /** Takes an event; false when it was taken before. */
  public boolean take(Handle handle, Platform platform, String key, Instant now) {
    return handle
            .createUpdate(
                """
                insert into taken (platform, event_key, taken_at) values (:platform, :key, :now)
                on conflict (platform, event_key) do nothing
                """)
            .bind("platform", platform)
            .bind("key", key)
            .bind("now", now)
            .execute()
        == 1;
  }

  /** Whether an event was taken before; without taking it. */
  public boolean isTaken(Handle handle, Platform platform, String key) {
    return handle
        .createQuery("select 1 from taken where platform = :platform and event_key = :key")
        .bind("platform", platform)
        .bind("key", key)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Forgets events of before a time, at most so many; tells how many it forgot. */
  public int deleteBefore(Handle handle, Instant before, int limit) {
    return handle
        .createUpdate(
            """
            delete from taken where (platform, event_key) in (
              select platform, event_key from taken where taken_at < :before limit :limit)
            """)
        .bind("before", before)
        .bind("limit", limit)
        .execute();
  }
}
