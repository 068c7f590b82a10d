package dev.sokbo.command;

import dev.sokbo.chat.Block;
import dev.sokbo.chat.Message;
import dev.sokbo.chat.Span;
import dev.sokbo.chat.Wording;
import dev.sokbo.match.Miss;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words what became of entries: fetched when, matched what, in which story, sent when. */
final class ExplanationText {

  private final Wording wording;
  private final DateTimeFormatter times;

  ExplanationText(Wording wording, DateTimeFormatter times) {
    this.wording = wording;
    this.times = times;
  }

  Message word(Outcome.Explained explained) {
    return new Message(explained.entries().stream().map(this::item).toList());
  }

  private Block item(Explanation entry) {
    List<Block.Line> lines = new ArrayList<>();
    lines.add(Block.Line.of(Span.bold(entry.title()).linked(entry.link())));
    lines.add(plain(wording.say("why.feed", entry.feed())));
    lines.add(plain(fetched(entry)));
    entry.verdicts().forEach(verdict -> lines.add(plain(verdict(verdict))));
    lines.add(plain(story(entry.story())));
    lines.add(plain(fate(entry.fate())));
    return new Block.Item(entry.title(), lines);
  }

  private String fetched(Explanation entry) {
    Instant published = entry.publishedAt();
    String fetched = times.format(entry.fetchedAt());
    return published == null
        ? wording.say("why.fetched", fetched)
        : wording.say("why.fetched.published", fetched, times.format(published));
  }

  private String verdict(Explanation.Verdict verdict) {
    return switch (verdict) {
      case Explanation.Verdict.Matches matches ->
          wording.say("why.match", matches.watch(), String.join(", ", matches.words()));
      case Explanation.Verdict.Misses misses ->
          wording.say(
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
      case Miss.Reason.LeftEdge left -> wording.say("miss.left", miss.word(), miss.term());
      case Miss.Reason.RightEdge right -> wording.say("miss.right", miss.word(), miss.term());
      case Miss.Reason.LowerCase lower -> wording.say("miss.lower", miss.word(), miss.term());
      case Miss.Reason.Excluded excluded -> wording.say("miss.excluded", miss.word());
      case Miss.Reason.Context context ->
          wording.say("miss.context", miss.word(), context.contextWord());
      case Miss.Reason.Unsearched unsearched -> wording.say("miss.unsearched", miss.word());
    };
  }

  private String story(Explanation.StoryNote story) {
    return switch (story) {
      case Explanation.StoryNote.Alone alone -> wording.say("why.story.alone");
      case Explanation.StoryNote.Head head -> wording.say("why.story.head", head.others());
      case Explanation.StoryNote.Folded folded ->
          wording.say("why.story.folded", folded.headline());
    };
  }

  private String fate(Explanation.Fate fate) {
    return switch (fate) {
      case Explanation.Fate.Sent sent -> wording.say("why.sent", times.format(sent.at()));
      case Explanation.Fate.OnItsWay way ->
          wording.say("why.queued", wording.say("outbox." + way.state()));
      case Explanation.Fate.Undeliverable dead -> wording.say("why.dead", dead.reason());
      case Explanation.Fate.Waiting waiting -> waiting(waiting.next());
      case Explanation.Fate.NotMatched notMatched -> wording.say("why.not-matched");
      case Explanation.Fate.NotOwed notOwed -> wording.say("why.not-owed");
    };
  }

  private String waiting(@Nullable Instant next) {
    return next == null
        ? wording.say("schedule.nothing")
        : wording.say("why.owed", times.format(next));
  }

  private static Block.Line plain(String text) {
    return Block.Line.of(Span.plain(text));
  }
}
