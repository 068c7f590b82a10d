package dev.sokbo.chat;

import org.jspecify.annotations.Nullable;

/**
 * What a platform tells of a chat when it is first met.
 *
 * @param title what people call it; may be empty
 * @param language its people's, as far as the platform knows
 */
public record Acquaintance(String title, @Nullable Language language) {}
