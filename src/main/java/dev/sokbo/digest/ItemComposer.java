package dev.sokbo.digest;

import dev.sokbo.chat.Block;
import dev.sokbo.chat.Block.Line;
import dev.sokbo.chat.Span;
import dev.sokbo.digest.DigestContent.Item;
import dev.sokbo.digest.DigestContent.OtherReport;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words one item of a digest: title, outlet and time, snippet, other outlets. */
final class ItemComposer {

  /** As many other outlets are named; all are counted. */
  private static final int NAMED_OUTLETS = 5;

  private static final String BETWEEN = " · ";

  private final DigestWording wording;
  private final ZoneId zone;
  private final Instant now;

  ItemComposer(DigestWording wording, ZoneId zone, Instant now) {
    this.wording = wording;
    this.zone = zone;
    this.now = now;
  }

  Block.Item compose(Item item) {
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
    return new Block.Item(item.key(), lines);
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

  private List<Span> others(List<OtherReport> others) {
    List<Span> spans = new ArrayList<>();
    spans.add(Span.plain(wording.say("others", others.size())));
    String before = ": ";
    for (OtherReport other : others.subList(0, Math.min(NAMED_OUTLETS, others.size()))) {
      spans.add(Span.plain(before));
      spans.add(Span.plain(other.outlet()).linked(other.link()));
      before = BETWEEN;
    }
    if (others.size() > NAMED_OUTLETS) {
      spans.add(Span.plain(" …"));
    }
    return spans;
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
