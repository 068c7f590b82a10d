package dev.sokbo.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A text that is not YAML as a whole, but may be so in sections.
 *
 * @param ofWhole what was wrong when it was read as one
 */
record BrokenYaml(String text, YamlEngineException ofWhole) {

  /** The keys of the sections that are YAML, so that their mistakes are told too. */
  Yaml soundSections(List<YamlFlaw> flaws) {
    SequencedMap<String, Yaml.Entry> entries = new LinkedHashMap<>();
    boolean told = false;
    for (String section : sections()) {
      try {
        switch (new YamlTree(flaws).of(section)) {
          case Yaml.Mapping keys -> keys.entries().forEach(entries::putIfAbsent);
          case Yaml.Nothing nothing -> {}
          case Yaml other -> flaws.add(new YamlFlaw(other.line(), "", "expected a key"));
        }
      } catch (YamlEngineException e) {
        flaws.add(flaw(e, section));
        told = true;
      }
    }
    if (!told) {
      flaws.add(flaw(ofWhole, text));
    }
    return new Yaml.Mapping(entries, 1);
  }

  /**
   * What begins at a key without indentation, each behind empty lines that keep its line number.
   */
  private List<String> sections() {
    List<String> sections = new ArrayList<>();
    StringBuilder section = new StringBuilder();
    int above = 0;
    for (String line : text.lines().toList()) {
      if (beginsSection(line)) {
        sections.add(section.toString());
        section = new StringBuilder("\n".repeat(above));
      }
      section.append(line).append('\n');
      above++;
    }
    sections.add(section.toString());
    return sections;
  }

  private static boolean beginsSection(String line) {
    return !line.isEmpty() && Character.isLetterOrDigit(line.charAt(0));
  }

  private static YamlFlaw flaw(YamlEngineException broken, String text) {
    return switch (broken) {
      case MarkedYamlEngineException e -> flaw(line(e, text), reason(e));
      case ReaderException e -> flaw(lineOf(e.getPosition(), text), firstLine(e));
      default -> flaw(0, firstLine(broken));
    };
  }

  private static YamlFlaw flaw(int line, String reason) {
    return new YamlFlaw(line, "", "not YAML: " + reason);
  }

  /** Where the trouble is, or where that began which the text ends without ending. */
  private static int line(MarkedYamlEngineException e, String text) {
    int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
    return line > text.lines().count()
        ? e.getContextMark().map(Mark::getLine).orElse(line - 1) + 1
        : line;
  }

  private static int lineOf(int position, String text) {
    return (int) text.codePoints().limit(position).filter(c -> c == '\n').count() + 1;
  }

  private static String reason(MarkedYamlEngineException e) {
    String context = e.getContext();
    String problem = e.getProblem();
    if (context == null || context.isEmpty()) {
      return problem;
    }
    return problem.startsWith("but ") ? context + ", " + problem : problem + ", " + context;
  }

  private static String firstLine(YamlEngineException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
