package dev.sokbo.lexicon;

/** A word of a lexicon file and the line that it stands in, from 1. */
record LexiconTerm(String text, int line) {}
