package dev.sokbo.ingest;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Wording;
import dev.sokbo.feed.Entry;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.Feed;
import dev.sokbo.message.Block;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.outbox.Priority;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.watch.ChoiceStore;
import dev.sokbo.watch.ChoiceStore.Choice;
import dev.sokbo.watch.MatchStore;
import dev.sokbo.watch.SubscriptionStore;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/**
 * Tells chats what became of a feed that they follow. A notice goes into the outbox within the
 * transaction of its cause, once for each chat and cause.
 */
public final class FeedNotices {

  private static final String BUNDLE = "dev.sokbo.ingest.notices";

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
        Priority.NEWS,
        key("failing", feed, since),
        (chat, wording) ->
            paragraphs(
                wording.say("failing", feed.name(), time(since, chat, wording)),
                reason(trouble, chat, wording),
                wording.say("failing.detail")),
        now);
  }

  /** The feed works again after its chats were told that it fails. */
  void recovered(Handle handle, Feed feed, Instant since, Instant now) {
    tell(
        handle,
        subscriptions.followers(handle, feed.id()),
        Priority.NEWS,
        key("recovered", feed, since),
        (chat, wording) -> paragraphs(wording.say("recovered", feed.name())),
        now);
  }

  /** The feed is not polled any more. */
  void gone(Handle handle, Feed feed, Instant now) {
    tell(
        handle,
        subscriptions.followers(handle, feed.id()),
        Priority.NEWS,
        key("gone", feed, now),
        (chat, wording) -> paragraphs(wording.say("gone", feed.name()), wording.say("gone.detail")),
        now);
  }

  /** A feed that chats asked for was read for the first time. */
  void firstRead(Handle handle, Feed feed, int entries, Instant now) {
    tell(
        handle,
        subscriptions.subscribers(handle, feed.id()),
        Priority.REPLY,
        key("first", feed, now),
        (chat, wording) ->
            entries == 0
                ? paragraphs(wording.say("first.empty", feed.name()))
                : firstEntries(latestMatches(handle, chat, feed), feed, entries, wording),
        now);
  }

  private static Message firstEntries(List<Entry> latest, Feed feed, int entries, Wording wording) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(paragraph(wording.say("first", feed.name(), entries)));
    blocks.add(paragraph(wording.say(latest.isEmpty() ? "first.none" : "first.matches")));
    latest.forEach(entry -> blocks.add(item(entry)));
    return new Message(blocks);
  }

  private List<Entry> latestMatches(Handle handle, Chat chat, Feed feed) {
    return matches.latest(handle, chat.id(), feed.id(), SHOWN_MATCHES).stream()
        .map(id -> entries.find(handle, id).orElseThrow())
        .toList();
  }

  /** A feed that chats asked for could not be read at the first try. */
  void firstFailed(Handle handle, Feed feed, Trouble trouble, Instant now) {
    tell(
        handle,
        subscriptions.subscribers(handle, feed.id()),
        Priority.REPLY,
        key("unread", feed, now),
        (chat, wording) ->
            paragraphs(
                wording.say("first.failed", feed.url()),
                reason(trouble, chat, wording),
                wording.say("first.failed.detail")),
        now);
  }

  /** The page that chats asked for stands for a feed that is read already. */
  void found(Handle handle, Feed feed, Instant now) {
    tell(
        handle,
        subscriptions.subscribers(handle, feed.id()),
        Priority.REPLY,
        key("found", feed, now),
        (chat, wording) -> paragraphs(wording.say("found", feed.url())),
        now);
  }

  /** The page that chats asked for names several feeds, from which each may pick. */
  void choose(Handle handle, Feed page, List<Choice> offered, ChoiceStore choices, Instant now) {
    tell(
        handle,
        subscriptions.subscribers(handle, page.id()),
        Priority.REPLY,
        key("choose", page, now),
        (chat, wording) -> {
          choices.offer(handle, chat.id(), offered);
          return PageChoices.of(page, offered, wording);
        },
        now);
  }

  private void tell(
      Handle handle,
      List<Long> chatIds,
      Priority priority,
      String key,
      BiFunction<Chat, Wording, Message> message,
      Instant now) {
    for (long chatId : chatIds) {
      Chat chat = chats.find(handle, chatId).orElseThrow();
      Wording wording = new Wording(BUNDLE, chat.language());
      Delivery delivery = Delivery.of(key + "-" + chatId, message.apply(chat, wording));
      outbox.enqueue(handle, chatId, priority, delivery, now);
    }
  }

  private static String key(String cause, Feed feed, Instant at) {
    return "feed-" + cause + "-" + feed.id() + "-" + at.toEpochMilli();
  }

  private static String reason(Trouble trouble, Chat chat, Wording wording) {
    Wording troubles = new Wording(Trouble.BUNDLE, chat.language());
    return wording.say("failing.reason", troubles.say(trouble.key(), trouble.detail()));
  }

  private static String time(Instant at, Chat chat, Wording wording) {
    return DateTimeFormatter.ofPattern(wording.raw("since"), wording.locale())
        .withZone(chat.zone())
        .format(at);
  }

  private static Message paragraphs(String... texts) {
    List<Block> blocks = new ArrayList<>();
    for (String text : texts) {
      blocks.add(paragraph(text));
    }
    return new Message(blocks);
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(Span.plain(text)));
  }

  private static Block item(Entry entry) {
    return new Block.Item(
        Long.toString(entry.id()),
        List.of(Block.Line.of(Span.plain(entry.title()).linked(entry.link()))));
  }
}
