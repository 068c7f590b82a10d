package dev.sokbo.config;

import dev.sokbo.config.Mistake.Origin;
import dev.sokbo.yaml.Yaml;
import dev.sokbo.yaml.YamlFile;
import dev.sokbo.yaml.YamlFlaw;
import dev.sokbo.yaml.YamlReading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written for each key, in the environment or else in the file, and where.
 *
 * @param file the path as it was given; empty where there is none
 * @param root the keys of the file
 * @param environment variables by name
 */
record SettingsSource(String file, Yaml.Mapping root, Map<String, String> environment) {

  /** What is written for a key, and where. */
  record Written(Yaml node, Origin origin) {}

  private static final Yaml.Mapping NO_KEYS = new Yaml.Mapping(new LinkedHashMap<>(), 0);

  /** The environment alone. */
  static SettingsSource of(Map<String, String> environment) {
    return new SettingsSource("", NO_KEYS, environment);
  }

  /**
   * A file and the environment.
   *
   * @param mistakes takes what is wrong with the form of the file; one that can't be read or
   *     understood has no keys
   */
  static SettingsSource of(Path file, Map<String, String> environment, List<Mistake> mistakes) {
    List<YamlFlaw> flaws = new ArrayList<>();
    Yaml.Mapping keys = keys(file, flaws);
    SettingsSource source = new SettingsSource(file.toString(), keys, environment);
    for (YamlFlaw flaw : flaws) {
      mistakes.add(new Mistake(source.line(flaw.line()), flaw.path(), flaw.problem()));
    }
    return source;
  }

  private static Yaml.Mapping keys(Path file, List<YamlFlaw> flaws) {
    try {
      YamlReading reading = YamlReading.of(YamlFile.text(file));
      flaws.addAll(reading.flaws());
      return keys(reading.root(), flaws);
    } catch (YamlFile.UnreadableException e) {
      flaws.add(new YamlFlaw(0, "", e.problem()));
      return NO_KEYS;
    }
  }

  private static Yaml.Mapping keys(Yaml root, List<YamlFlaw> flaws) {
    return switch (root) {
      case Yaml.Mapping keys -> keys;
      case Yaml.Nothing nothing -> NO_KEYS;
      case Yaml other -> {
        flaws.add(new YamlFlaw(other.line(), "", "expected keys such as 'feeds:' and 'http:'"));
        yield NO_KEYS;
      }
    };
  }

  /** What is written for a key; the environment wins. */
  @Nullable Written find(String path) {
    Written inEnvironment = inEnvironment(KnownKeys.variable(path));
    return inEnvironment == null ? inFile(path) : inEnvironment;
  }

  /** What the file says for a key; absent where that is nothing. */
  @Nullable Written inFile(String path) {
    Yaml node = root.find(path);
    return node == null || node.isEmpty() ? null : new Written(node, line(node.line()));
  }

  /** What a variable says; absent where that is nothing. */
  @Nullable Written inEnvironment(String variable) {
    String value = variable(variable);
    return value.isEmpty()
        ? null
        : new Written(new Yaml.Scalar(value, 0), new Origin.Variable(variable));
  }

  /** The text of a variable without outer blanks; empty where it is not set. */
  String variable(String name) {
    return environment.getOrDefault(name, "").strip();
  }

  /** Where a key that is not set would be. */
  Origin unset(String path) {
    return file.isEmpty() ? new Origin.Variable(KnownKeys.variable(path)) : line(0);
  }

  /** A line of the file, from 1; 0 stands for the file as a whole. */
  Origin line(int line) {
    return new Origin.Line(file, line);
  }
}
