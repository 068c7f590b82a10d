package dev.sokbo.slackinbox;

import dev.sokbo.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Lines of people's that were acknowledged before they were done, so that no crash loses them. */
public final class UnfinishedRequests {

  /** One that brought Sokbo down so often is better left alone. */
  private static final int MOST_TRIES = 3;

  /** Nobody expects anything of an older one. */
  private static final Duration KEPT = Duration.ofHours(24);

  private final Database database;
  private final InstantSource clock;

  public UnfinishedRequests(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Keeps a request; gives its id.
   *
   * @param payload as Socket Mode brings it
   */
  long keep(String payload) {
    return database.transaction(
        handle ->
            handle
                .createQuery(
                    """
                    insert into slack_request (payload, kept_at) values (:payload, :now)
                    returning id
                    """)
                .bind("payload", payload)
                .bind("now", clock.instant())
                .mapTo(Long.class)
                .one());
  }

  /** Forgets a request that is done. */
  void finish(long id) {
    database.inTransaction(handle -> handle.execute("delete from slack_request where id = ?", id));
  }

  /** What an earlier run left, in the order in which it came; to be called once. */
  List<Unfinished> left() {
    Instant oldest = clock.instant().minus(KEPT);
    return database.transaction(
        handle -> {
          handle.execute(
              "delete from slack_request where tries >= ? or kept_at < ?",
              MOST_TRIES,
              oldest.toEpochMilli());
          handle.execute("update slack_request set tries = tries + 1");
          return handle
              .createQuery("select id, payload from slack_request order by id")
              .map((row, context) -> new Unfinished(row.getLong("id"), row.getString("payload")))
              .list();
        });
  }

  /** A request that was not done yet. */
  record Unfinished(long id, String payload) {}
}
