package dev.sokbo.reply;

import static dev.sokbo.reply.Phrases.heading;

import dev.sokbo.message.Block;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import dev.sokbo.outcome.WatchOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words what a query would have found. */
final class TrialText {

  private final Phrases phrases;

  TrialText(Phrases phrases) {
    this.phrases = phrases;
  }

  Message word(WatchOutcome.Tried tried) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading(phrases.text("test.heading", tried.query())));
    blocks.add(Block.Paragraph.of(extent(tried)));
    if (!tried.days().isEmpty()) {
      blocks.add(
          Block.Paragraph.of(
              tried.days().entrySet().stream()
                  .map(day -> phrases.text("test.day", phrases.day(day.getKey()), day.getValue()))
                  .collect(Collectors.joining(" · "))));
    }
    tried.samples().forEach(sample -> blocks.add(item(sample)));
    int rest = tried.found() - tried.samples().size();
    if (rest > 0) {
      blocks.add(Block.Paragraph.of(phrases.text("test.rest", rest)));
    }
    return new Message(blocks);
  }

  private String extent(WatchOutcome.Tried tried) {
    return switch (tried.extent()) {
      case ALL -> phrases.text("test.all", tried.read(), tried.found());
      case NEWEST -> phrases.text("test.newest", tried.read(), tried.found());
    };
  }

  private Block item(WatchOutcome.Sample sample) {
    String sentence = sample.sentence();
    List<Span> spans = new ArrayList<>();
    spans.add(Span.plain(sentence.substring(0, sample.start())));
    spans.add(Span.hit(sentence.substring(sample.start(), sample.end())));
    spans.add(Span.plain(sentence.substring(sample.end())));
    spans.removeIf(span -> span.text().isEmpty());
    return new Block.Item(
        "",
        List.of(
            new Block.Line(spans),
            Block.Line.of(
                Span.plain(sample.feed()).linked(sample.link()),
                Span.plain(" · " + phrases.time(sample.at())))));
  }
}
