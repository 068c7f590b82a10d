package dev.sokbo.scan;

/** Several forms at the end of one pattern. */
record Several<C>(Form<C> first, Post<C> rest) implements Post<C> {}
