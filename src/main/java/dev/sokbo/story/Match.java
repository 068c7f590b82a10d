package dev.sokbo.story;

/** An article that another one tells the same story as, by its slot. */
record Match(int slot, Relation relation, double similarity) {}
