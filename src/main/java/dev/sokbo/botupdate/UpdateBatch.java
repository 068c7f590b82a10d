package dev.sokbo.botupdate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deals with updates in their order. One that fails holds up those behind it, for it may fail
 * because the database does; after some tries those behind it are let past, and when one of them
 * succeeds, the fault is the failing update's own and it is given up. For one thread.
 */
final class UpdateBatch {

  private static final Logger LOG = LoggerFactory.getLogger(UpdateBatch.class);

  private static final int PATIENCE = 4;

  private final Consumer<JsonNode> intake;
  private @Nullable Integer failing;
  private int tries;

  UpdateBatch(Consumer<JsonNode> intake) {
    this.intake = intake;
  }

  /**
   * Deals with a batch.
   *
   * @param updates at least one, in the order in which they came
   */
  Progress take(List<JsonNode> updates) {
    Progress stuck = null;
    Progress nextStuck = null;
    for (JsonNode update : updates) {
      String failure = attempt(update);
      if (failure == null && stuck != null) {
        LOG.error("Telegram: given up after {} tries: {}", tries, stuck.problem());
        return nextStuck == null ? Progress.past(id(update)) : nextStuck;
      }
      if (failure != null && stuck == null) {
        stuck = Progress.stuckAt(id(update), failure);
        if (!outOfPatience(id(update))) {
          return stuck;
        }
      } else if (failure != null && nextStuck == null) {
        nextStuck = Progress.stuckAt(id(update), failure);
      }
    }
    return stuck == null ? Progress.past(id(updates.getLast())) : stuck;
  }

  private @Nullable String attempt(JsonNode update) {
    try {
      intake.accept(update);
      return null;
    } catch (RuntimeException e) {
      LOG.warn("Telegram: update {} failed", id(update), e);
      return e.getClass().getSimpleName();
    }
  }

  private boolean outOfPatience(int id) {
    tries = failing != null && failing == id ? tries + 1 : 1;
    failing = id;
    return tries > PATIENCE;
  }

  private static int id(JsonNode update) {
    return update.path("update_id").asInt();
  }

  /**
   * How far a batch was dealt with.
   *
   * @param offset the first update that is not to be confirmed yet
   * @param problem why not; absent when it merely has not come
   */
  record Progress(int offset, @Nullable String problem) {

    static Progress past(int id) {
      return new Progress(id + 1, null);
    }

    static Progress stuckAt(int id, String reason) {
      return new Progress(id, "update %d can't be dealt with (%s)".formatted(id, reason));
    }
  }
}
