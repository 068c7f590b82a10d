package dev.sokbo.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Two titles laid beside each other word by word: the longest sequence of words that both have in
 * order, and where they differ between those.
 *
 * @param share the part of the words of both that the sequence covers, 0 to 1
 * @param gaps where each has words of its own
 */
record Alignment(double share, List<Gap> gaps) {

  /** Words that stand in the one title where others stand in the other. */
  record Gap(List<Word> left, List<Word> right, boolean first, boolean last) {}

  Alignment {
    gaps = List.copyOf(gaps);
  }

  static Alignment of(List<Word> left, List<Word> right) {
    Table table = new Table(left, right);
    List<Gap> gaps = new ArrayList<>();
    int common = table.lengths[0][0];
    int i = 0;
    int j = 0;
    for (int step = 0; step <= common; step++) {
      int fromLeft = i;
      int fromRight = j;
      while (i < left.size() && j < right.size() && !table.isStep(i, j)) {
        boolean skipsLeft = table.lengths[i + 1][j] >= table.lengths[i][j + 1];
        i += skipsLeft ? 1 : 0;
        j += skipsLeft ? 0 : 1;
      }
      boolean last = step == common;
      int toLeft = last ? left.size() : i;
      int toRight = last ? right.size() : j;
      if (toLeft > fromLeft && toRight > fromRight) {
        gaps.add(
            new Gap(
                left.subList(fromLeft, toLeft),
                right.subList(fromRight, toRight),
                step == 0,
                last));
      }
      i++;
      j++;
    }
    return new Alignment(2.0 * common / Math.max(1, left.size() + right.size()), gaps);
  }

  /** For each pair of places, how long the longest common sequence behind them is. */
  private static final class Table {

    private final int[][] lengths;
    private final boolean[][] meets;

    Table(List<Word> left, List<Word> right) {
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

    boolean isStep(int i, int j) {
      return meets[i][j] && lengths[i][j] == 1 + lengths[i + 1][j + 1];
    }
  }
}
