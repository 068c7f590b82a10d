package dev.sokbo.config;

import dev.sokbo.yaml.Yaml;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The keys that settings are read from, and what is written beside them. */
final class KnownKeys {

  private static final String PREFIX = "SOKBO_";

  /** How much the log tells: read by logback.xml. */
  static final String LOG_LEVEL = "SOKBO_LOG_LEVEL";

  /** Variables of this name space that are read elsewhere. */
  private static final Set<String> OTHER_VARIABLES = Set.of(LOG_LEVEL);

  private final Set<String> paths = new TreeSet<>();

  /** The variable that sets a key: {@code http.port} is {@code SOKBO_HTTP_PORT}. */
  static String variable(String path) {
    return PREFIX + path.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  void add(String path) {
    paths.add(path);
  }

  Set<String> paths() {
    return Collections.unmodifiableSet(paths);
  }

  /** Reports the keys of a file that are not known, and sections that are none. */
  void check(Yaml.Mapping root, Report report) {
    check(root, "", report);
  }

  /** A line for each variable of Sokbo's that sets nothing. */
  List<String> warnings(Collection<String> variables) {
    List<String> known =
        Stream.concat(paths.stream().map(KnownKeys::variable), OTHER_VARIABLES.stream()).toList();
    return variables.stream()
        .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
        .sorted()
        .map(name -> name + ": unknown setting" + Nearest.hint(name, known))
        .toList();
  }

  private void check(Yaml.Mapping mapping, String prefix, Report report) {
    mapping.entries().forEach((name, entry) -> checkKey(prefix, name, entry, report));
  }

  private void checkKey(String prefix, String name, Yaml.Entry entry, Report report) {
    String path = prefix + name;
    boolean plain = !name.contains(".");
    if (plain && paths.contains(path)) {
      return;
    }
    List<String> inside = paths.stream().filter(key -> key.startsWith(path + ".")).toList();
    if (plain && !inside.isEmpty()) {
      checkSection(path, entry.value(), inside, report);
    } else {
      report.accept(entry.line(), path, "unknown key" + hint(path));
    }
  }

  private void checkSection(String path, Yaml value, List<String> inside, Report report) {
    switch (value) {
      case Yaml.Mapping section -> check(section, path + ".", report);
      case Yaml.Nothing nothing -> {}
      case Yaml other ->
          report.accept(other.line(), path, "expected the keys " + String.join(", ", inside));
    }
  }

  private String hint(String path) {
    return paths.contains(path)
        ? "; write each part of " + path + " on a line of its own, indented under the one before"
        : Nearest.hint(path, paths);
  }

  /** Takes the line, key and problem of a mistake. */
  @FunctionalInterface
  interface Report {
    void accept(int line, String key, String problem);
  }
}
