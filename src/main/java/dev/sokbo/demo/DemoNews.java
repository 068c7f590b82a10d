package dev.sokbo.demo;

import dev.sokbo.demo.DemoFeed.Article;
import dev.sokbo.demo.DemoOutlet.Entry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sample news of one run of the demo: its times count back from the start of that run. */
final class DemoNews {

  private static final ZoneOffset SEOUL = ZoneOffset.ofHours(9);

  private final List<DemoOutlet> outlets = DemoOutlets.load();
  private final URI base;
  private final Instant start;
  private final Instant later;

  /**
   * @param base where {@code /feeds/OUTLET} and {@code /sample/OUTLET/ID} are served
   * @param laterAfter how long after the start the later entries appear
   */
  DemoNews(URI base, Instant start, Duration laterAfter) {
    this.base = base;
    this.start = start.truncatedTo(ChronoUnit.SECONDS);
    this.later = this.start.plus(laterAfter);
  }

  List<DemoOutlet> outlets() {
    return outlets;
  }

  Optional<DemoOutlet> outlet(String name) {
    return outlets.stream().filter(outlet -> outlet.name().equals(name)).findFirst();
  }

  URI feedUrl(DemoOutlet outlet) {
    return base.resolve("/feeds/" + outlet.name());
  }

  /** The outlet's feed as it stands at a time. */
  DemoFeed feed(DemoOutlet outlet, Instant now) {
    List<Article> released = articles(outlet, outlet.entries(), start);
    return new DemoFeed(
        outlet.title(),
        outlet.language(),
        outlet.charset(),
        feedUrl(outlet),
        base.resolve("/sample/" + outlet.name()),
        now.isBefore(later) ? released : withLater(outlet, released));
  }

  /** All that the outlet will have published in the end, newest first. */
  List<Article> articles(DemoOutlet outlet) {
    return withLater(outlet, articles(outlet, outlet.entries(), start));
  }

  private List<Article> withLater(DemoOutlet outlet, List<Article> released) {
    return Stream.concat(articles(outlet, outlet.later(), later).stream(), released.stream())
        .toList();
  }

  private List<Article> articles(DemoOutlet outlet, List<Entry> entries, Instant released) {
    return entries.stream().map(entry -> article(outlet, entry, released)).toList();
  }

  private Article article(DemoOutlet outlet, Entry entry, Instant released) {
    ZoneOffset offset = outlet.language().equals("ko") ? SEOUL : ZoneOffset.UTC;
    return new Article(
        entry.id(),
        base.resolve("/sample/" + outlet.name() + "/" + entry.id()),
        released.minus(entry.ago()).atOffset(offset),
        entry.title(),
        entry.summary());
  }
}
