package dev.sokbo.reply;

import dev.sokbo.delivery.Hold;
import dev.sokbo.explain.Miss;
import dev.sokbo.message.Block;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.Explanation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words what became of entries: fetched when, matched what, in which story, sent when. */
final class ExplanationText {

  private final Phrases phrases;

  ExplanationText(Phrases phrases) {
    this.phrases = phrases;
  }

  Message word(ChatOutcome.Explained explained) {
    return new Message(explained.entries().stream().map(this::item).toList());
  }

  private Block item(Explanation entry) {
    List<Block.Line> lines = new ArrayList<>();
    lines.add(Block.Line.of(Span.bold(entry.title()).linked(entry.link())));
    lines.add(plain(phrases.text("why.feed", entry.feed())));
    lines.add(plain(fetched(entry)));
    entry.verdicts().forEach(verdict -> lines.add(plain(verdict(verdict))));
    lines.add(plain(story(entry.story())));
    lines.add(plain(fate(entry.fate())));
    return new Block.Item(entry.title(), lines);
  }

  private String fetched(Explanation entry) {
    Instant published = entry.publishedAt();
    String fetched = phrases.time(entry.fetchedAt());
    return published == null
        ? phrases.text("why.fetched", fetched)
        : phrases.text("why.fetched.published", fetched, phrases.time(published));
  }

  private String verdict(Explanation.Verdict verdict) {
    return switch (verdict) {
      case Explanation.Verdict.Matches matches ->
          phrases.text("why.match", matches.watch(), String.join(", ", matches.words()));
      case Explanation.Verdict.Misses misses ->
          phrases.text(
              "why.near",
              misses.watch(),
              misses.misses().stream()
                  .map(this::miss)
                  .distinct()
                  .collect(Collectors.joining("; ")));
    };
  }

  private String miss(Miss miss) {
    return switch (miss.reason()) {
      case Miss.Reason.LeftEdge left -> phrases.text("miss.left", miss.word(), miss.term());
      case Miss.Reason.RightEdge right -> phrases.text("miss.right", miss.word(), miss.term());
      case Miss.Reason.LowerCase lower -> phrases.text("miss.lower", miss.word(), miss.term());
      case Miss.Reason.Excluded excluded -> phrases.text("miss.excluded", miss.word());
      case Miss.Reason.Context context ->
          phrases.text("miss.context", miss.word(), context.contextWord());
      case Miss.Reason.Unvouched unvouched -> phrases.text("miss.unvouched", unvouched.name());
      case Miss.Reason.Unsearched unsearched -> phrases.text("miss.unsearched", miss.word());
    };
  }

  private String story(Explanation.StoryNote story) {
    return switch (story) {
      case Explanation.StoryNote.Alone alone -> phrases.text("why.story.alone");
      case Explanation.StoryNote.Head head -> phrases.text("why.story.head", head.others());
      case Explanation.StoryNote.Folded folded ->
          phrases.text("why.story.folded", folded.headline());
    };
  }

  private String fate(Explanation.Fate fate) {
    return switch (fate) {
      case Explanation.Fate.Sent sent -> phrases.text("why.sent", phrases.time(sent.at()));
      case Explanation.Fate.OnItsWay way -> onItsWay(way);
      case Explanation.Fate.Undeliverable dead -> phrases.text("why.dead", dead.reason());
      case Explanation.Fate.Waiting waiting -> hold(waiting.hold());
      case Explanation.Fate.NotMatched notMatched -> phrases.text("why.not-matched");
      case Explanation.Fate.NotOwed notOwed -> phrases.text("why.not-owed");
    };
  }

  private String onItsWay(Explanation.Fate.OnItsWay way) {
    return way.hold() == null
        ? phrases.text("why.queued", phrases.text("outbox." + way.state()))
        : hold(way.hold());
  }

  private String hold(Hold hold) {
    return switch (hold) {
      case Hold.Paused paused -> phrases.text("why.hold.paused");
      case Hold.Suspended suspended -> phrases.text("why.hold.suspended", suspended.reason());
      case Hold.MutedChat muted -> muted("why.hold.muted-chat", muted.until());
      case Hold.Muted muted -> muted("why.hold.muted", muted.until());
      case Hold.Quiet quiet -> phrases.text("why.hold.quiet", phrases.time(quiet.until()));
      case Hold.NextDigest digest -> phrases.text("why.hold.digest", phrases.time(digest.at()));
    };
  }

  private String muted(String key, @Nullable Instant until) {
    return until == null ? phrases.text(key) : phrases.text(key + ".until", phrases.time(until));
  }

  private static Block.Line plain(String text) {
    return Block.Line.of(Span.plain(text));
  }
}
