package dev.sokbo.reply;

import static dev.sokbo.reply.Phrases.heading;
import static dev.sokbo.reply.Phrases.lines;
import static dev.sokbo.reply.Phrases.paragraph;

import dev.sokbo.chat.Reply;
import dev.sokbo.command.Undo;
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
    return Reply.of(
        switch (outcome) {
          case FeedOutcome.Subscribed subscribed ->
              lines(
                  phrases.text("subscribed", subscribed.url()), phrases.text("subscribed.detail"));
          case FeedOutcome.SubscribedToKnown known -> known(known);
          case FeedOutcome.BadFeedUrl bad -> phrases.say("feed.bad-url", bad.url());
          case FeedOutcome.Unsubscribed unsubscribed ->
              phrases.undoable(
                  phrases.text("unsubscribed", unsubscribed.url()),
                  Undo.feed(unsubscribed.feedId()));
          case FeedOutcome.Refollowed again -> phrases.say("refollowed", again.url());
          case FeedOutcome.NoSuchFeed none -> phrases.say("feed.none", none.feed());
          case FeedOutcome.FeedList list -> feeds(list.feeds());
        });
  }

  private Message known(FeedOutcome.SubscribedToKnown known) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(paragraph(phrases.text("subscribed", known.feed())));
    boolean none = known.latest().isEmpty();
    blocks.add(paragraph(phrases.text(none ? "subscribed.no-matches" : "subscribed.matches")));
    for (Entry entry : known.latest()) {
      Span title = Span.plain(entry.title()).linked(entry.link());
      blocks.add(new Block.Item(Long.toString(entry.id()), List.of(Block.Line.of(title))));
    }
    return new Message(blocks);
  }

  private Message feeds(List<FeedOutcome.FeedLine> feeds) {
    if (feeds.isEmpty()) {
      return phrases.say("feeds.empty");
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading(phrases.text("feeds.heading", feeds.size())));
    for (int index = 0; index < feeds.size(); index++) {
      blocks.add(feed(feeds.get(index)));
    }
    return new Message(blocks);
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
    if (feed.error() != null) {
      return phrases.text("feed.failing", feed.error());
    }
    Instant polledAt = feed.polledAt();
    return polledAt == null
        ? phrases.text("feed.new")
        : phrases.text("feed.ok", phrases.time(polledAt));
  }
}
