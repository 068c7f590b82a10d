package dev.sokbo.config;

import dev.sokbo.config.Kind.UnfitException;
import dev.sokbo.config.Mistake.Breach;
import dev.sokbo.config.Mistake.Origin;
import dev.sokbo.yaml.Yaml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings by their dotted paths, from the environment or else from the file, and collects
 * every mistake on the way. A key exists because it is asked for here; what nobody asked for is
 * unknown. A key without a value and an empty variable stand for the default.
 */
final class SettingsReader {

  private final String file;
  private final Yaml.Mapping root;
  private final Map<String, String> environment;
  private final List<Mistake> mistakes;
  private final List<String> warnings = new ArrayList<>();
  private final KnownKeys keys = new KnownKeys();
  private final Map<String, Origin> origins = new HashMap<>();

  /**
   * Starts reading.
   *
   * @param mistakes those already found in the file's form; all others are added
   */
  SettingsReader(
      String file, Yaml.Mapping root, Map<String, String> environment, List<Mistake> mistakes) {
    this.file = file;
    this.root = root;
    this.environment = environment;
    this.mistakes = mistakes;
  }

  /** A value, or the default where it is not set or after a mistake. */
  <T> T value(String path, Kind<T> kind, T fallback) {
    T value = optional(path, kind);
    return value == null ? fallback : value;
  }

  /** A value that has no default. */
  <T> @Nullable T optional(String path, Kind<T> kind) {
    Written written = written(path);
    return written == null ? null : parse(written.node(), written.origin(), path, kind);
  }

  /** A secret, which only the environment may hold. */
  Secret secret(String path) {
    keys.add(path);
    Yaml inFile = root.find(path);
    if (inFile != null && !inFile.isEmpty()) {
      String advice =
          "a secret does not belong in a file; set " + KnownKeys.variable(path) + " instead";
      report(line(inFile.line()), path, advice);
    }
    String value = environment.getOrDefault(KnownKeys.variable(path), "").strip();
    if (value.isEmpty()) {
      return Secret.NONE;
    }
    origins.put(path, new Origin.Variable(KnownKeys.variable(path)));
    return new Secret(value);
  }

  /** A list, empty where it is not set. */
  <T> List<T> list(String path, ListKind<T> kind) {
    Written written = written(path);
    if (written == null) {
      return List.of();
    }
    Origin origin = written.origin();
    return switch (written.node()) {
      case Yaml.Sequence sequence -> items(sequence.items(), origin, path, kind);
      case Yaml.Scalar text when origin instanceof Origin.Variable ->
          items(kind.split(text.text()), origin, path, kind);
      case Yaml other -> {
        report(origin, path, "expected a list, each item " + kind.expected());
        yield List.of();
      }
    };
  }

  /** Reports what is wrong with a variable that is read elsewhere. */
  void check(String variable, Kind<?> kind) {
    Written written = inEnvironment(variable);
    if (written != null) {
      parse(written.node(), written.origin(), variable, kind);
    }
  }

  /**
   * Reports a rule between keys that does not hold, at the first of the keys that is set, else at
   * the first; not where one of them is mistaken in itself.
   */
  void require(boolean holds, String problem, String... paths) {
    List<String> concerned = List.of(paths);
    if (holds || mistakes.stream().map(Mistake::key).anyMatch(concerned::contains)) {
      return;
    }
    String path =
        concerned.stream().filter(origins::containsKey).findFirst().orElse(concerned.getFirst());
    report(origins.getOrDefault(path, unset(path)), path, problem);
  }

  /** Warns of those of some secrets that are set. */
  void warn(String problem, String... secrets) {
    String set =
        Stream.of(secrets)
            .filter(origins::containsKey)
            .map(KnownKeys::variable)
            .collect(Collectors.joining(", "));
    if (!set.isEmpty()) {
      warnings.add(set + ": " + problem);
    }
  }

  /** Where a key would be set. */
  private Origin unset(String path) {
    return file.isEmpty() ? new Origin.Variable(KnownKeys.variable(path)) : line(0);
  }

  /** All keys that were asked for. */
  Set<String> keys() {
    return keys.paths();
  }

  /** Ends the reading: what came of it, given the settings that were read. */
  SettingsResult finish(Settings settings, List<Breach> breaches) {
    breaches.forEach(breach -> require(false, breach.problem(), breach.key()));
    keys.check(root, (line, path, problem) -> report(line(line), path, problem));
    if (mistakes.isEmpty()) {
      warnings.addAll(keys.warnings(environment.keySet()));
      return new SettingsResult.Loaded(settings, warnings);
    }
    mistakes.sort(Comparator.comparingInt(Mistake::order));
    return new SettingsResult.Rejected(mistakes);
  }

  Origin line(int line) {
    return new Origin.Line(file, line);
  }

  void report(Origin origin, String key, String problem) {
    mistakes.add(new Mistake(origin, key, problem));
  }

  <T> @Nullable T parse(Yaml node, Origin origin, String key, Kind<T> kind) {
    if (!(node instanceof Yaml.Scalar scalar)) {
      report(origin, key, "expected " + kind.expected());
      return null;
    }
    try {
      return kind.parse(scalar.text());
    } catch (UnfitException e) {
      report(origin, key, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private @Nullable Written written(String path) {
    keys.add(path);
    Written written = inEnvironment(KnownKeys.variable(path));
    if (written == null) {
      Yaml node = root.find(path);
      written = node == null || node.isEmpty() ? null : new Written(node, line(node.line()));
    }
    if (written != null) {
      origins.put(path, written.origin());
    }
    return written;
  }

  private @Nullable Written inEnvironment(String variable) {
    String value = environment.getOrDefault(variable, "").strip();
    return value.isEmpty()
        ? null
        : new Written(new Yaml.Scalar(value, 0), new Origin.Variable(variable));
  }

  private <T> List<T> items(List<Yaml> nodes, Origin origin, String path, ListKind<T> kind) {
    List<T> items = new ArrayList<>();
    Map<Object, Integer> positions = new HashMap<>();
    int position = 0;
    for (Yaml node : nodes) {
      position++;
      String itemPath = path + "[" + position + "]";
      Origin itemOrigin = origin instanceof Origin.Line ? line(node.line()) : origin;
      origins.put(itemPath, itemOrigin);
      T item = item(node, itemOrigin, itemPath, kind);
      if (item != null) {
        items.add(item);
        Integer earlier = positions.putIfAbsent(kind.identity().apply(item), position);
        if (earlier != null) {
          report(itemOrigin, itemPath, "the same as item " + earlier + " of this list");
        }
      }
    }
    return items;
  }

  private <T> @Nullable T item(Yaml node, Origin origin, String path, ListKind<T> kind) {
    if (node instanceof Yaml.Mapping mapping && kind.fields() != null) {
      ItemFields fields = new ItemFields(this, mapping, path);
      T item = kind.fields().apply(fields);
      fields.finish();
      return item;
    }
    return parse(node, origin, path, kind.text());
  }

  /** What is written for a key, and where. */
  private record Written(Yaml node, Origin origin) {}
}
