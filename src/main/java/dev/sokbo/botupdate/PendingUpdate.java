package dev.sokbo.botupdate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sokbo.retry.Backoff;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An update on its way. Changed by the thread of its lane, read by any. */
final class PendingUpdate {

  private final JsonNode json;
  private final Backoff backoff;
  private volatile boolean done;
  private volatile @Nullable String failure;
  private int tries;

  PendingUpdate(JsonNode json, Backoff backoff) {
    this.json = json;
    this.backoff = backoff;
  }

  JsonNode json() {
    return json;
  }

  int id() {
    return json.path("update_id").asInt();
  }

  boolean isDone() {
    return done;
  }

  /** How often it failed. */
  int tries() {
    return tries;
  }

  /** Why it is not done; absent while nothing is wrong. */
  @Nullable String problem() {
    String reason = failure;
    return reason == null || done
        ? null
        : "update %d can't be dealt with (%s)".formatted(id(), reason);
  }

  void finish() {
    done = true;
  }

  void fail(String reason) {
    tries++;
    failure = reason;
  }

  /** How long to wait after one more failure. */
  Duration pause() {
    return backoff.next();
  }
}
