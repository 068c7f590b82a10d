package dev.sokbo.syndication;

import java.time.Instant;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A feed's bytes and what HTTP said about them.
 *
 * @param contentType the {@code Content-Type} header
 * @param contentLanguage the {@code Content-Language} header
 * @param baseUrl the URL that answered, after redirects; empty where the document has none
 * @param receivedAt when it came, the measure of believable dates
 */
public record FeedDocument(
    ByteString body,
    @Nullable String contentType,
    @Nullable String contentLanguage,
    String baseUrl,
    Instant receivedAt) {}
