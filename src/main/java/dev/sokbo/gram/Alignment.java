package dev.sokbo.gram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Two titles laid beside each other word by word: the longest sequence of words that both have in
 * order, and where they differ between those.
 *
 * @param common how many words the sequence has
 * @param words how many words both have together
 * @param gaps where each has words of its own
 */
public record Alignment(int common, int words, List<Gap> gaps) {

  /**
   * Words that stand in the one title where others stand in the other.
   *
   * @param first whether both titles begin so
   * @param last whether both end so
   */
  public record Gap(List<Word> left, List<Word> right, boolean first, boolean last) {}

  public Alignment {
    gaps = List.copyOf(gaps);
  }

  /** Aligns the words of two titles; what both begin and end with takes no searching. */
  public static Alignment of(List<Word> left, List<Word> right) {
    int shorter = Math.min(left.size(), right.size());
    int start = 0;
    while (start < shorter && left.get(start).meets(right.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && left.get(left.size() - 1 - end).meets(right.get(right.size() - 1 - end))) {
      end++;
    }
    Search search =
        new Search(
            left.subList(start, left.size() - end),
            right.subList(start, right.size() - end),
            start == 0,
            end == 0);
    int common = start + end + search.common();
    return new Alignment(common, left.size() + right.size(), search.gaps());
  }

  /** The part of the words of both that the sequence covers, 0 to 1. */
  public double share() {
    return 2.0 * common / Math.max(1, words);
  }

  /** Whether they differ in one place only, and neither has more words anywhere else. */
  public boolean isSole() {
    return gaps.size() == 1 && words == 2 * common + count(gaps);
  }

  private static int count(List<Gap> gaps) {
    return gaps.stream().mapToInt(gap -> gap.left().size() + gap.right().size()).sum();
  }

  /** The same without the gaps that hold nothing but such words on both sides. */
  public Alignment without(Predicate<Word> such) {
    List<Gap> others = new ArrayList<>(gaps);
    others.removeIf(
        gap -> gap.left().stream().allMatch(such) && gap.right().stream().allMatch(such));
    return new Alignment(common, words - count(gaps) + count(others), others);
  }

  /** The search between what two titles begin and end with. */
  private static final class Search {

    private final List<Word> left;
    private final List<Word> right;
    private final boolean fromStart;
    private final boolean toEnd;

    /** For each pair of places, how long the longest common sequence behind them is. */
    private final int[][] lengths;

    private final boolean[][] meets;

    Search(List<Word> left, List<Word> right, boolean fromStart, boolean toEnd) {
      this.left = left;
      this.right = right;
      this.fromStart = fromStart;
      this.toEnd = toEnd;
      lengths = new int[left.size() + 1][right.size() + 1];
      meets = new boolean[left.size()][right.size()];
      for (int i = left.size() - 1; i >= 0; i--) {
        for (int j = right.size() - 1; j >= 0; j--) {
          meets[i][j] = left.get(i).meets(right.get(j));
          lengths[i][j] =
              Math.max(
                  Math.max(lengths[i + 1][j], lengths[i][j + 1]),
                  meets[i][j] ? 1 + lengths[i + 1][j + 1] : 0);
        }
      }
    }

    int common() {
      return lengths[0][0];
    }

    List<Gap> gaps() {
      List<Gap> gaps = new ArrayList<>(2);
      int i = 0;
      int j = 0;
      for (int step = 0; step <= common(); step++) {
        int fromLeft = i;
        int fromRight = j;
        while (i < left.size() && j < right.size() && !isStep(i, j)) {
          boolean skipsLeft = lengths[i + 1][j] >= lengths[i][j + 1];
          i += skipsLeft ? 1 : 0;
          j += skipsLeft ? 0 : 1;
        }
        boolean last = step == common();
        int toLeft = last ? left.size() : i;
        int toRight = last ? right.size() : j;
        if (toLeft > fromLeft && toRight > fromRight) {
          gaps.add(
              new Gap(
                  left.subList(fromLeft, toLeft),
                  right.subList(fromRight, toRight),
                  fromStart && step == 0,
                  toEnd && last));
        }
        i++;
        j++;
      }
      return gaps;
    }

    /** Whether the sequence takes the words at two places as one. */
    private boolean isStep(int i, int j) {
      return meets[i][j] && lengths[i][j] == 1 + lengths[i + 1][j + 1];
    }
  }
}
