package dev.sokbo.syndication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed's document says.
 *
 * @param title plain text
 * @param link the site that the feed belongs to, absolute where that can be told
 * @param language the language tag as published, but for hyphens where there are underscores
 * @param entries in the order of the document
 * @param hints how it wants to be read
 */
public record ParsedFeed(
    @Nullable String title,
    @Nullable String link,
    @Nullable String language,
    List<ParsedEntry> entries,
    PublisherHints hints) {

  public ParsedFeed {
    language = language == null ? null : language.split(",", 2)[0].strip().replace('_', '-');
    entries = List.copyOf(entries);
  }

  /** A feed that says nothing of how it wants to be read. */
  public ParsedFeed(
      @Nullable String title,
      @Nullable String link,
      @Nullable String language,
      List<ParsedEntry> entries) {
    this(title, link, language, entries, PublisherHints.NONE);
  }

  ParsedFeed with(PublisherHints said) {
    return new ParsedFeed(title, link, language, entries, said);
  }
}
