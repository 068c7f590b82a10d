package dev.sokbo.chat;

/**
 * One message on its way.
 *
 * @param key the same at every try of the same message and never used for another
 */
public record Delivery(String key, Message message) {}
