package dev.sokbo.telegram;

/**
 * Who the bot is, by getMe.
 *
 * @param username without the at sign
 */
record BotIdentity(long id, String username) {}
