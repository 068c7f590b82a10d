package dev.sokbo.watch;

/**
 * One chat's named query.
 *
 * @param number by which the chat's people may call it; never given to another
 * @param name by which the chat calls it; no two watches of a chat share one
 * @param query as the chat wrote it
 */
public record Watch(long id, long chatId, int number, String name, String query) {}
