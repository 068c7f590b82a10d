package dev.sokbo.websub;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okio.ByteString;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of what hubs were asked for. */
public final class HubStore {

  private static final int SECRET_BYTES = 24;

  private static final String SELECT =
      """
      select feed_id, hub, topic, token, secret, state, tries, next_try_at, lease_until
      from hub_lease
      """;

  private final Randomness randomness;

  /** Gives unguessable bytes. */
  public interface Randomness {
    byte[] bytes(int count);
  }

  public HubStore(Randomness randomness) {
    this.randomness = randomness;
  }

  /**
   * Notes that a feed names a hub; one that is noted already with the same topic stays as it is.
   */
  public void offer(Handle handle, long feedId, String hub, String topic, Instant now) {
    handle
        .createUpdate(
            """
            insert into hub_lease (feed_id, hub, topic, token, secret, state, next_try_at)
            values (:feed, :hub, :topic, :token, :secret, 'WANTED', :now)
            on conflict (feed_id) do update set
              hub = excluded.hub, topic = excluded.topic, token = excluded.token,
              secret = excluded.secret, state = 'WANTED', tries = 0, next_try_at = :now,
              lease_until = null
            where hub_lease.hub <> excluded.hub or hub_lease.topic <> excluded.topic
            """)
        .bind("feed", feedId)
        .bind("hub", hub)
        .bind("topic", topic)
        .bind("token", random())
        .bind("secret", random())
        .bind("now", now)
        .execute();
  }

  /** Forgets a feed's hub, if it had one; what the hub still sends is refused as unknown. */
  public void withdraw(Handle handle, long feedId) {
    handle.execute("delete from hub_lease where feed_id = ?", feedId);
  }

  private String random() {
    return ByteString.of(randomness.bytes(SECRET_BYTES)).hex();
  }

  /** What is to be asked for, the longest due first. */
  List<HubLease> due(Handle handle, Instant now, int limit) {
    return handle
        .createQuery(SELECT + "where next_try_at <= :now order by next_try_at limit :limit")
        .bind("now", now)
        .bind("limit", limit)
        .mapTo(HubLease.class)
        .list();
  }

  Optional<HubLease> byToken(Handle handle, String token) {
    return handle
        .createQuery(SELECT + "where token = :token")
        .bind("token", token)
        .mapTo(HubLease.class)
        .findOne();
  }

  /** Notes a request, to be repeated unless the hub confirms it before. */
  void asked(Handle handle, HubLease lease, Instant nextTryAt) {
    handle
        .createUpdate(
            "update hub_lease set tries = tries + 1, next_try_at = :next where token = :token")
        .bind("next", nextTryAt)
        .bind("token", lease.token())
        .execute();
  }

  void decided(
      Handle handle,
      HubLease lease,
      HubLease.State state,
      @Nullable Instant leaseUntil,
      Instant nextTryAt) {
    handle
        .createUpdate(
            """
            update hub_lease
            set state = :state, tries = 0, lease_until = :until, next_try_at = :next
            where token = :token
            """)
        .bind("state", state)
        .bindByType("until", leaseUntil, Instant.class)
        .bind("next", nextTryAt)
        .bind("token", lease.token())
        .execute();
  }
}
