package dev.sokbo.syndication;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import dev.sokbo.canonical.CanonicalFeed;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.trouble.TroubleKind;
import java.util.Locale;

/** ROME, asked for what the document says in its own terms, without its healer. */
final class Rome {

  private Rome() {}

  /** Reads a feed of the RSS family. */
  static Channel channel(CanonicalFeed feed) throws FeedFormatException {
    return read(feed, Channel.class);
  }

  /** Reads a feed of the Atom family. */
  static Feed feed(CanonicalFeed feed) throws FeedFormatException {
    return read(feed, Feed.class);
  }

  private static <T extends WireFeed> T read(CanonicalFeed feed, Class<T> type)
      throws FeedFormatException {
    WireFeedInput input = new WireFeedInput(false, Locale.ROOT);
    input.setXmlHealerOn(false);
    try {
      return type.cast(input.build(feed.document()));
    } catch (FeedException | IllegalArgumentException e) {
      throw new FeedFormatException(
          Trouble.of(TroubleKind.NOT_READABLE, String.valueOf(e.getMessage())), e);
    }
  }
}
