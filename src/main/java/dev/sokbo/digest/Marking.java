package dev.sokbo.digest;

import dev.sokbo.match.Hit;
import dev.sokbo.message.Span;
import dev.sokbo.preference.Style;
import dev.sokbo.query.Field;
import dev.sokbo.text.Snippet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text with its matched words marked. */
final class Marking {

  private Marking() {}

  /** A whole text with the hits in it marked; hits that overlap are marked together. */
  static List<Span> marked(String text, List<Hit> hits) {
    List<Span> spans = new ArrayList<>();
    int done = 0;
    for (Hit hit : hits.stream().sorted(Comparator.comparingInt(Hit::start)).toList()) {
      int start = Math.max(done, hit.start());
      if (hit.end() > start) {
        addPlain(spans, text.substring(done, start));
        spans.add(Span.hit(text.substring(start, hit.end())));
        done = hit.end();
      }
    }
    addPlain(spans, text.substring(done));
    return spans;
  }

  /** The sentence around the first hit in a text; empty where there is none. */
  static List<Span> snippet(@Nullable String text, List<Hit> hits, Style style) {
    if (text == null || hits.isEmpty()) {
      return List.of();
    }
    Hit first = hits.getFirst();
    Snippet cut = Snippet.around(text, first.start(), first.end(), room(style));
    Hit moved = new Hit(first.field(), cut.start(), cut.end(), first.term(), first.rule());
    return marked(cut.text(), List.of(moved));
  }

  static List<Hit> in(Field field, List<Hit> hits) {
    return hits.stream()
        .filter(hit -> hit.field() == field)
        .sorted(Comparator.comparingInt(Hit::start))
        .toList();
  }

  private static void addPlain(List<Span> spans, String text) {
    if (!text.isEmpty()) {
      spans.add(Span.plain(text));
    }
  }

  /** Room for a sentence or two on a phone, in UTF-16 units. */
  private static int room(Style style) {
    return switch (style) {
      case HEADLINE, COMPACT -> 160;
      case CARD -> 320;
    };
  }
}
