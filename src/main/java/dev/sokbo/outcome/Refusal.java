package dev.sokbo.outcome;

/** Marks the outcomes of what was asked for and could not be done. */
interface Refusal {}
