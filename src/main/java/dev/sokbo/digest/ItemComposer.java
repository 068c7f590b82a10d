package dev.sokbo.digest;

import dev.sokbo.digest.DigestContent.Item;
import dev.sokbo.digest.DigestContent.OtherReport;
import dev.sokbo.message.Block;
import dev.sokbo.message.Block.Line;
import dev.sokbo.message.Span;
import dev.sokbo.preference.Style;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words one item of a digest in a style: title, outlet and time, snippet, other outlets. */
final class ItemComposer {

  private static final String BETWEEN = " · ";

  private final DigestWording wording;
  private final Style style;
  private final ZoneId zone;
  private final Instant now;

  ItemComposer(DigestWording wording, Style style, ZoneId zone, Instant now) {
    this.wording = wording;
    this.style = style;
    this.zone = zone;
    this.now = now;
  }

  Block.Item compose(Item item) {
    return new Block.Item(
        item.key(),
        switch (style) {
          case HEADLINE -> List.of(headline(item));
          case COMPACT, CARD -> lines(item);
        });
  }

  private Line headline(Item item) {
    List<Span> spans = new ArrayList<>(title(item));
    spans.add(Span.plain(" — "));
    spans.addAll(source(item));
    List<OtherReport> others = distinctOutlets(item);
    if (!others.isEmpty()) {
      spans.add(Span.plain(BETWEEN));
      spans.add(count(others));
    }
    return new Line(spans);
  }

  private List<Line> lines(Item item) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(title(item)));
    lines.add(new Line(source(item)));
    if (!item.snippet().isEmpty()) {
      lines.add(new Line(item.snippet()));
    }
    List<OtherReport> others = distinctOutlets(item);
    if (!others.isEmpty()) {
      lines.add(new Line(others(others)));
    }
    return lines;
  }

  private List<Span> title(Item item) {
    if (item.title().isEmpty()) {
      return List.of(Span.plain(wording.say("untitled")).linked(item.link()));
    }
    return item.title().stream().map(span -> span.linked(item.link())).toList();
  }

  private List<Span> source(Item item) {
    String time =
        wording.say("at", wording.ago(item.at(), now), wording.time(item.at(), now, zone));
    List<Span> spans = new ArrayList<>();
    spans.add(Span.plain(item.outlet() + BETWEEN + time));
    for (String tag : item.tags()) {
      spans.add(Span.plain(BETWEEN));
      spans.add(Span.italic(tag));
    }
    return spans;
  }

  private Span count(List<OtherReport> others) {
    return Span.plain(wording.say("others", others.size()));
  }

  private List<Span> others(List<OtherReport> others) {
    int named = Math.min(namedOutlets(), others.size());
    List<Span> spans = new ArrayList<>();
    spans.add(count(others));
    String before = ": ";
    for (OtherReport other : others.subList(0, named)) {
      spans.add(Span.plain(before));
      spans.add(Span.plain(other.outlet()).linked(other.link()));
      before = BETWEEN;
    }
    if (others.size() > named) {
      spans.add(Span.plain(" …"));
    }
    return spans;
  }

  /** As many other outlets are named; all are counted. */
  private int namedOutlets() {
    return switch (style) {
      case HEADLINE -> 0;
      case COMPACT -> 5;
      case CARD -> 20;
    };
  }

  /** The first report of each outlet other than the item's own. */
  private static List<OtherReport> distinctOutlets(Item item) {
    Map<String, OtherReport> outlets = new LinkedHashMap<>();
    for (OtherReport other : item.others()) {
      if (!other.outlet().equals(item.outlet())) {
        outlets.putIfAbsent(other.outlet(), other);
      }
    }
    return List.copyOf(outlets.values());
  }
}
