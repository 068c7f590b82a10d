package dev.sokbo.fetch;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of the next request.
 *
 * @param movedTo where the document has moved for good: the end of the permanent redirects that the
 *     request began with; absent where there were none
 * @param freshFor how long the document is fresh by {@code Cache-Control} or {@code Expires};
 *     absent where the answer doesn't say
 * @param links the {@code Link} headers as sent
 */
public record NextTime(@Nullable String movedTo, @Nullable Duration freshFor, List<String> links) {

  /** Of an answer that says nothing. */
  public static final NextTime UNSAID = new NextTime(null, null, List.of());

  public NextTime {
    links = List.copyOf(links);
  }
}
