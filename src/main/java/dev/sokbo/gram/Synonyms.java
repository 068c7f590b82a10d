package dev.sokbo.gram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * English words that desks use for each other in headlines. The words of a line are one feature, so
 * that a rarer one of them tells no more than the commonest.
 */
final class Synonyms {

  private static final Pattern SPACE = Pattern.compile(" ");

  private static final List<String> LINES =
      List.of(
          "us u.s usa u.s.a",
          "uk u.k britain british",
          "eu e.u",
          "un u.n",
          "jobless unemployment",
          "deal pact agreement accord",
          "share stock",
          "buy bought acquire acquisition purchase takeover",
          "cut slash reduce lower trim",
          "rise rose climb gain jump surge soar rally",
          "fall fell drop slip decline tumble sink sank slump plunge slide",
          "die dead death kill",
          "jail prison",
          "probe investigate investigation inquiry",
          "quake earthquake",
          "delay postpone defer",
          "sue lawsuit",
          "talk negotiation",
          "hike raise increase",
          "unveil launch release introduce",
          "blast explosion",
          "sell sold sale divest",
          "quit resign",
          "name appoint tap nominate",
          "top exceed surpass",
          "halt suspend",
          "start begin began",
          "seek sought want",
          "tariff levy",
          "worker employee staff");

  private static final int BITS = 9;

  /** A hash at an even place and the one that stands for it behind, 0 where there is none. */
  private static final int[] TABLE = table();

  private Synonyms() {}

  /** The hash of a word's stem, or of the first of those that stand for each other. */
  static int of(int stem) {
    for (int i = place(stem); TABLE[i] != 0; i = (i + 2) & (TABLE.length - 1)) {
      if (TABLE[i] == stem) {
        return TABLE[i + 1];
      }
    }
    return stem;
  }

  private static int[] table() {
    int[] table = new int[2 << BITS];
    for (Map.Entry<Integer, Integer> entry : firsts().entrySet()) {
      int i = place(entry.getKey());
      while (table[i] != 0) {
        i = (i + 2) & (table.length - 1);
      }
      table[i] = entry.getKey();
      table[i + 1] = entry.getValue();
    }
    return table;
  }

  private static Map<Integer, Integer> firsts() {
    Map<Integer, Integer> firsts = new HashMap<>();
    for (String line : LINES) {
      List<String> words = SPACE.splitAsStream(line).toList();
      for (String word : words) {
        firsts.put(Stems.hash(word.toCharArray(), 0, word.length()), stem(words.getFirst()));
      }
    }
    return firsts;
  }

  private static int stem(String word) {
    return Stems.hash(word.toCharArray(), 0, word.length());
  }

  private static int place(int stem) {
    return 2 * (Hashing.mixed(stem) >>> (Integer.SIZE - BITS));
  }
}
