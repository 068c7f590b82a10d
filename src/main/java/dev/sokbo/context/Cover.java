package dev.sokbo.context;

import dev.sokbo.scan.Occurrence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sweeps once over an entry and tells which occurrences lie within which exclusion. */
public final class Cover {

  private final List<Occurrence> exclusions;
  private int next;
  private @Nullable Occurrence widest;

  /** Takes exclusions in the entry's order. */
  public Cover(List<Occurrence> exclusions) {
    this.exclusions = exclusions;
  }

  /** The exclusion that an occurrence lies within, if any; to be asked in the entry's order. */
  public @Nullable Occurrence over(Occurrence occurrence) {
    while (next < exclusions.size() && !exclusions.get(next).isAfter(occurrence)) {
      Occurrence exclusion = exclusions.get(next);
      if (widest == null || widest.field() != exclusion.field() || widest.end() < exclusion.end()) {
        widest = exclusion;
      }
      next++;
    }
    return widest != null
            && widest.field() == occurrence.field()
            && widest.end() >= occurrence.end()
        ? widest
        : null;
  }
}
