package dev.sokbo.yaml;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What a YAML text says.
 *
 * @param root the document, without what has a flaw
 * @param flaws everything that is wrong with its form
 * @param whole whether the text is YAML, if perhaps with flaws; otherwise whole sections are
 *     missing
 */
public record YamlReading(Yaml root, List<YamlFlaw> flaws, boolean whole) {

  public YamlReading {
    flaws = List.copyOf(flaws);
  }

  /** Reads a text; of one that is not YAML, the sections that are. */
  public static YamlReading of(String text) {
    List<YamlFlaw> flaws = new ArrayList<>();
    try {
      return new YamlReading(new YamlTree(flaws).of(text), flaws, true);
    } catch (YamlEngineException e) {
      flaws.clear();
      return new YamlReading(new BrokenYaml(text, e).soundSections(flaws), flaws, false);
    }
  }
}
