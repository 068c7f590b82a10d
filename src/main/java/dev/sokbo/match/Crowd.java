package dev.sokbo.match;

import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The watches that wait for a concept: most often one, at times all. One writer, many readers. */
sealed interface Crowd permits StandingWatch, Crowd.Many {

  /** All of them; one that is being added may come or not yet. */
  Collection<StandingWatch> all();

  /** A crowd with one watch more. */
  static Crowd with(@Nullable Crowd crowd, StandingWatch watch) {
    return switch (crowd) {
      case null -> watch;
      case StandingWatch first -> Many.of(first, watch);
      case Many many -> many.with(watch);
    };
  }

  /** A crowd with one watch less; null when nobody is left or was there. */
  static @Nullable Crowd without(@Nullable Crowd crowd, StandingWatch watch) {
    return switch (crowd) {
      case null -> null;
      case StandingWatch only -> only.id() == watch.id() ? null : only;
      case Many many -> many.without(watch);
    };
  }

  /** Several watches. */
  record Many(ConcurrentHashMap<Long, StandingWatch> byId) implements Crowd {

    private static Many of(StandingWatch first, StandingWatch second) {
      return new Many(new ConcurrentHashMap<>()).with(first).with(second);
    }

    private Many with(StandingWatch watch) {
      byId.put(watch.id(), watch);
      return this;
    }

    private Many without(StandingWatch watch) {
      byId.remove(watch.id());
      return this;
    }

    @Override
    public Collection<StandingWatch> all() {
      return byId.values();
    }
  }
}
