package dev.sokbo.store;

import java.util.ArrayList;
import java.util.List;

/** What is to be done once a transaction has committed, in order. */
final class AfterCommit {

  private final List<Runnable> actions = new ArrayList<>();

  void add(Runnable action) {
    actions.add(action);
  }

  int size() {
    return actions.size();
  }

  /** Takes back all but the first so many. */
  void keepFirst(int size) {
    actions.subList(size, actions.size()).clear();
  }

  /**
   * What is committed stays so: one that fails keeps none of the others from being done.
   *
   * @throws RuntimeException that of the first that failed, with those of the others suppressed
   */
  void run() {
    RuntimeException failure = null;
    for (Runnable action : actions) {
      try {
        action.run();
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
