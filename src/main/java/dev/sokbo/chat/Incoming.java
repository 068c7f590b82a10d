package dev.sokbo.chat;

/**
 * What a person typed or tapped in a chat.
 *
 * @param sender the platform's id of the person
 * @param text the whole text, with or without a leading slash
 */
public record Incoming(ChatAddress chat, String sender, String text) {}
