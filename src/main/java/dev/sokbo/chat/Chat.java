package dev.sokbo.chat;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A Telegram chat or topic, a Slack channel, or the console.
 *
 * @param title what people call it; may be empty
 * @param zone the zone of its schedule and of the times that it reads
 * @param stateReason why it is suspended; absent otherwise
 */
public record Chat(
    long id,
    ChatAddress address,
    String title,
    Language language,
    ZoneId zone,
    ChatState state,
    @Nullable String stateReason) {}
