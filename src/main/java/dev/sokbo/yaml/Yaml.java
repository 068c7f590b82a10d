package dev.sokbo.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A part of a YAML document: its text and lines, no types but the shape. */
public sealed interface Yaml {

  /** The line on which this begins, from 1. */
  int line();

  /** Whether nothing is written here, so that the default stands. */
  default boolean isEmpty() {
    return switch (this) {
      case Nothing nothing -> true;
      case Scalar scalar -> scalar.text().isBlank();
      case Sequence sequence -> false;
      case Mapping mapping -> false;
    };
  }

  /** A key with no value, or {@code null}. */
  record Nothing(int line) implements Yaml {}

  /** A word, number or text as it is written, without quotes. */
  record Scalar(String text, int line) implements Yaml {}

  /** A list. */
  record Sequence(List<Yaml> items, int line) implements Yaml {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Keys with their values, in the order of the text. */
  record Mapping(SequencedMap<String, Entry> entries, int line) implements Yaml {
    public Mapping {
      entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
    }

    /** The value under a dotted path; absent where the path leads nowhere. */
    public @Nullable Yaml find(String path) {
      Yaml found = this;
      for (String key : path.split("\\.", -1)) {
        Entry entry = found instanceof Mapping mapping ? mapping.entries.get(key) : null;
        if (entry == null) {
          return null;
        }
        found = entry.value();
      }
      return found;
    }
  }

  /**
   * A key and its value.
   *
   * @param line the key's line
   */
  record Entry(int line, Yaml value) {}
}
