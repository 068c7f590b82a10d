package dev.sokbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.cadence.CadenceStore;
import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Platform;
import dev.sokbo.conversation.CommandRoom;
import dev.sokbo.digest.DigestBuilder;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.ingest.IngestDriver;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.messenger.FakeMessenger;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.owed.OwedStore;
import dev.sokbo.preference.MuteStore;
import dev.sokbo.preference.PreferenceStore;
import dev.sokbo.store.Database;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import dev.sokbo.story.StoryStore;
import dev.sokbo.syndication.ParsedEntry;
import dev.sokbo.text.StrangeWords;
import dev.sokbo.watch.MatchStore;
import dev.sokbo.watch.WatchStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * News comes in, digests fall due and people ask for theirs at the same moments, on PostgreSQL even
 * in transactions that overlap: nothing may be left owed with no time set, or be told twice.
 */
final class DigestRaceTest {

  private static final ChatAddress DESK = new ChatAddress(Platform.TELEGRAM, "42");
  private static final int STORIES = 25;

  private final InstantSource clock = InstantSource.system();
  private final Random random = new Random(3);
  private final WatchIndex index = new WatchIndex();
  private final AtomicBoolean published = new AtomicBoolean();

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void tellsEachStoryOnceHoweverItsArrivalMeetsADigest(Dialect dialect)
      throws InterruptedException, ExecutionException {
    try (Database database = TestDatabases.open(dialect)) {
      List<Messenger> messengers = List.of(new FakeMessenger(Platform.TELEGRAM));
      new CommandRoom(database, clock, messengers, index)
          .conversation()
          .answer(Incoming.of(DESK, "7", "watch 로봇"), new Acquaintance("desk", Language.KO));
      DigestDispatch dispatch = dispatch(database, messengers);

      race(
          () -> publish(database),
          () -> whileNewsComes(dispatch::dispatchDue),
          () -> whileNewsComes(() -> dispatchNow(database, dispatch)));
      dispatch.dispatchDue();

      assertThat(count(database, "select count(*) from owed where message_id is null")).isZero();
      assertThat(count(database, "select count(*) from owed")).isEqualTo(STORIES);
      assertThat(count(database, "select count(distinct message_id) from owed"))
          .isEqualTo(
              count(database, "select count(*) from outbox where delivery_key like 'digest-%'"));
    }
  }

  private void publish(Database database) {
    IngestDriver ingest = new IngestDriver(database, index, Duration.ZERO, clock.instant());
    ingest.take(feed(database), List.of(), clock.instant());
    List<ParsedEntry> site = new ArrayList<>();
    for (int story = 0; story < STORIES; story++) {
      String title = title(story);
      site.add(new ParsedEntry(title, title, null, clock.instant(), null, null, null, null));
      ingest.take(feed(database), List.copyOf(site), clock.instant());
    }
    published.set(true);
  }

  private void whileNewsComes(Runnable work) {
    while (!published.get()) {
      work.run();
    }
  }

  private void dispatchNow(Database database, DigestDispatch dispatch) {
    Instant now = clock.instant();
    database.transaction(
        handle -> {
          long desk = new ChatStore().find(handle, DESK).orElseThrow().id();
          return dispatch.dispatchNow(handle, desk, now);
        });
  }

  private static void race(Runnable... tasks) throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<?>> ends = new ArrayList<>();
      for (Runnable task : tasks) {
        ends.add(threads.submit(task));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    }
  }

  /** Stories that share no word but the one that is watched. */
  private String title(int story) {
    return "로봇 " + story + " " + StrangeWords.next(random, 4);
  }

  private Feed feed(Database database) {
    return database.transaction(
        handle ->
            new FeedStore()
                .add(
                    handle,
                    "https://outlet.example/rss",
                    FeedStore.Following.COMMON,
                    clock.instant()));
  }

  private DigestDispatch dispatch(Database database, List<Messenger> messengers) {
    OwedStore owed = new OwedStore();
    return new DigestDispatch(
        database,
        new ChatStore(),
        new CadenceStore(),
        new PreferenceStore(),
        new MuteStore(),
        new DigestBuilder(
            owed,
            new WatchStore(),
            new MatchStore(),
            new StoryStore(),
            new EntryStore(),
            new FeedStore()),
        new DigestPost(new Outbox(), owed, messengers),
        Duration.ZERO,
        clock);
  }

  private static int count(Database database, String sql) {
    return database.read(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }
}
