package dev.sokbo.ingest;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.feed.Entry;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.Feed;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.outbox.Priority;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.watch.ChoiceStore;
import dev.sokbo.watch.ChoiceStore.Choice;
import dev.sokbo.watch.MatchStore;
import dev.sokbo.watch.SubscriptionStore;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/**
 * Tells chats what became of a feed that they follow. A notice goes into the outbox within the
 * transaction of its cause, once for each chat and cause.
 */
public final class FeedNotices {

  /** As many matches show what a new subscription would have brought. */
  private static final int SHOWN_MATCHES = 3;

  private final ChatStore chats;
  private final SubscriptionStore subscriptions;
  private final MatchStore matches;
  private final EntryStore entries;
  private final Outbox outbox;

  public FeedNotices(
      ChatStore chats,
      SubscriptionStore subscriptions,
      MatchStore matches,
      EntryStore entries,
      Outbox outbox) {
    this.chats = chats;
    this.subscriptions = subscriptions;
    this.matches = matches;
    this.entries = entries;
    this.outbox = outbox;
  }

  /** The feed has failed for a day. */
  void failing(Handle handle, Feed feed, Trouble trouble, Instant since, Instant now) {
    tell(
        handle,
        subscriptions.followers(handle, feed.id()),
        Priority.NOTICE,
        key("failing", feed, since),
        (chat, text) -> text.failing(feed, trouble, since),
        now);
  }

  /** The feed works again after its chats were told that it fails. */
  void recovered(Handle handle, Feed feed, Instant since, Instant now) {
    tell(
        handle,
        subscriptions.followers(handle, feed.id()),
        Priority.NOTICE,
        key("recovered", feed, since),
        (chat, text) -> text.recovered(feed),
        now);
  }

  /** The feed is not polled any more. */
  void gone(Handle handle, Feed feed, Instant now) {
    tell(
        handle,
        subscriptions.followers(handle, feed.id()),
        Priority.NOTICE,
        key("gone", feed, now),
        (chat, text) -> text.gone(feed),
        now);
  }

  /** A feed that chats asked for was read for the first time. */
  void firstRead(Handle handle, Feed feed, int entries, Instant now) {
    reply(
        handle,
        "first",
        feed,
        (chat, text) -> text.firstRead(feed, entries, latestMatches(handle, chat, feed)),
        now);
  }

  private List<Entry> latestMatches(Handle handle, Chat chat, Feed feed) {
    return matches.latest(handle, chat.id(), feed.id(), SHOWN_MATCHES).stream()
        .map(id -> entries.find(handle, id).orElseThrow())
        .toList();
  }

  /** A feed that chats asked for could not be read at the first try. */
  void firstFailed(Handle handle, Feed feed, Trouble trouble, Instant now) {
    reply(handle, "unread", feed, (chat, text) -> text.firstFailed(feed, trouble), now);
  }

  /** The page that chats asked for stands for a feed that is read already. */
  void found(Handle handle, Feed feed, Instant now) {
    reply(handle, "found", feed, (chat, text) -> text.found(feed), now);
  }

  /** The page that chats asked for names several feeds, from which each may pick. */
  void choose(Handle handle, Feed page, List<Choice> offered, ChoiceStore choices, Instant now) {
    reply(
        handle,
        "choose",
        page,
        (chat, text) -> {
          choices.offer(handle, chat.id(), offered);
          return PageChoices.of(page, offered, text.wording());
        },
        now);
  }

  /** Tells those who asked for the feed. */
  private void reply(
      Handle handle,
      String cause,
      Feed feed,
      BiFunction<Chat, FeedNoticeText, Message> message,
      Instant now) {
    List<Long> asked = subscriptions.subscribers(handle, feed.id());
    tell(handle, asked, Priority.REPLY, key(cause, feed, now), message, now);
  }

  private void tell(
      Handle handle,
      List<Long> chatIds,
      Priority priority,
      String key,
      BiFunction<Chat, FeedNoticeText, Message> message,
      Instant now) {
    for (long chatId : chatIds) {
      Chat chat = chats.find(handle, chatId).orElseThrow();
      Message told = message.apply(chat, new FeedNoticeText(chat));
      outbox.enqueue(handle, chatId, priority, Delivery.of(key + "-" + chatId, told), now);
    }
  }

  private static String key(String cause, Feed feed, Instant at) {
    return "feed-" + cause + "-" + feed.id() + "-" + at.toEpochMilli();
  }
}
