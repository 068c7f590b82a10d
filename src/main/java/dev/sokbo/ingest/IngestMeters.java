package dev.sokbo.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what happens between feeds and the database. */
public final class IngestMeters {

  private final Counter changed;
  private final Counter unchanged;
  private final Counter failed;
  private final Counter entries;
  private final Counter matches;
  private final Counter owed;

  public IngestMeters(MeterRegistry registry) {
    changed = polls(registry, "changed");
    unchanged = polls(registry, "unchanged");
    failed = polls(registry, "failed");
    entries = registry.counter("sokbo.entries.new");
    matches = registry.counter("sokbo.matches");
    owed = registry.counter("sokbo.stories.owed");
  }

  void changed(Ingest.Taken taken) {
    changed.increment();
    entries.increment(taken.entries());
    matches.increment(taken.matches());
    owed.increment(taken.owed());
  }

  void unchanged() {
    unchanged.increment();
  }

  void failed() {
    failed.increment();
  }

  private static Counter polls(MeterRegistry registry, String outcome) {
    return registry.counter("sokbo.polls", "outcome", outcome);
  }
}
