package dev.sokbo.ingest;

import dev.sokbo.feed.Feed;
import dev.sokbo.fetch.FetchResult;
import dev.sokbo.poll.PollStore;
import dev.sokbo.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Polls that found nothing, which wait to be recorded in one transaction. Called from many threads;
 * what a process that dies has not recorded is asked again.
 */
final class QuietPolls {

  private final Database database;
  private final PollStore polls;
  private final List<PollStore.Quiet> unchanged = new ArrayList<>();
  private final List<PollStore.Validators> renewed = new ArrayList<>();

  QuietPolls(Database database, PollStore polls) {
    this.database = database;
    this.polls = polls;
  }

  synchronized void add(PollStore.Quiet poll) {
    unchanged.add(poll);
  }

  /** Notes with what validators a feed's last body came again. */
  synchronized void renew(Feed feed, FetchResult.Fetched same) {
    if (!Objects.equals(feed.etag(), same.etag())
        || !Objects.equals(feed.lastModified(), same.lastModified())) {
      renewed.add(new PollStore.Validators(feed.id(), same.etag(), same.lastModified()));
    }
  }

  /** Records all that waits. */
  void flush() {
    Waiting waiting = taken();
    if (!waiting.isEmpty()) {
      database.inTransaction(
          handle -> {
            polls.recordValidators(handle, waiting.renewed());
            polls.recordUnchanged(handle, waiting.unchanged());
          });
    }
  }

  private synchronized Waiting taken() {
    Waiting waiting = new Waiting(List.copyOf(unchanged), List.copyOf(renewed));
    unchanged.clear();
    renewed.clear();
    return waiting;
  }

  private record Waiting(List<PollStore.Quiet> unchanged, List<PollStore.Validators> renewed) {

    boolean isEmpty() {
      return unchanged.isEmpty() && renewed.isEmpty();
    }
  }
}
