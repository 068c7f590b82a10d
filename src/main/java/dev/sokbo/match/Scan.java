package dev.sokbo.match;

import dev.sokbo.text.Folded;

/** Walks a trie over one field, from every place where a term may begin. */
final class Scan {

  /** The longest "(…)" that a gap goes over, in UTF-16 units, as in 인공지능(AI) 반도체. */
  private static final int LONGEST_GLOSS = 20;

  private static final int LONGEST_SPACE = 8;

  private final Trie.Snapshot trie;
  private final Searched searched;
  private final Folded text;
  private final Listener listener;
  private int start;

  Scan(Trie.Snapshot trie, Searched searched, Listener listener) {
    this.trie = trie;
    this.searched = searched;
    this.text = searched.text();
    this.listener = listener;
  }

  /** Takes what was found, in order of its start; whether it stands there is not judged yet. */
  @FunctionalInterface
  interface Listener {
    void found(Concept concept, Occurrence occurrence);
  }

  /** Finds what begins at a word's start. */
  void wordStarts() {
    for (start = 0; start < text.length(); start++) {
      if (text.isWordStart(start)) {
        walk(Trie.ROOT, start);
      }
    }
  }

  /** Finds what begins anywhere, also within words. */
  void everywhere() {
    for (start = 0; start < text.length(); start++) {
      walk(Trie.ROOT, start);
    }
  }

  private void walk(int from, int begin) {
    int node = from;
    int at = begin;
    while (at < text.length() && text.charAt(at) > ' ') {
      node = trie.child(node, text.charAt(at));
      if (node == Trie.Snapshot.NONE) {
        return;
      }
      at++;
      report(node, at);
      int gap = trie.child(node, ' ');
      if (gap != Trie.Snapshot.NONE) {
        walk(gap, gapEnd(at));
      }
    }
  }

  private void report(int node, int end) {
    for (Trie.Post post : trie.posts(node)) {
      listener.found(post.concept(), new Occurrence(searched, start, end, post.form()));
    }
  }

  /** Past what may fill the space of a term: nothing, spaces, a hyphen, or a gloss. */
  private int gapEnd(int from) {
    if (from + 1 < text.length() && text.charAt(from) == '-') {
      return from + 1;
    }
    int at = spaceEnd(from);
    int gloss = glossEnd(at);
    return gloss < 0 ? at : spaceEnd(gloss);
  }

  private int spaceEnd(int from) {
    int at = from;
    while (at < text.length() && at < from + LONGEST_SPACE && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int glossEnd(int from) {
    if (from >= text.length() || text.charAt(from) != '(') {
      return -1;
    }
    int limit = Math.min(text.length(), from + LONGEST_GLOSS + 2);
    for (int at = from + 1; at < limit; at++) {
      if (text.charAt(at) == ')') {
        return at + 1;
      }
      if (text.charAt(at) == '(' || text.charAt(at) < ' ') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isSpace(char unit) {
    return unit == ' ' || unit == '\n';
  }
}
