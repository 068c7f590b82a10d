package dev.sokbo.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed in a list of subscriptions.
 *
 * @param title what the list calls it
 * @param site the site that it belongs to
 * @param categories the names of the outlines around it, outermost first
 */
public record OpmlFeed(
    String url, @Nullable String title, @Nullable String site, List<String> categories) {

  public OpmlFeed {
    categories = List.copyOf(categories);
  }
}
