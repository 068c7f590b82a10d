package dev.sokbo.watch;

/**
 * One chat's named query.
 *
 * @param name by which the chat calls it; no two watches of a chat share one
 * @param query as the chat wrote it
 */
public record Watch(long id, long chatId, String name, String query) {}
