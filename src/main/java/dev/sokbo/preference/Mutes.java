package dev.sokbo.preference;

import dev.sokbo.preference.Mute.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is muted in a chat at one moment. */
public record Mutes(Map<Subject, Instant> ends) {

  public static final Mutes NONE = new Mutes(Map.of());

  public Mutes {
    ends = Map.copyOf(ends);
  }

  static Mutes of(List<Mute> mutes) {
    return new Mutes(mutes.stream().collect(Collectors.toMap(Mute::subject, Mute::until)));
  }

  /** When the silence of the whole chat ends; empty when there is none. */
  public Optional<Instant> chat() {
    return Optional.ofNullable(ends.get(new Subject.WholeChat()));
  }

  /** When the silence about a watch ends; empty when there is none. */
  public Optional<Instant> watch(long watchId) {
    return Optional.ofNullable(ends.get(new Subject.OfWatch(watchId)));
  }

  /** When the silence about a feed ends; empty when there is none. */
  public Optional<Instant> feed(long feedId) {
    return Optional.ofNullable(ends.get(new Subject.OfFeed(feedId)));
  }

  /**
   * Until when a story is held that some reports tell, each of a feed and found by a watch: as long
   * as every one of them is muted. Empty when it may be told now.
   */
  public Optional<Instant> holding(Collection<Sighting> sightings) {
    Instant soonest = Mute.FOREVER;
    for (Sighting sighting : sightings) {
      Optional<Instant> end = end(sighting);
      if (end.isEmpty()) {
        return Optional.empty();
      }
      soonest = end.get().isBefore(soonest) ? end.get() : soonest;
    }
    return sightings.isEmpty() ? Optional.empty() : Optional.of(soonest);
  }

  /** Both have to end. */
  private Optional<Instant> end(Sighting sighting) {
    Optional<Instant> watch = watch(sighting.watchId());
    Optional<Instant> feed = feed(sighting.feedId());
    if (watch.isEmpty() || feed.isEmpty()) {
      return watch.or(() -> feed);
    }
    return watch.get().isAfter(feed.get()) ? watch : feed;
  }

  /** A report of a feed that a watch found. */
  public record Sighting(long watchId, long feedId) {}
}
