package dev.sokbo.match;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The watches that wait for a concept: most often one, at times all. One writer, many readers. */
final class Crowd {

  private volatile @Nullable StandingWatch only;
  private volatile @Nullable ConcurrentHashMap<Long, StandingWatch> many;

  void add(StandingWatch watch) {
    ConcurrentHashMap<Long, StandingWatch> all = many;
    StandingWatch first = only;
    if (all != null) {
      all.put(watch.id(), watch);
    } else if (first == null) {
      only = watch;
    } else {
      ConcurrentHashMap<Long, StandingWatch> both = new ConcurrentHashMap<>();
      both.put(first.id(), first);
      both.put(watch.id(), watch);
      many = both;
      only = null;
    }
  }

  void remove(StandingWatch watch) {
    ConcurrentHashMap<Long, StandingWatch> all = many;
    StandingWatch first = only;
    if (all != null) {
      all.remove(watch.id());
    } else if (first != null && first.id() == watch.id()) {
      only = null;
    }
  }

  /** All of them; one that is being added may come twice or not yet. */
  Collection<StandingWatch> all() {
    StandingWatch first = only;
    ConcurrentHashMap<Long, StandingWatch> all = many;
    if (all != null) {
      return all.values();
    }
    return first == null ? List.of() : List.of(first);
  }
}
