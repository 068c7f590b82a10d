package dev.sokbo.digest;

import dev.sokbo.digest.DigestContent.Item;
import dev.sokbo.digest.DigestContent.Section;
import dev.sokbo.message.Block;
import dev.sokbo.message.Button;
import dev.sokbo.message.Span;
import dev.sokbo.preference.Style;
import dev.sokbo.text.Ellipsis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts buttons under the items of a digest: mute the watch for a day, why, save. Where several
 * items have them, items and buttons carry the same number, for a platform may show all buttons
 * below the whole message.
 */
final class ItemButtons {

  /** More would make a compact digest longer than its text. */
  private static final int MOST_COMPACT = 3;

  /** Three for each item; Telegram takes a hundred buttons in a message. */
  private static final int MOST_CARDS = 30;

  private static final int LABEL_UNITS = 20;

  private final DigestWording wording;
  private final int most;
  private final int items;
  private int done;

  ItemButtons(DigestWording wording, Style style, int items) {
    this.wording = wording;
    this.items = items;
    this.most =
        switch (style) {
          case HEADLINE -> 0;
          case COMPACT -> items > MOST_COMPACT ? 0 : items;
          case CARD -> Math.min(items, MOST_CARDS);
        };
  }

  /** The next item of the digest, with the buttons that it gets. */
  List<Block> with(Section section, Block.Item block, Item item) {
    if (done == most) {
      return List.of(block);
    }
    done++;
    String number = items == 1 ? "" : done + ". ";
    return List.of(
        numbered(block, number),
        Block.Buttons.of(
            new Button(number + mute(section), "mute #" + section.watchId() + " 1d"),
            new Button(wording.say("button.why"), "why #" + item.entryId()),
            new Button(wording.say("button.save"), "save #" + item.entryId())));
  }

  /** An item with the number that an earlier form of it had, if it had one. */
  static Block.Item numberedLike(Block.Item earlier, Block.Item item) {
    Span first = earlier.lines().getFirst().spans().getFirst();
    return first.text().matches("\\d+\\. ") ? numbered(item, first.text()) : item;
  }

  private String mute(Section section) {
    return wording.say("button.mute", Ellipsis.shorten(section.watch(), LABEL_UNITS));
  }

  private static Block.Item numbered(Block.Item block, String number) {
    if (number.isEmpty()) {
      return block;
    }
    List<Block.Line> lines = new ArrayList<>(block.lines());
    List<Span> title =
        Stream.concat(Stream.of(Span.plain(number)), lines.getFirst().spans().stream()).toList();
    lines.set(0, new Block.Line(title));
    return new Block.Item(block.key(), lines);
  }
}
