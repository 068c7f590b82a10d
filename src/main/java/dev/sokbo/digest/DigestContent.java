package dev.sokbo.digest;

import dev.sokbo.message.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one digest tells, before wording.
 *
 * @param sections in the chat's order of its watches
 * @param untold stories that it only counts
 * @param from the beginning of the time that it covers
 * @param to the end of that time
 */
public record DigestContent(
    Occasion occasion, List<Section> sections, int untold, Instant from, Instant to) {

  public DigestContent {
    sections = List.copyOf(sections);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a digest from " + from + " to " + to);
    }
  }

  /**
   * What one watch found.
   *
   * @param watchId by which a button names it
   */
  public record Section(long watchId, String watch, Trend trend, List<Item> items) {
    public Section {
      items = List.copyOf(items);
    }

    Section withItems(List<Item> others) {
      return new Section(watchId, watch, trend, others);
    }
  }

  /**
   * One story.
   *
   * @param key names the story; the same in every section that it belongs to
   * @param entryId the report that is shown, by which a button names it
   * @param title with the matched words as {@link Span.Style#HIT}
   * @param snippet the sentence around a hit in the text; empty where there is none
   * @param others the same story at other outlets
   * @param tags the other watches that it hit
   */
  public record Item(
      String key,
      long entryId,
      List<Span> title,
      @Nullable String link,
      String outlet,
      Instant at,
      List<Span> snippet,
      List<OtherReport> others,
      List<String> tags) {
    public Item {
      title = List.copyOf(title);
      snippet = List.copyOf(snippet);
      others = List.copyOf(others);
      tags = List.copyOf(tags);
    }

    Item withTags(List<String> all) {
      return new Item(key, entryId, title, link, outlet, at, snippet, others, all);
    }
  }

  /** The same story elsewhere. */
  public record OtherReport(String outlet, @Nullable String link) {}
}
