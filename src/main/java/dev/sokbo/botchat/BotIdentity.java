package dev.sokbo.botchat;

/**
 * Who the bot is, by getMe.
 *
 * @param username without the at sign; empty where Telegram tells none
 */
public record BotIdentity(long id, String username) {}
