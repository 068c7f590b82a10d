package dev.sokbo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.store.BreakableDatabase;
import dev.sokbo.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many polls share a commit, and none shares another's failure. */
final class SharedTurnsTest {

  private final AtomicInteger commits = new AtomicInteger();
  private final AtomicInteger failingCommit = new AtomicInteger();
  private final Database database = BreakableDatabase.open(new CountedCommits());
  private final SharedTurns turns = new SharedTurns(database);
  private final Queue<String> undone = new ConcurrentLinkedQueue<>();
  private final Queue<String> thrown = new ConcurrentLinkedQueue<>();

  private final class CountedCommits implements BreakableDatabase.Commits {

    private final AtomicBoolean open = new AtomicBoolean();

    @Override
    public void begin() {
      open.set(true);
    }

    /** May be asked more than once of one transaction. */
    @Override
    public void before() {
      boolean first = open.getAndSet(false);
      if (first && commits.incrementAndGet() == failingCommit.get()) {
        throw new IllegalStateException("invented failure of a commit");
      }
    }

    @Override
    public void after() {}
  }

  @BeforeEach
  void makeTable() {
    database.inTransaction(handle -> handle.execute("create table done (name text)"));
    commits.set(0);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void commitsTogetherWhatWaitedTogether() throws InterruptedException {
    runAtOnce("one", "two", "three", "four");

    assertThat(stored()).containsExactlyInAnyOrder("one", "two", "three", "four");
    assertThat(commits).hasValue(2);
    assertThat(undone).isEmpty();
  }

  @Test
  void undoesWhatFailsAndNothingElse() throws InterruptedException {
    runAtOnce("one", "two", "fails", "four");

    assertThat(stored()).containsExactlyInAnyOrder("one", "two", "four");
    assertThat(undone).containsExactly("fails");
    assertThat(thrown).containsExactly("invented failure of fails");
    assertThat(commits).hasValue(2);
  }

  @Test
  void doesEachAloneWhenTheSharedCommitFails() throws InterruptedException {
    failingCommit.set(2);

    runAtOnce("one", "two", "three", "fails");

    assertThat(stored()).containsExactlyInAnyOrder("one", "two", "three");
    assertThat(undone).containsExactlyInAnyOrder("two", "three", "fails", "fails");
    assertThat(thrown).containsExactly("invented failure of fails");
  }

  /** Holds the first back until the others wait for their turn. */
  private void runAtOnce(String first, String... others) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    Thread holder =
        Thread.ofPlatform()
            .start(
                () ->
                    run(
                        first,
                        () -> {
                          begun.countDown();
                          await(released);
                        }));
    begun.await();
    List<Thread> threads = new ArrayList<>();
    for (String name : others) {
      threads.add(Thread.ofPlatform().start(() -> run(name, () -> {})));
    }
    while (threads.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
      Thread.onSpinWait();
    }
    released.countDown();
    holder.join();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(String name, Runnable before) {
    try {
      String result =
          turns.run(
              new SharedTurns.Work<>() {
                @Override
                public String run(Handle handle) {
                  before.run();
                  handle.execute("insert into done (name) values (?)", name);
                  if (name.equals("fails")) {
                    throw new IllegalStateException("invented failure of " + name);
                  }
                  return name;
                }

                @Override
                public void undo() {
                  undone.add(name);
                }
              });
      assertThat(result).isEqualTo(name);
    } catch (IllegalStateException e) {
      thrown.add(String.valueOf(e.getMessage()));
    }
  }

  private List<String> stored() {
    return database.read(
        handle -> handle.createQuery("select name from done").mapTo(String.class).list());
  }
}
