package dev.sokbo.ingest;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Wording;
import dev.sokbo.feed.Entry;
import dev.sokbo.feed.Feed;
import dev.sokbo.message.Block;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import dev.sokbo.trouble.Trouble;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What a chat reads of a feed's fate, in its language and zone. */
final class FeedNoticeText {

  private static final String BUNDLE = "dev.sokbo.ingest.notices";

  private final Chat chat;
  private final Wording wording;

  FeedNoticeText(Chat chat) {
    this.chat = chat;
    this.wording = new Wording(BUNDLE, chat.language());
  }

  Wording wording() {
    return wording;
  }

  Message failing(Feed feed, Trouble trouble, Instant since) {
    return Message.text(
        wording.say("failing", feed.name(), time(since)),
        reason(trouble),
        wording.say("failing.detail"));
  }

  Message recovered(Feed feed) {
    return Message.text(wording.say("recovered", feed.name()));
  }

  Message gone(Feed feed) {
    return Message.text(wording.say("gone", feed.name()), wording.say("gone.detail"));
  }

  /**
   * Of a feed's first document.
   *
   * @param entries how many it has
   * @param latest the last of them that the chat's watches find
   */
  Message firstRead(Feed feed, int entries, List<Entry> latest) {
    if (entries == 0) {
      return Message.text(wording.say("first.empty", feed.name()));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(wording.say("first", feed.name(), entries)));
    blocks.add(Block.Paragraph.of(wording.say(latest.isEmpty() ? "first.none" : "first.matches")));
    latest.forEach(entry -> blocks.add(item(entry)));
    return new Message(blocks);
  }

  Message firstFailed(Feed feed, Trouble trouble) {
    return Message.text(
        wording.say("first.failed", feed.url()),
        reason(trouble),
        wording.say("first.failed.detail"));
  }

  Message found(Feed feed) {
    return Message.text(wording.say("found", feed.url()));
  }

  private String reason(Trouble trouble) {
    Wording troubles = new Wording(Trouble.BUNDLE, chat.language());
    return wording.say("failing.reason", troubles.say(trouble.key(), trouble.detail()));
  }

  private String time(Instant at) {
    return DateTimeFormatter.ofPattern(wording.raw("since"), wording.locale())
        .withZone(chat.zone())
        .format(at);
  }

  private static Block item(Entry entry) {
    return new Block.Item(
        Long.toString(entry.id()),
        List.of(Block.Line.of(Span.plain(entry.title()).linked(entry.link()))));
  }
}
