package dev.sokbo.store;

import org.jdbi.v3.core.Handle;

/** The transaction that is open on a thread, and what is to be done once it has committed. */
final class OpenTransaction {

  private final Handle handle;
  private final AfterCommit afterCommit;
  private int depth;

  OpenTransaction(Handle handle, AfterCommit afterCommit) {
    this.handle = handle;
    this.afterCommit = afterCommit;
  }

  Handle handle() {
    return handle;
  }

  AfterCommit afterCommit() {
    return afterCommit;
  }

  /** Runs work within this transaction; when it fails, what it wrote is undone, and only that. */
  <T, X extends Exception> T nested(Database.Work<T, X> work) throws X {
    depth++;
    String savepoint = "nested" + depth;
    int actions = afterCommit.size();
    handle.savepoint(savepoint);
    boolean done = false;
    try {
      T result = work.run(handle);
      done = true;
      return result;
    } finally {
      depth--;
      if (done) {
        handle.releaseSavepoint(savepoint);
      } else {
        handle.rollbackToSavepoint(savepoint);
        afterCommit.keepFirst(actions);
      }
    }
  }
}
