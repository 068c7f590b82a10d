package dev.sokbo.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Ids in rising order, in portions that every database takes as parameters of one statement. */
final class Batches {

  private static final int SIZE = 500;

  private Batches() {}

  static List<List<Long>> of(Collection<Long> ids) {
    List<Long> sorted = ids.stream().distinct().sorted().toList();
    List<List<Long>> batches = new ArrayList<>();
    for (int from = 0; from < sorted.size(); from += SIZE) {
      batches.add(sorted.subList(from, Math.min(sorted.size(), from + SIZE)));
    }
    return batches;
  }
}
