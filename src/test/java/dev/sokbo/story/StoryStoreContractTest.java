package dev.sokbo.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.cluster.Clusterer;
import dev.sokbo.cluster.Relation;
import dev.sokbo.cluster.StoryText;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Stories outlive the process: what is stored must be enough to go on after a start. */
final class StoryStoreContractTest {

  private static final Instant NOON = Instant.parse("2026-09-01T03:00:00.123Z");
  private static final Instant LATER = NOON.plus(Duration.ofHours(1));

  private final StoryStore stories = new StoryStore();

  @EveryDatabase
  void opensAStoryWithItsHead(Database database) {
    database.inTransaction(
        handle -> {
          long entry = insertEntry(handle, "a", NOON);
          Story story = stories.open(handle, entry, "첫 보도", NOON);

          assertThat(stories.storyOf(handle, entry)).contains(story);
          assertThat(stories.find(handle, story.id())).contains(story);
          assertThat(story.headline()).isEqualTo("첫 보도");
          assertThat(stories.members(handle, story.id()))
              .containsExactly(new StoryMember(entry, story.id(), Relation.HEAD, 1));
        });
  }

  @EveryDatabase
  void showsTheNewestHeadline(Database database) {
    database.inTransaction(
        handle -> {
          long head = insertEntry(handle, "a", NOON);
          long update = insertEntry(handle, "b", LATER);
          Story story = stories.open(handle, head, "첫 보도", NOON);
          stories.join(handle, copy(update, story), "종합 보도", LATER);

          Story updated = stories.find(handle, story.id()).orElseThrow();
          assertThat(updated.headline()).isEqualTo("종합 보도");
          assertThat(updated.firstAt()).isEqualTo(NOON);
          assertThat(updated.lastAt()).isEqualTo(LATER);
        });
  }

  @EveryDatabase
  void keepsTheHeadlineWhenAnOlderEntryComesLate(Database database) {
    database.inTransaction(
        handle -> {
          long head = insertEntry(handle, "a", LATER);
          long older = insertEntry(handle, "b", LATER);
          Story story = stories.open(handle, head, "종합 보도", LATER);
          stories.join(handle, copy(older, story), "첫 보도", NOON);

          assertThat(stories.find(handle, story.id())).contains(story);
          assertThat(stories.members(handle, story.id()))
              .extracting(StoryMember::entryId)
              .containsExactly(head, older);
        });
  }

  @EveryDatabase
  void findsThePlacesOfManyEntries(Database database) {
    database.inTransaction(
        handle -> {
          long head = insertEntry(handle, "a", NOON);
          long other = insertEntry(handle, "b", NOON);
          long alone = insertEntry(handle, "c", NOON);
          Story story = stories.open(handle, head, "첫 보도", NOON);
          stories.join(handle, copy(other, story), "둘째 보도", NOON);

          assertThat(stories.ofEntries(handle, List.of(alone, other, head)))
              .extracting(StoryMember::entryId)
              .containsExactly(head, other);
          assertThat(stories.ofEntries(handle, List.of())).isEmpty();
          assertThat(stories.storyOf(handle, alone)).isEmpty();
        });
  }

  @EveryDatabase
  void givesBackWhatAClustererHasToRemember(Database database) {
    database.inTransaction(
        handle -> {
          long old = insertEntry(handle, "old", NOON.minus(Duration.ofDays(4)));
          stories.open(handle, old, "지난 일", NOON.minus(Duration.ofDays(4)));
          long head = insertEntry(handle, "head", NOON);
          long copy = insertEntry(handle, "copy", LATER);
          Story story = stories.open(handle, head, "head", NOON);
          stories.join(handle, copy(copy, story), "copy", LATER);

          List<PlacedEntry> window = new StoryWindow().since(handle, NOON.minus(Clusterer.WINDOW));

          assertThat(window).extracting(PlacedEntry::entryId).containsExactly(head, copy);
          assertThat(window).extracting(PlacedEntry::headEntryId).containsOnly(head);
          assertThat(window.getFirst().text())
              .isEqualTo(
                  new StoryText("head", "본문", "https://news.example/head", feedId(handle), NOON));
        });
  }

  @EveryDatabase
  void isFoundByItsHeadAloneAndTellsWhoReportedIt(Database database) {
    database.inTransaction(
        handle -> {
          long head = insertEntry(handle, "a", NOON);
          long other = insertEntry(handle, "b", LATER);
          Story story = stories.open(handle, head, "첫 보도", NOON);
          stories.join(handle, copy(other, story), "둘째 보도", NOON);

          assertThat(stories.ofHead(handle, head).map(Story::id)).contains(story.id());
          assertThat(stories.ofHead(handle, other)).isEmpty();
          assertThat(stories.reports(handle, story.id()))
              .containsExactlyInAnyOrder(
                  new StoryReport(feedId(handle), NOON), new StoryReport(feedId(handle), LATER));
        });
  }

  @EveryDatabase
  void isDeletedWithItsMembersOnceNobodyJoinedItForLong(Database database) {
    database.inTransaction(
        handle -> {
          long entry = insertEntry(handle, "a", NOON);
          Story old = stories.open(handle, entry, "첫 보도", NOON);
          Story older = open(handle, "b", NOON.minusMillis(1));
          Story kept = open(handle, "c", LATER);

          assertThat(stories.deleteBefore(handle, NOON, 10)).isEqualTo(1);
          assertThat(stories.find(handle, older.id())).isEmpty();
          assertThat(stories.deleteBefore(handle, LATER, 10)).isEqualTo(1);
          assertThat(stories.find(handle, old.id())).isEmpty();
          assertThat(stories.storyOf(handle, entry)).isEmpty();
          assertThat(stories.find(handle, kept.id())).contains(kept);
        });
  }

  @EveryDatabase
  void deletesTheOldestFirstWhenItMayNotDeleteAll(Database database) {
    database.inTransaction(
        handle -> {
          Story newer = open(handle, "a", NOON.plusSeconds(1));
          Story older = open(handle, "b", NOON);

          assertThat(stories.deleteBefore(handle, LATER, 1)).isEqualTo(1);
          assertThat(stories.find(handle, older.id())).isEmpty();
          assertThat(stories.find(handle, newer.id())).isPresent();
        });
  }

  private Story open(Handle handle, String headline, Instant at) {
    return stories.open(handle, insertEntry(handle, headline, at), headline, at);
  }

  private static StoryMember copy(long entry, Story story) {
    return new StoryMember(entry, story.id(), Relation.COPY, 0.75);
  }

  private static long insertEntry(Handle handle, String title, Instant at) {
    handle
        .createUpdate(
            """
            insert into feed (url, next_poll_at, created_at)
            values ('https://news.example/rss', 0, 0)
            on conflict do nothing
            """)
        .execute();
    return handle
        .createQuery(
            """
            insert into entry (feed_id, title, link, content, fetched_at)
            values (:feed, :title, 'https://news.example/' || :title, '본문', :at)
            returning id
            """)
        .bind("feed", feedId(handle))
        .bind("title", title)
        .bind("at", at)
        .mapTo(Long.class)
        .one();
  }

  private static long feedId(Handle handle) {
    return handle.createQuery("select id from feed").mapTo(Long.class).one();
  }
}
