package dev.sokbo.reply;

import dev.sokbo.command.Verb;
import dev.sokbo.feed.Entry;
import dev.sokbo.message.Block;
import dev.sokbo.message.Button;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import dev.sokbo.outcome.ChatOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Words what a search found, a page at a time. */
final class SearchText {

  private final Phrases phrases;

  SearchText(Phrases phrases) {
    this.phrases = phrases;
  }

  Message word(ChatOutcome.Found found) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Phrases.heading(phrases.text("search.heading", found.words(), found.page())));
    found.entries().forEach(hit -> blocks.add(item(hit)));
    List<Button> pages = pages(found);
    if (!pages.isEmpty()) {
      blocks.add(new Block.Buttons(List.of(pages)));
    }
    return new Message(blocks);
  }

  /** That there are fewer pages than somebody asked for, with a button to the last. */
  Message noSuchPage(ChatOutcome.NoSuchPage none) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(phrases.text("search.no-page", none.words(), none.last())));
    page("search.last", none.words(), none.last())
        .ifPresent(last -> blocks.add(new Block.Buttons(List.of(List.of(last)))));
    return new Message(blocks);
  }

  private Block item(ChatOutcome.Hit hit) {
    Entry entry = hit.entry();
    String name = "#" + entry.id();
    return new Block.Item(
        name,
        List.of(
            Block.Line.of(
                Span.code(name), Span.plain(" "), Span.plain(entry.title()).linked(entry.link())),
            Block.Line.of(Span.italic(hit.feed() + " · " + phrases.time(entry.at())))));
  }

  private List<Button> pages(ChatOutcome.Found found) {
    Optional<Button> newer =
        found.page() == 1
            ? Optional.empty()
            : page("search.newer", found.words(), found.page() - 1);
    Optional<Button> older =
        found.more() ? page("search.older", found.words(), found.page() + 1) : Optional.empty();
    return Stream.of(newer, older).flatMap(Optional::stream).toList();
  }

  /** A button to another page; none where the words are too long for one. */
  private Optional<Button> page(String key, String words, int page) {
    String command = "%s %s p%d".formatted(Verb.SEARCH.word(), words, page);
    return Button.fits(command)
        ? Optional.of(new Button(phrases.text(key, page), command))
        : Optional.empty();
  }
}
