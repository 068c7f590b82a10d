package dev.sokbo.syndication;

import dev.sokbo.canonical.BaseAddress;
import dev.sokbo.canonical.CanonicalFeed;
import dev.sokbo.canonical.CanonicalTree;
import dev.sokbo.canonical.FeedTree;
import dev.sokbo.canonical.TreeResult;
import dev.sokbo.charset.FeedText;
import dev.sokbo.markup.XmlRepair;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.trouble.TroubleKind;

/**
 * Reads feeds as people really publish them: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, RDF and CDF
 * through ROME, and JSON Feed.
 *
 * <p>ROME asks for well-formed XML of the one exact shape that each version prescribes, so it
 * stands between a front that brings any document into the shape that it reads best ({@link
 * FeedText}, {@link FeedTree}, {@link CanonicalTree}) and a back that chooses among what it found
 * ({@link RssReading}, {@link AtomReading}). Safe for use by many threads.
 */
public final class FeedParser {

  /**
   * Reads a document; of a damaged one, the entries that are whole.
   *
   * @throws FeedFormatException when it is no feed
   */
  public ParsedFeed parse(FeedDocument document) throws FeedFormatException {
    String text = FeedText.of(document.body(), document.contentType());
    if (text.isBlank()) {
      throw new FeedFormatException(Trouble.of(TroubleKind.EMPTY));
    }
    if (JsonFeed.looksLike(text)) {
      return JsonFeed.read(text, document);
    }
    if (WebPage.isPage(text)) {
      throw WebPage.asNoFeed(text, document.baseUrl());
    }
    return parseXml(XmlRepair.mend(text), document);
  }

  private static ParsedFeed parseXml(String xml, FeedDocument document) throws FeedFormatException {
    if (TagCount.exceeds(xml, TagCount.MOST)) {
      throw new FeedFormatException(Trouble.of(TroubleKind.TOO_MANY_TAGS, TagCount.MOST));
    }
    return switch (FeedTree.parse(xml)) {
      case TreeResult.Feed found -> read(found.tree(), document);
      case TreeResult.NoFeed none -> throw noFeed(none);
    };
  }

  private static FeedFormatException noFeed(TreeResult.NoFeed none) {
    return new FeedFormatException(
        none.rootTag() == null
            ? Trouble.of(TroubleKind.NO_XML)
            : Trouble.of(TroubleKind.OTHER_ROOT, none.rootTag()));
  }

  private static ParsedFeed read(FeedTree tree, FeedDocument document) throws FeedFormatException {
    BaseAddress addresses = BaseAddress.of(tree, document.baseUrl());
    PublisherHints hints = PublisherHints.of(tree, addresses);
    CanonicalFeed feed = CanonicalTree.of(tree, addresses);
    DateReader dates = DateReader.of(feed, document);
    ParsedFeed parsed =
        switch (tree.family()) {
          case RSS -> new RssReading(feed, dates, document).read(Rome.channel(feed));
          case ATOM -> new AtomReading(feed, dates, document).read(Rome.feed(feed));
        };
    return parsed.with(hints);
  }
}
