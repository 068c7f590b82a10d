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
      return read(text, flaws);
    } catch (StackOverflowError e) {
      // The parser descends into whatever it finds and has no limit of its own.
      YamlFlaw deep = new YamlFlaw(0, "", "nested too deeply");
      return new YamlReading(new Yaml.Nothing(1), List.of(deep), false);
    }
  }

  private static YamlReading read(String text, List<YamlFlaw> flaws) {
    try {
      return new YamlReading(new YamlTree(flaws, 0).of(text), flaws, true);
    } catch (YamlEngineException e) {
      flaws.clear();
      return new YamlReading(new BrokenYaml(text, e).soundSections(flaws), flaws, false);
    }
  }
}
