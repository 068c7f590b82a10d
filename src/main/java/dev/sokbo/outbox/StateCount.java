package dev.sokbo.outbox;

/** A state and how many messages are in it. */
public record StateCount(OutboxState state, int messages) {}
