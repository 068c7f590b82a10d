package dev.sokbo.watch;

import static dev.sokbo.watch.WatchRows.NOW;
import static dev.sokbo.watch.WatchRows.feed;
import static dev.sokbo.watch.WatchRows.watch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.ChatRows;
import dev.sokbo.feed.FeedStore.Following;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** A chat hears of the feeds that it chose, and until it chooses of those that all follow. */
final class SubscriptionStoreContractTest {

  private final SubscriptionStore subscriptions = new SubscriptionStore();

  @EveryDatabase
  void aChatThatNeverChoseFollowsTheCommonFeeds(Database database) {
    database.inTransaction(
        handle -> {
          Watch watch = watch(handle, ChatRows.insert(handle, "a"), "메타");
          List<Long> ids = List.of(watch.id());

          assertThat(subscriptions.followers(handle, ids, feed(handle, Following.COMMON)))
              .containsExactly(watch);
          assertThat(subscriptions.followers(handle, ids, feed(handle, Following.ON_REQUEST)))
              .isEmpty();
        });
  }

  @EveryDatabase
  void aChoiceGoesBeforeWhatIsCommonAndMayBeChanged(Database database) {
    database.inTransaction(
        handle -> {
          long chat = ChatRows.insert(handle, "a");
          Watch watch = watch(handle, chat, "메타");
          List<Long> ids = List.of(watch.id());
          long common = feed(handle, Following.COMMON);
          long rare = feed(handle, Following.ON_REQUEST);
          subscriptions.unfollow(handle, chat, common, NOW);
          subscriptions.follow(handle, chat, rare, NOW);

          assertThat(subscriptions.followers(handle, ids, common)).isEmpty();
          assertThat(subscriptions.followers(handle, ids, rare)).containsExactly(watch);
          subscriptions.follow(handle, chat, common, NOW);
          subscriptions.follow(handle, chat, common, NOW);
          assertThat(subscriptions.followers(handle, ids, common)).containsExactly(watch);
        });
  }

  @EveryDatabase
  void thousandsOfWatchesAreLookedUpTogether(Database database) {
    database.inTransaction(
        handle -> {
          long feed = feed(handle, Following.COMMON);
          Watch watch = watch(handle, ChatRows.insert(handle, "a"), "메타");
          List<Long> ids = new ArrayList<>(LongStream.range(1_000, 4_000).boxed().toList());
          ids.add(watch.id());

          assertThat(subscriptions.followers(handle, ids, feed)).containsExactly(watch);
        });
  }

  @EveryDatabase
  void knowsWhetherAChatLeftAFeedLately(Database database) {
    database.inTransaction(
        handle -> {
          long chat = ChatRows.insert(handle, "a");
          long feed = feed(handle, Following.COMMON);

          assertThat(subscriptions.leftSince(handle, chat, feed, NOW)).isFalse();
          subscriptions.unfollow(handle, chat, feed, NOW);
          subscriptions.unfollow(handle, chat, feed, NOW.plusMillis(5));
          assertThat(subscriptions.leftSince(handle, chat, feed, NOW)).isTrue();
          assertThat(subscriptions.leftSince(handle, chat, feed, NOW.plusMillis(1))).isFalse();
          subscriptions.follow(handle, chat, feed, NOW);
          assertThat(subscriptions.leftSince(handle, chat, feed, NOW)).isFalse();
        });
  }

  @EveryDatabase
  void countsAsAChatsOwnOnlyWhatNotAllFollow(Database database) {
    database.inTransaction(
        handle -> {
          long chat = ChatRows.insert(handle, "a");
          long common = feed(handle, Following.COMMON);
          long asked = feed(handle, Following.ON_REQUEST);
          subscriptions.follow(handle, chat, common, NOW);
          subscriptions.follow(handle, chat, asked, NOW);

          assertThat(subscriptions.countOwn(handle, chat)).isEqualTo(1);
          assertThat(subscriptions.subscribers(handle, asked)).containsExactly(chat);
          subscriptions.unfollow(handle, chat, asked, NOW);
          assertThat(subscriptions.countOwn(handle, chat)).isZero();
          assertThat(subscriptions.subscribers(handle, asked)).isEmpty();
        });
  }

  @EveryDatabase
  void movesToAnotherChatButWhatThatOneChoseItself(Database database) {
    database.inTransaction(
        handle -> {
          long from = ChatRows.insert(handle, "a");
          long into = ChatRows.insert(handle, "b");
          long common = feed(handle, Following.COMMON);
          long asked = feed(handle, Following.ON_REQUEST);
          subscriptions.unfollow(handle, from, common, NOW);
          subscriptions.follow(handle, from, asked, NOW);
          subscriptions.follow(handle, into, common, NOW);
          subscriptions.moveAll(handle, from, into);

          assertThat(subscriptions.followed(handle, into)).containsOnly(common, asked);
          assertThat(subscriptions.followed(handle, from)).isEmpty();
        });
  }
}
