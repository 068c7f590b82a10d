package dev.sokbo.digest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a chat keeps for later. */
public record Saved(long id, String title, @Nullable String link, Instant savedAt) {}
