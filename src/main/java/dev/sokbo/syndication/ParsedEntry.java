package dev.sokbo.syndication;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed's document.
 *
 * @param id guid, {@code atom:id} or {@code rdf:about}, else the link
 * @param title plain text
 * @param link absolute where that can be told
 * @param published when it says that it was published, between 1990 and a day from now
 * @param updated when it says that it was last changed, within the same limits
 * @param summary HTML or text as published, links made absolute
 * @param content HTML or text as published, links made absolute
 * @param author a name, or several with commas between; an address where there is no name
 */
public record ParsedEntry(
    @Nullable String id,
    @Nullable String title,
    @Nullable String link,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable String summary,
    @Nullable String content,
    @Nullable String author) {

  /** Whether it says nothing that it could be told by. */
  boolean isEmpty() {
    return Stream.of(id, title, link, summary, content).allMatch(Objects::isNull);
  }
}
