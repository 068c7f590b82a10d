package dev.sokbo.outcome;

import dev.sokbo.chat.Reply.Placement;
import java.util.List;

/**
 * Which part of a list is shown.
 *
 * @param number from 1
 * @param last the number of the last page, at least 1
 * @param all how many things the whole list has
 * @param placement in place of the page from which somebody turned to it, or in a message of its
 *     own
 */
public record Page(int number, int last, int all, Placement placement) {

  /**
   * The page that is asked for, or the last where there are fewer.
   *
   * @param asked from 1; 0 where none was named, which is the first
   * @param size how many things a page shows
   */
  public static Page of(int asked, int size, int all) {
    int last = Math.max(1, Math.ceilDiv(all, size));
    Placement placement = asked == 0 ? Placement.NEW : Placement.REPLACE;
    return new Page(Math.clamp(asked, 1, last), last, all, placement);
  }

  /**
   * What of the whole list is on it.
   *
   * @param size as the page was made with
   */
  public <T> List<T> part(List<T> whole, int size) {
    return whole.stream().skip((number - 1L) * size).limit(size).toList();
  }
}
