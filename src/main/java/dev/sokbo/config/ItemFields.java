package dev.sokbo.config;

import dev.sokbo.yaml.Yaml;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the keys of one list item, by the same rules as the settings around it. */
final class ItemFields {

  private final SettingsReader reader;
  private final Yaml.Mapping item;
  private final String path;
  private final Set<String> names = new TreeSet<>();

  ItemFields(SettingsReader reader, Yaml.Mapping item, String path) {
    this.reader = reader;
    this.item = item;
    this.path = path;
  }

  /** The value of a key that has to be there; absent after a mistake. */
  <T> @Nullable T required(String name, Kind<T> kind) {
    if (written(name) == null) {
      reader.report(reader.line(item.line()), path, "has no '" + name + "'");
    }
    return optional(name, kind);
  }

  /** The value of a key; absent where it is not set or after a mistake. */
  <T> @Nullable T optional(String name, Kind<T> kind) {
    names.add(name);
    Yaml value = written(name);
    return value == null
        ? null
        : reader.parse(value, reader.line(value.line()), path + "." + name, kind);
  }

  private @Nullable Yaml written(String name) {
    Yaml value = item.find(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** Reports the keys that nobody asked for. */
  void finish() {
    for (Map.Entry<String, Yaml.Entry> entry : item.entries().entrySet()) {
      String name = entry.getKey();
      if (!names.contains(name)) {
        reader.report(
            reader.line(entry.getValue().line()),
            path + "." + name,
            "unknown key" + Nearest.hint(name, names));
      }
    }
  }
}
