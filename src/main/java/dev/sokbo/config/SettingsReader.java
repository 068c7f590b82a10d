package dev.sokbo.config;

import dev.sokbo.config.Kind.UnfitException;
import dev.sokbo.config.Mistake.Breach;
import dev.sokbo.config.Mistake.Origin;
import dev.sokbo.config.SettingsSource.Written;
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

  private final SettingsSource source;
  private final List<Mistake> mistakes;
  private final List<String> warnings = new ArrayList<>();
  private final KnownKeys keys = new KnownKeys();
  private final Map<String, Origin> origins = new HashMap<>();

  /**
   * Starts reading.
   *
   * @param mistakes those already found in the file's form; all others are added
   */
  SettingsReader(SettingsSource source, List<Mistake> mistakes) {
    this.source = source;
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
    Written inFile = source.inFile(path);
    if (inFile != null) {
      String advice =
          "a secret does not belong in a file; set " + KnownKeys.variable(path) + " instead";
      report(inFile.origin(), path, advice);
    }
    String value = source.variable(KnownKeys.variable(path));
    if (value.isEmpty()) {
      return Secret.NONE;
    }
    note(path, new Origin.Variable(KnownKeys.variable(path)));
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
      case Yaml.Sequence sequence -> kind.read(sequence.items(), this, path, origin);
      case Yaml.Scalar text when origin instanceof Origin.Variable ->
          kind.read(kind.split(text.text()), this, path, origin);
      case Yaml other -> {
        report(origin, path, "expected a list, each item " + kind.expected());
        yield List.of();
      }
    };
  }

  /** Notes where a key or an item is set. */
  void note(String path, Origin origin) {
    origins.put(path, origin);
  }

  /** Reports what is wrong with a variable that is read elsewhere. */
  void check(String variable, Kind<?> kind) {
    Written written = source.inEnvironment(variable);
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
    report(origins.getOrDefault(path, source.unset(path)), path, problem);
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

  /** All keys that were asked for. */
  Set<String> keys() {
    return keys.paths();
  }

  /** Ends the reading: what came of it, given the settings that were read. */
  SettingsResult finish(Settings settings, List<Breach> breaches) {
    breaches.forEach(breach -> require(false, breach.problem(), breach.key()));
    keys.check(source.root(), (line, path, problem) -> report(line(line), path, problem));
    if (mistakes.isEmpty()) {
      warnings.addAll(keys.warnings(source.environment().keySet()));
      return new SettingsResult.Loaded(settings, warnings);
    }
    mistakes.sort(Comparator.comparingInt(Mistake::order));
    return new SettingsResult.Rejected(mistakes);
  }

  /** A line of the file, from 1. */
  Origin line(int line) {
    return source.line(line);
  }

  /** Adds a mistake. */
  void report(Origin origin, String key, String problem) {
    mistakes.add(new Mistake(origin, key, problem));
  }

  /** Reads one value; absent after a mistake. */
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
    Written written = source.find(path);
    if (written != null) {
      note(path, written.origin());
    }
    return written;
  }
}
