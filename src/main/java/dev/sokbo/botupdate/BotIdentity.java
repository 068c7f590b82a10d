package dev.sokbo.botupdate;

/**
 * Who the bot is, by getMe.
 *
 * @param username without the at sign
 */
public record BotIdentity(long id, String username) {}
