package dev.sokbo.match;

/** A word of a lexicon file and the line that it stands in, from 1. */
record LexiconTerm(String text, int line) {}
