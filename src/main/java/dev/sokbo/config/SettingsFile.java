package dev.sokbo.config;

import dev.sokbo.config.Mistake.Origin;
import dev.sokbo.yaml.Yaml;
import dev.sokbo.yaml.YamlReading;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
      return keys(YamlReading.of(Files.readString(path)));
    } catch (NoSuchFileException e) {
      report(0, "", "no such file");
    } catch (AccessDeniedException e) {
      report(0, "", "no permission to read it");
    } catch (CharacterCodingException e) {
      report(0, "", "not UTF-8");
    } catch (IOException e) {
      boolean folder = Files.isDirectory(path);
      report(0, "", folder ? "is a folder, not a file" : "cannot be read: " + FileProblem.of(e));
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
