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

  /** Flaws after which the text is taken for something else than YAML, and no more are told. */
  private static final int MOST_FLAWS = 100;

  /** The keys of the sections that are YAML, so that their mistakes are told too. */
  Yaml soundSections(List<YamlFlaw> flaws) {
    SequencedMap<String, Yaml.Entry> entries = new LinkedHashMap<>();
    boolean told = false;
    for (Section section : sections()) {
      if (flaws.size() >= MOST_FLAWS) {
        flaws.add(new YamlFlaw(section.above + 1, "", "not YAML, nor is what follows read"));
        return new Yaml.Mapping(entries, 1);
      }
      try {
        switch (new YamlTree(flaws, section.above).of(section.text)) {
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
      flaws.add(flaw(ofWhole, new Section(text, 0)));
    }
    return new Yaml.Mapping(entries, 1);
  }

  /**
   * What begins at a key without indentation.
   *
   * @param above how many lines stand above it
   */
  private record Section(String text, int above) {}

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    StringBuilder section = new StringBuilder();
    int begin = 0;
    int at = 0;
    for (String line : text.lines().toList()) {
      if (beginsSection(line)) {
        sections.add(new Section(section.toString(), begin));
        section = new StringBuilder();
        begin = at;
      }
      section.append(line).append('\n');
      at++;
    }
    sections.add(new Section(section.toString(), begin));
    return sections;
  }

  private static boolean beginsSection(String line) {
    return !line.isEmpty() && Character.isLetterOrDigit(line.charAt(0));
  }

  private static YamlFlaw flaw(YamlEngineException broken, Section of) {
    return switch (broken) {
      case MarkedYamlEngineException e -> flaw(of.above + line(e, of.text), reason(e));
      case ReaderException e -> flaw(of.above + lineOf(e.getPosition(), of.text), firstLine(e));
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
