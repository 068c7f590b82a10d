package dev.sokbo.lexicon;

import java.util.stream.Stream;

/** A word of a lexicon file and the line that it stands in, from 1. */
record LexiconTerm(String text, int line) {

  boolean isChoice() {
    return Alternatives.isChoice(text);
  }

  /** The phrases that its choices stand for. */
  Stream<LexiconTerm> phrases() {
    return Alternatives.of(text).stream().map(phrase -> new LexiconTerm(phrase, line));
  }
}
