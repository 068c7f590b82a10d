package dev.sokbo.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Which chat follows which feed. A chat that never chose follows the common feeds. */
public final class SubscriptionStore {

  private enum Choice {
    FOLLOWING,
    NOT_FOLLOWING
  }

  /** Makes a chat follow a feed. */
  public void follow(Handle handle, long chatId, long feedId, Instant now) {
    choose(handle, chatId, feedId, Choice.FOLLOWING, now);
  }

  /** Makes a chat not follow a feed, also a common one. */
  public void unfollow(Handle handle, long chatId, long feedId, Instant now) {
    choose(handle, chatId, feedId, Choice.NOT_FOLLOWING, now);
  }

  /** Whether a chat stopped to follow a feed at that time or later. */
  public boolean leftSince(Handle handle, long chatId, long feedId, Instant since) {
    return handle
        .createQuery(
            """
            select 1 from subscription
            where chat_id = :chatId and feed_id = :feedId and following = 0 and since >= :since
            """)
        .bind("chatId", chatId)
        .bind("feedId", feedId)
        .bind("since", since)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Gives a chat's choices to another chat, but for feeds of which it chose itself. */
  public void moveAll(Handle handle, long from, long into) {
    handle
        .createUpdate(
            """
            update subscription set chat_id = :into
            where chat_id = :from
              and feed_id not in (select feed_id from subscription where chat_id = :into)
            """)
        .bind("into", into)
        .bind("from", from)
        .execute();
  }

  /** Whether a chat follows a feed. */
  public boolean follows(Handle handle, long chatId, long feedId) {
    return handle
        .createQuery(
            """
            select coalesce(s.following, f.common) from feed f
            left join subscription s on s.feed_id = f.id and s.chat_id = :chatId
            where f.id = :feedId
            """)
        .bind("chatId", chatId)
        .bind("feedId", feedId)
        .mapTo(Integer.class)
        .findOne()
        .filter(following -> following == 1)
        .isPresent();
  }

  /** The ids of the feeds that a chat follows. */
  public Set<Long> followed(Handle handle, long chatId) {
    return handle
        .createQuery(
            """
            select f.id from feed f
            left join subscription s on s.feed_id = f.id and s.chat_id = :chatId
            where coalesce(s.following, f.common) = 1
            """)
        .bind("chatId", chatId)
        .mapTo(Long.class)
        .set();
  }

  /** How many feeds a chat follows that are not common. */
  public int countOwn(Handle handle, long chatId) {
    return handle
        .createQuery(
            """
            select count(*) from subscription s join feed f on f.id = s.feed_id
            where s.chat_id = :chatId and s.following = 1 and f.common = 0
            """)
        .bind("chatId", chatId)
        .mapTo(Integer.class)
        .one();
  }

  /** The active chats that follow a feed, by rising id. */
  public List<Long> followers(Handle handle, long feedId) {
    return chats(handle, feedId, "coalesce(s.following, f.common) = 1");
  }

  /** The active chats that asked for a feed themselves, by rising id. */
  public List<Long> subscribers(Handle handle, long feedId) {
    return chats(handle, feedId, "s.following = 1");
  }

  private static List<Long> chats(Handle handle, long feedId, String condition) {
    return handle
        .createQuery(
            """
            select c.id from chat c
            join feed f on f.id = :feedId
            left join subscription s on s.chat_id = c.id and s.feed_id = f.id
            where c.state = 'ACTIVE' and
            """
                + condition
                + " order by c.id")
        .bind("feedId", feedId)
        .mapTo(Long.class)
        .list();
  }

  /** Those of some watches whose chat follows a feed, by rising id. */
  public List<Watch> followers(Handle handle, Collection<Long> watchIds, long feedId) {
    List<Watch> watches = new ArrayList<>();
    for (List<Long> some : Batches.of(watchIds)) {
      watches.addAll(
          handle
              .createQuery(
                  """
                  select w.id, w.chat_id, w.number, w.name, w.query
                  from watch w
                  join chat c on c.id = w.chat_id
                  join feed f on f.id = :feedId
                  left join subscription s on s.chat_id = w.chat_id and s.feed_id = f.id
                  where w.id in (<watchIds>) and w.removed_at is null and coalesce(s.following, f.common) = 1
                  order by w.id
                  """)
              .bind("feedId", feedId)
              .bindList("watchIds", some)
              .mapTo(Watch.class)
              .list());
    }
    return watches;
  }

  /** How many entries the feeds that a chat follows brought since a time. */
  public int entriesSince(Handle handle, long chatId, Instant since) {
    return handle
        .createQuery(
            """
            select count(*) from entry e
            join feed f on f.id = e.feed_id
            left join subscription s on s.feed_id = f.id and s.chat_id = :chat
            where e.fetched_at >= :since and coalesce(s.following, f.common) = 1
            """)
        .bind("chat", chatId)
        .bind("since", since)
        .mapTo(Integer.class)
        .one();
  }

  private static void choose(Handle handle, long chatId, long feedId, Choice choice, Instant now) {
    handle
        .createUpdate(
            """
            insert into subscription (chat_id, feed_id, following, since)
            values (:chatId, :feedId, :following, :now)
            on conflict (chat_id, feed_id)
              do update set following = excluded.following, since = excluded.since
              where subscription.following <> excluded.following
            """)
        .bind("chatId", chatId)
        .bind("feedId", feedId)
        .bind("following", choice == Choice.FOLLOWING ? 1 : 0)
        .bind("now", now)
        .execute();
  }
}
