package dev.sokbo.canonical;

import java.util.List;
import org.jdom2.Document;
import org.jspecify.annotations.Nullable;

/**
 * A feed in the shape that ROME reads best.
 *
 * @param document RSS 2.0 or Atom 1.0, by the family of the feed
 * @param dates all date texts of the document, in order
 * @param language the language that the feed says it is in
 */
public record CanonicalFeed(Document document, List<String> dates, @Nullable String language) {

  public CanonicalFeed {
    dates = List.copyOf(dates);
  }
}
