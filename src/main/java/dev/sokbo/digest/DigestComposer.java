package dev.sokbo.digest;

import dev.sokbo.chat.Language;
import dev.sokbo.digest.DigestContent.Item;
import dev.sokbo.digest.DigestContent.Section;
import dev.sokbo.message.Block;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import dev.sokbo.preference.Style;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Words a digest as a neutral message: a header, a section for each watch in the chat's order, the
 * items of each ranked. A story that several watches found stands in the first of their sections,
 * tagged with the others.
 */
public final class DigestComposer {

  /** Nobody reads more; the rest is counted. */
  public static final int MAX_ITEMS = 200;

  /**
   * Composes a digest.
   *
   * @param zone in which the chat reads times
   */
  public Message compose(
      DigestContent content, Style style, Language language, ZoneId zone, Instant now) {
    List<Section> merged = Merging.merge(content.sections());
    List<Section> shown = Merging.best(merged, MAX_ITEMS, Ranking.at(now));
    DigestWording wording = new DigestWording(language);
    ItemComposer items = new ItemComposer(wording, style, zone, now);
    int all = count(merged) + content.untold();

    List<Block> blocks = new ArrayList<>();
    blocks.add(heading(content, wording, zone, all));
    ItemButtons buttons = new ItemButtons(wording, style, count(shown));
    for (Section section : shown) {
      blocks.add(heading(section, wording));
      section
          .items()
          .forEach(item -> blocks.addAll(buttons.with(section, items.compose(item), item)));
    }
    int rest = all - count(shown);
    if (rest > 0) {
      blocks.add(new Block.Paragraph(List.of(Span.italic(wording.say("rest", rest)))));
    }
    return new Message(blocks);
  }

  private static Block heading(
      DigestContent content, DigestWording wording, ZoneId zone, int count) {
    String key =
        switch (content.occasion()) {
          case REGULAR -> count == 0 ? "header.empty" : "header";
          case CATCH_UP -> "header.catch-up";
          case BREAKING -> "header.breaking";
        };
    String text = wording.say(key, count, wording.period(content.from(), content.to(), zone));
    return new Block.Heading(Block.Level.MESSAGE, List.of(Span.plain(text)));
  }

  private static Block heading(Section section, DigestWording wording) {
    String trend = section.trend().line();
    String key = trend.isEmpty() ? "section" : "section.trend";
    String text = wording.say(key, section.watch(), section.items().size(), trend);
    return new Block.Heading(Block.Level.SECTION, List.of(Span.plain(text)));
  }

  private static int count(List<Section> sections) {
    return sections.stream().map(Section::items).mapToInt(List<Item>::size).sum();
  }
}
