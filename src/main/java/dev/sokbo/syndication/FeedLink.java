package dev.sokbo.syndication;

import org.jspecify.annotations.Nullable;

/**
 * A feed that a page names.
 *
 * @param url absolute where the page's own address is known
 * @param title what the page calls it
 */
public record FeedLink(String url, @Nullable String title) {}
