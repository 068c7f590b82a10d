package dev.sokbo.message;

import dev.sokbo.message.Block.Line;
import dev.sokbo.text.Ellipsis;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Shortens a block until it fits. All its lines get the same limit, so that the longest gives way
 * and short ones, such as an item's source and time, stay whole.
 */
final class BlockShortener {

  private final Predicate<Block> fits;
  private final int longest;

  /**
   * @param fits holds for every part of a block for which it holds
   * @param longest no block with a line of more UTF-16 units fits
   */
  BlockShortener(Predicate<Block> fits, int longest) {
    this.fits = fits;
    this.longest = longest;
  }

  /** The block itself if it fits, else as much of it as does. */
  Block shorten(Block block) {
    if (block instanceof Block.Buttons || fits.test(block)) {
      return block;
    }
    Block fewer = block;
    while (!fits.test(cut(fewer, 1)) && fewer.lines().size() > 1) {
      fewer = fewer.withLines(fewer.lines().subList(0, fewer.lines().size() / 2));
    }
    return cut(fewer, longestFitting(fewer));
  }

  /** The largest limit on the lines at which the block fits, at least 1. */
  private int longestFitting(Block block) {
    int fitting = 1;
    int line = block.lines().stream().mapToInt(BlockShortener::length).max().orElse(1);
    int tooLong = Math.min(line, longest) + 1;
    while (tooLong - fitting > 1) {
      int middle = (fitting + tooLong) >>> 1;
      if (fits.test(cut(block, middle))) {
        fitting = middle;
      } else {
        tooLong = middle;
      }
    }
    return fitting;
  }

  private static Block cut(Block block, int units) {
    return block.withLines(block.lines().stream().map(line -> cut(line, units)).toList());
  }

  private static Line cut(Line line, int units) {
    if (length(line) <= units) {
      return line;
    }
    List<Span> kept = new ArrayList<>();
    int left = units;
    for (Span span : line.spans()) {
      if (span.text().length() >= left) {
        kept.add(span.withText(Ellipsis.shorten(span.text() + Ellipsis.MARK, left)));
        break;
      }
      kept.add(span);
      left -= span.text().length();
    }
    return new Line(kept);
  }

  private static int length(Line line) {
    return line.spans().stream().mapToInt(span -> span.text().length()).sum();
  }
}
