package dev.sokbo.config;

import dev.sokbo.config.Mistake.Origin;
import dev.sokbo.yaml.Yaml;
import dev.sokbo.yaml.YamlFile;
import dev.sokbo.yaml.YamlReading;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A configuration file.
 *
 * @param mistakes takes what is wrong with its form
 */
record SettingsFile(Path path, List<Mistake> mistakes) {

  /** The keys of a file that is not there. */
  static final Yaml.Mapping NONE = new Yaml.Mapping(new LinkedHashMap<>(), 0);

  /** The file's keys; none, with a mistake added, where it can't be read or understood. */
  Yaml.Mapping read() {
    try {
      return keys(YamlReading.of(YamlFile.text(path)));
    } catch (YamlFile.UnreadableException e) {
      report(0, "", e.problem());
    }
    return NONE;
  }

  private Yaml.Mapping keys(YamlReading reading) {
    reading.flaws().forEach(flaw -> report(flaw.line(), flaw.path(), flaw.problem()));
    return switch (reading.root()) {
      case Yaml.Mapping keys -> keys;
      case Yaml.Nothing nothing -> NONE;
      case Yaml other -> {
        report(other.line(), "", "expected keys such as 'feeds:' and 'http:'");
        yield NONE;
      }
    };
  }

  private void report(int line, String key, String problem) {
    mistakes.add(new Mistake(new Origin.Line(path.toString(), line), key, problem));
  }
}
