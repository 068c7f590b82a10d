package dev.sokbo.syndication;

import dev.sokbo.canonical.CanonicalFeed;
import dev.sokbo.date.FeedDate;
import dev.sokbo.markup.Texts;
import dev.sokbo.markup.Vocabulary;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * Turns a feed's date texts into instants. A date without zone is in the zone that the feed's other
 * dates name most often, else in that of its language, else UTC. What lies before 1990 or over a
 * day ahead is a mistake and counts as absent.
 */
final class DateReader {

  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Duration AHEAD = Duration.ofDays(1);

  private static final List<String> PUBLISHED =
      List.of("pubdate", "published", "issued", "publicationdate", "created");
  private static final List<String> UPDATED =
      List.of("updated", "modified", "modificationdate", "lastmod");

  /** Dublin Core's date is neither of both and stands in for either. */
  private static final List<String> EITHER = List.of("date");

  private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
  private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);

  /** Languages of one time zone each, beyond doubt or nearly so. */
  private static final Map<String, ZoneOffset> ZONE_OF_LANGUAGE =
      Map.of("ko", KOREA, "ja", ZoneOffset.ofHours(9));

  private final Map<String, FeedDate> parsed;
  private final ZoneOffset usual;
  private final Instant latest;

  private DateReader(Map<String, FeedDate> parsed, ZoneOffset usual, Instant receivedAt) {
    this.parsed = parsed;
    this.usual = usual;
    this.latest = receivedAt.plus(AHEAD);
  }

  /** Learns a feed's usual zone from all its dates. */
  static DateReader of(CanonicalFeed feed, FeedDocument document) {
    @Nullable String language = Texts.first(feed.language(), document.contentLanguage());
    return of(feed.dates(), language, document.receivedAt());
  }

  static DateReader of(Collection<String> dates, @Nullable String language, Instant receivedAt) {
    Map<String, FeedDate> parsed = new HashMap<>();
    dates.forEach(text -> parsed.computeIfAbsent(text, FeedDate::parse));
    Map<ZoneOffset, Long> offsets =
        dates.stream()
            .map(parsed::get)
            .filter(Objects::nonNull)
            .map(FeedDate::offset)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    ZoneOffset usual =
        offsets.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElseGet(() -> zoneOf(language, dates));
    return new DateReader(parsed, usual, receivedAt);
  }

  private static ZoneOffset zoneOf(@Nullable String language, Collection<String> dates) {
    if (language == null || language.length() < 2) {
      boolean korean = dates.stream().anyMatch(date -> HANGUL.matcher(date).find());
      return korean ? KOREA : ZoneOffset.UTC;
    }
    String primary = language.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return ZONE_OF_LANGUAGE.getOrDefault(primary, ZoneOffset.UTC);
  }

  /**
   * The instant that one of the feed's texts means; absent where it means none that can be
   * believed.
   */
  @Nullable Instant read(String text) {
    FeedDate date = parsed.get(text);
    if (date == null) {
      return null;
    }
    Instant instant = date.instant(usual);
    FeedDate other = instant.isAfter(latest) ? FeedDate.dayFirst(text) : null;
    return believed(other == null ? instant : other.instant(usual));
  }

  private @Nullable Instant believed(Instant instant) {
    return instant.isBefore(EARLIEST) || instant.isAfter(latest) ? null : instant;
  }

  @Nullable Instant published(Extras extras) {
    Instant published = first(extras, PUBLISHED);
    return published != null ? published : first(extras, EITHER);
  }

  @Nullable Instant updated(Extras extras) {
    Instant updated = first(extras, UPDATED);
    return updated != null ? updated : first(extras, EITHER);
  }

  private @Nullable Instant first(Extras extras, List<String> names) {
    for (String name : names) {
      Instant read = last(extras.all(Vocabulary.DATES, name));
      if (read != null) {
        return read;
      }
    }
    return null;
  }

  /** The first that can be read, or the last that overwrites it under the very same name. */
  private @Nullable Instant last(List<Element> dates) {
    Instant last = null;
    String origin = null;
    for (Element date : dates) {
      Instant read = read(date.getText());
      String published = date.getAttributeValue(Vocabulary.ORIGIN);
      if (read != null && (last == null || Objects.equals(origin, published))) {
        last = read;
        origin = published;
      }
    }
    return last;
  }
}
