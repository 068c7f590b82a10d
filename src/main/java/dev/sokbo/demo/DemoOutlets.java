package dev.sokbo.demo;

import dev.sokbo.demo.DemoOutlet.Entry;
import dev.sokbo.demo.DemoOutlet.Manner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Reads the outlets of the demo: YAML with {@code title}, {@code language}, {@code format}, {@code
 * charset} (UTF-8 if absent), {@code manner} (PLAIN if absent), {@code entries} and {@code later}.
 */
final class DemoOutlets {

  private static final List<String> NAMES =
      List.of(
          "gaon",
          "daon",
          "maru",
          "saebyeok",
          "mirinae",
          "harbor",
          "lantern",
          "copper",
          "quiet",
          "tidewater",
          "dalbit");

  private DemoOutlets() {}

  /** All outlets, Korean ones first, the failing one last. */
  static List<DemoOutlet> load() {
    return NAMES.stream().map(DemoOutlets::load).toList();
  }

  private static DemoOutlet load(String name) {
    try (InputStream file = DemoOutlets.class.getResourceAsStream("/demo/" + name + ".yaml")) {
      Objects.requireNonNull(file, name);
      Map<?, ?> keys =
          (Map<?, ?>)
              new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(file);
      return outlet(name, keys);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DemoOutlet outlet(String name, Map<?, ?> keys) {
    return new DemoOutlet(
        name,
        text(keys, "title"),
        text(keys, "language"),
        DemoFormat.valueOf(text(keys, "format")),
        Charset.forName(keys.containsKey("charset") ? text(keys, "charset") : "UTF-8"),
        Manner.valueOf(keys.containsKey("manner") ? text(keys, "manner") : "PLAIN"),
        entries(keys, "entries"),
        entries(keys, "later"));
  }

  private static List<Entry> entries(Map<?, ?> keys, String key) {
    if (!(keys.get(key) instanceof List<?> entries)) {
      return List.of();
    }
    return entries.stream().map(entry -> entry((Map<?, ?>) Objects.requireNonNull(entry))).toList();
  }

  private static Entry entry(Map<?, ?> keys) {
    return new Entry(
        text(keys, "id"),
        Duration.parse("PT" + text(keys, "ago")),
        text(keys, "title"),
        text(keys, "summary"));
  }

  private static String text(Map<?, ?> keys, String key) {
    return Objects.requireNonNull(keys.get(key), key).toString();
  }
}
