package dev.sokbo.outbox;

import dev.sokbo.chat.ChatAddress;

/** That a message may be tried now, for all that its chat has been sent before. */
public record DueMessage(long id, long chatId, ChatAddress address) {}
