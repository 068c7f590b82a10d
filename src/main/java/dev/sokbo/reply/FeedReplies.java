package dev.sokbo.reply;

import dev.sokbo.chat.Reply;
import dev.sokbo.command.Undo;
import dev.sokbo.command.Verb;
import dev.sokbo.feed.Entry;
import dev.sokbo.message.Block;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import dev.sokbo.outcome.FeedOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Words what came of commands about feeds. */
final class FeedReplies {

  private final Phrases phrases;

  FeedReplies(Phrases phrases) {
    this.phrases = phrases;
  }

  Reply word(FeedOutcome outcome) {
    return switch (outcome) {
      case FeedOutcome.Subscribed subscribed ->
          Reply.of(
              Message.text(
                  phrases.text("subscribed", subscribed.url()), phrases.text("subscribed.detail")));
      case FeedOutcome.SubscribedToKnown known -> Reply.of(known(known));
      case FeedOutcome.BadFeedUrl bad -> phrases.reply("feed.refused." + bad.mistake(), bad.url());
      case FeedOutcome.TooManyFeeds full -> phrases.reply("feed.full", full.most());
      case FeedOutcome.Unsubscribed unsubscribed ->
          Reply.of(
              phrases.undoable(
                  phrases.text("unsubscribed", unsubscribed.url()),
                  Undo.feed(unsubscribed.feedId())));
      case FeedOutcome.Refollowed again -> phrases.reply("refollowed", again.url());
      case FeedOutcome.NoSuchFeed none -> phrases.reply("feed.none", none.feed());
      case FeedOutcome.FeedList list -> feeds(list);
    };
  }

  private Message known(FeedOutcome.SubscribedToKnown known) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(phrases.text("subscribed", known.feed())));
    boolean none = known.latest().isEmpty();
    blocks.add(
        Block.Paragraph.of(phrases.text(none ? "subscribed.no-matches" : "subscribed.matches")));
    for (Entry entry : known.latest()) {
      Span title = Span.plain(entry.title()).linked(entry.link());
      blocks.add(new Block.Item(Long.toString(entry.id()), List.of(Block.Line.of(title))));
    }
    return new Message(blocks);
  }

  private Reply feeds(FeedOutcome.FeedList list) {
    return list.feeds().isEmpty()
        ? phrases.reply("feeds.empty")
        : new Paging(phrases, Verb.FEEDS)
            .word(
                phrases.text("feeds.heading", list.page().all()),
                list.feeds().stream().map(this::feed).toList(),
                list.page());
  }

  private Block feed(FeedOutcome.FeedLine feed) {
    String name = feed.title() == null ? feed.url() : feed.title();
    return new Block.Item(
        feed.url(),
        List.of(
            Block.Line.of(Span.plain(feed.number() + ". "), Span.plain(name).linked(feed.url())),
            Block.Line.of(Span.italic(health(feed)))));
  }

  private String health(FeedOutcome.FeedLine feed) {
    if (feed.trouble() != null) {
      return phrases.text("feed.failing", phrases.trouble(feed.trouble()));
    }
    Instant polledAt = feed.polledAt();
    return polledAt == null
        ? phrases.text("feed.new")
        : phrases.text("feed.ok", phrases.time(polledAt));
  }
}
