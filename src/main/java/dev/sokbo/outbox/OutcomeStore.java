package dev.sokbo.outbox;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What became of a message that was handed to its platform. */
public final class OutcomeStore {

  /**
   * Notes that a message is at its chat; one that is not in flight or of open fate stays as it is.
   *
   * @param platformMessageId what its platform calls it; empty where it was not told
   */
  public void markSent(Handle handle, long id, String platformMessageId, Instant now) {
    handle
        .createUpdate(
            """
            update outbox set state = 'SENT', platform_message_id = :platformId, error = null,
              changed_at = :now
            where id = :id and state in ('SENDING', 'UNKNOWN')
            """)
        .bind("platformId", platformMessageId)
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  /** Puts a message that surely did not arrive back in front of its chat's queue. */
  public void retry(Handle handle, long id, Retry retry, Instant now) {
    handle
        .createUpdate(
            """
            update outbox set state = 'PENDING', attempts = attempts + :failures,
              not_before = :notBefore, form = :form, error = :reason, changed_at = :now
            where id = :id and state in ('SENDING', 'UNKNOWN')
            """)
        .bind("failures", retry.failures())
        .bind("notBefore", retry.notBefore())
        .bind("form", retry.form())
        .bind("reason", retry.reason())
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  /** Makes a change that surely was not made a message of its own, to be sent now. */
  public void detach(Handle handle, long id, String reason, Instant now) {
    handle
        .createUpdate(
            """
            update outbox set state = 'PENDING', edits = null, form = 'RICH', not_before = :now,
              error = :reason, changed_at = :now
            where id = :id and state = 'SENDING'
            """)
        .bind("reason", reason)
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  /**
   * Notes that a message may have arrived.
   *
   * @param askAt when its platform is asked after it
   */
  public void markUnknown(Handle handle, long id, String reason, Instant askAt, Instant now) {
    handle
        .createUpdate(
            """
            update outbox set state = 'UNKNOWN', not_before = :askAt, error = :reason,
              changed_at = :now
            where id = :id and state in ('SENDING', 'UNKNOWN')
            """)
        .bind("askAt", askAt)
        .bind("reason", reason)
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  /** Gives a message up, with the reason kept for the operator. */
  public void markDead(Handle handle, long id, String reason, Instant now) {
    handle
        .createUpdate(
            "update outbox set state = 'DEAD', error = :reason, changed_at = :now where id = :id")
        .bind("reason", reason)
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  /** Gives a message up that nobody misses. */
  public void markDropped(Handle handle, long id, String reason, Instant now) {
    handle
        .createUpdate(
            """
            update outbox set state = 'DROPPED', error = :reason, changed_at = :now where id = :id
            """)
        .bind("reason", reason)
        .bind("now", now)
        .bind("id", id)
        .execute();
  }
}
