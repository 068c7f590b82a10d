package dev.sokbo.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Finds many words in a text in one pass over it, after Aho and Corasick: "Efficient string
 * matching", 1975.
 */
final class PhraseFinder {

  /** Takes a word's number and where it stands. */
  interface Hits {

    void hit(int word, int start, int end);
  }

  private final List<String> words;
  private final char[] codes = new char[Character.MAX_VALUE + 1];
  private final int letters;
  private final short[] next;
  private final int[][] ending;

  /** A finder of distinct words that are not empty. */
  PhraseFinder(List<String> words) {
    this.words = List.copyOf(words);
    for (String word : words) {
      word.chars().forEach(c -> codes[c] = 1);
    }
    int code = 0;
    for (int c = 0; c < codes.length; c++) {
      codes[c] = (char) (codes[c] == 0 ? 0 : ++code);
    }
    letters = code + 1;
    List<short[]> states = new ArrayList<>();
    Map<Integer, List<Integer>> ends = new HashMap<>();
    grow(states, ends);
    int[] fallback = link(states, ends);
    next = new short[states.size() * letters];
    ending = new int[states.size()][];
    for (int state = 0; state < fallback.length; state++) {
      System.arraycopy(states.get(state), 0, next, state * letters, letters);
      ending[state] =
          ends.getOrDefault(state, List.of()).stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /** Reports each occurrence of each word, in order of their ends. */
  void find(String text, Hits hits) {
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      state = next[state * letters + codes[text.charAt(i)]];
      for (int word : ending[state]) {
        hits.hit(word, i + 1 - words.get(word).length(), i + 1);
      }
    }
  }

  /** Whether any of the words occurs in a text. */
  boolean occursIn(String text) {
    boolean[] found = new boolean[1];
    find(text, (word, start, end) -> found[0] = true);
    return found[0];
  }

  private void grow(List<short[]> states, Map<Integer, List<Integer>> ends) {
    states.add(new short[letters]);
    for (int word = 0; word < words.size(); word++) {
      int state = 0;
      for (int i = 0; i < words.get(word).length(); i++) {
        int code = codes[words.get(word).charAt(i)];
        short[] row = states.get(state);
        if (row[code] == 0) {
          row[code] = (short) states.size();
          states.add(new short[letters]);
        }
        state = row[code];
      }
      ends.computeIfAbsent(state, key -> new ArrayList<>(1)).add(word);
    }
  }

  /** Completes each state by the one of its longest proper suffix. */
  private int[] link(List<short[]> states, Map<Integer, List<Integer>> ends) {
    int[] fallback = new int[states.size()];
    Queue<Integer> open = new ArrayDeque<>();
    open.add(0);
    while (!open.isEmpty()) {
      int state = open.remove();
      short[] row = states.get(state);
      short[] shorter = states.get(fallback[state]);
      for (int code = 0; code < letters; code++) {
        int child = row[code];
        if (child == 0) {
          row[code] = state == 0 ? 0 : shorter[code];
        } else {
          fallback[child] = state == 0 ? 0 : shorter[code];
          inherit(child, fallback[child], ends);
          open.add(child);
        }
      }
    }
    return fallback;
  }

  private static void inherit(int state, int from, Map<Integer, List<Integer>> ends) {
    List<Integer> inherited = ends.get(from);
    if (inherited != null) {
      ends.computeIfAbsent(state, key -> new ArrayList<>(1)).addAll(inherited);
    }
  }
}
