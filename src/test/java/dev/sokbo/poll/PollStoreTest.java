package dev.sokbo.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.feed.FeedStore.Following;
import dev.sokbo.feed.Listing;
import dev.sokbo.fetch.FetchResult;
import dev.sokbo.fetch.NextTime;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import dev.sokbo.syndication.ParsedFeed;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.trouble.TroubleKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A feed's cursor decides what is fetched again: lost, it floods chats; stuck, it starves them. */
final class PollStoreTest {

  private static final Instant NOW = Instant.parse("2026-08-01T00:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(10));

  private final FeedStore feeds = new FeedStore();
  private final PollStore polls = new PollStore();
  private final PollQueue queue = new PollQueue();

  @EveryDatabase
  void claimsWhatIsDueOnceTheLongestDueFirst(Database database) {
    Feed second = add(database, "https://b.example/", Following.COMMON);
    Feed first = add(database, "https://a.example/", Following.COMMON);
    Feed notDue = add(database, "https://c.example/", Following.COMMON);
    database.inTransaction(
        handle -> {
          polls.recordUnchanged(handle, first.id(), NOW, NOW.minusSeconds(60));
          polls.recordUnchanged(handle, notDue.id(), NOW, LATER);
        });

    assertThat(claim(database, NOW, 1)).extracting(Feed::id).containsExactly(first.id());
    assertThat(claim(database, NOW, 9)).extracting(Feed::id).containsExactly(second.id());
    assertThat(claim(database, NOW, 9)).isEmpty();
  }

  @EveryDatabase
  void claimsAgainWhatSomebodyHeldTooLong(Database database) {
    add(database, "https://a.example/", Following.COMMON);
    claim(database, NOW, 9);

    assertThat(claim(database, NOW.plusSeconds(59), 9)).isEmpty();
    assertThat(claim(database, NOW.plusSeconds(60), 9)).hasSize(1);
  }

  @EveryDatabase
  void recordsADocumentThatWasRead(Database database) {
    Feed feed = add(database, "https://a.example/", Following.COMMON);
    record(database, feed, new ParsedFeed("동네 신문", null, "ko", List.of()));

    Feed polled = reload(database, feed);

    assertThat(polled.title()).isEqualTo("동네 신문");
    assertThat(polled.language()).isEqualTo("ko");
    assertThat(polled.etag()).isEqualTo("\"1\"");
    assertThat(polled.lastModified()).isEqualTo("yesterday");
    assertThat(polled.bodyHash()).isEqualTo(ByteString.encodeUtf8("body").sha256().hex());
    assertThat(polled.polledAt()).isEqualTo(NOW);
    assertThat(polled.succeededAt()).isEqualTo(NOW);
    assertThat(polled.nextPollAt()).isEqualTo(LATER);
  }

  @EveryDatabase
  void cutsATitleThatIsABook(Database database) {
    Feed feed = add(database, "https://a.example/", Following.COMMON);
    record(database, feed, new ParsedFeed("신문".repeat(1_000), null, "ko", List.of()));

    assertThat(reload(database, feed).title()).isEqualTo("신문".repeat(150) + "…");
  }

  @EveryDatabase
  void keepsATitleThatTheFeedLeavesOut(Database database) {
    Feed feed = add(database, "https://a.example/", Following.COMMON);
    record(database, feed, new ParsedFeed("동네 신문", null, "ko", List.of()));
    record(database, feed, new ParsedFeed(null, null, null, List.of()));

    assertThat(reload(database, feed).title()).isEqualTo("동네 신문");
    assertThat(reload(database, feed).language()).isEqualTo("ko");
  }

  @EveryDatabase
  void countsASuggestedLanguageOnlyWhereTheFeedNamesNone(Database database) {
    Feed silent = add(database, "https://a.example/", Following.COMMON);
    Feed outspoken = add(database, "https://b.example/", Following.COMMON);
    record(database, silent, new ParsedFeed("A", null, null, List.of()));
    record(database, outspoken, new ParsedFeed("B", null, "ko", List.of()));
    suggestLanguage(database, silent, "fr");
    suggestLanguage(database, silent, "en");
    suggestLanguage(database, outspoken, "en");

    assertThat(reload(database, silent).language()).isEqualTo("en");
    assertThat(reload(database, outspoken).language()).isEqualTo("ko");

    suggestLanguage(database, silent, null);
    assertThat(reload(database, silent).language()).isNull();
  }

  private void suggestLanguage(Database database, Feed feed, @Nullable String language) {
    database.inTransaction(handle -> feeds.suggestLanguage(handle, feed.id(), language));
  }

  @EveryDatabase
  void countsFailuresUntilOnePollWorks(Database database) {
    Feed feed = add(database, "https://a.example/", Following.COMMON);
    claim(database, NOW, 1);
    fail(database, feed, Trouble.of(TroubleKind.SITE_PROBLEM, 500));
    fail(database, feed, Trouble.of(TroubleKind.OTHER, "한\u0000 줄"));

    Feed failed = reload(database, feed);
    assertThat(failed.failures()).isEqualTo(2);
    assertThat(failed.trouble()).isEqualTo(Trouble.of(TroubleKind.OTHER, "한 줄"));
    assertThat(failed.polledAt()).isEqualTo(NOW);
    assertThat(failed.succeededAt()).isNull();
    assertThat(claim(database, LATER, 1)).as("free again").hasSize(1);

    database.inTransaction(handle -> polls.recordUnchanged(handle, feed.id(), LATER, LATER));
    Feed well = reload(database, feed);
    assertThat(well.failures()).isZero();
    assertThat(well.trouble()).isNull();
  }

  private Feed add(Database database, String url, Following following) {
    return database.<Feed, RuntimeException>transaction(
        handle -> feeds.add(handle, url, following, NOW));
  }

  private List<Feed> claim(Database database, Instant now, int limit) {
    return database.<List<Feed>, RuntimeException>transaction(
        handle ->
            queue.claimDue(handle, now, now.plusSeconds(60), limit).stream()
                .map(DueFeed::feed)
                .toList());
  }

  private Feed reload(Database database, Feed feed) {
    return database.<Feed, RuntimeException>read(
        handle -> feeds.find(handle, feed.id()).orElseThrow());
  }

  private void record(Database database, Feed feed, ParsedFeed parsed) {
    FetchResult.Fetched answer = answer("\"1\"", "yesterday");
    database.inTransaction(
        handle -> {
          polls.recordDocument(handle, feed.id(), answer, parsed, Listing.of(parsed.entries()));
          polls.recordUnchanged(handle, feed.id(), NOW, LATER);
        });
  }

  private static FetchResult.Fetched answer(@Nullable String etag, @Nullable String lastModified) {
    ByteString body = ByteString.encodeUtf8("body");
    return new FetchResult.Fetched(
        body, null, null, "https://a.example/", etag, lastModified, NextTime.UNSAID);
  }

  private void fail(Database database, Feed feed, Trouble trouble) {
    database.inTransaction(handle -> polls.recordFailure(handle, feed.id(), trouble, NOW, LATER));
  }
}
