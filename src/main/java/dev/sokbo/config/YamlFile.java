package dev.sokbo.config;

import dev.sokbo.config.Mistake.Origin;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads a YAML file into a tree, collecting what is wrong with its form. */
final class YamlFile {

  private static final Yaml.Mapping EMPTY = new Yaml.Mapping(new LinkedHashMap<>(), 0);

  private final Path file;
  private final List<Mistake> mistakes;

  private YamlFile(Path file, List<Mistake> mistakes) {
    this.file = file;
    this.mistakes = mistakes;
  }

  /** The file's keys; none, with a mistake added, where it can't be read or understood. */
  static Yaml.Mapping read(Path file, List<Mistake> mistakes) {
    return new YamlFile(file, mistakes).read();
  }

  /** The tree of a file that is not there. */
  static Yaml.Mapping none() {
    return EMPTY;
  }

  private Yaml.Mapping read() {
    try {
      return parse(Files.readString(file));
    } catch (NoSuchFileException e) {
      report(0, "", "no such file");
    } catch (AccessDeniedException e) {
      report(0, "", "no permission to read it");
    } catch (CharacterCodingException e) {
      report(0, "", "not UTF-8");
    } catch (IOException e) {
      report(
          0,
          "",
          Files.isDirectory(file)
              ? "is a folder, not a file"
              : "cannot be read: " + FileProblem.of(e));
    }
    return EMPTY;
  }

  private Yaml.Mapping parse(String text) {
    try {
      return keys(text);
    } catch (YamlEngineException e) {
      return soundSections(text, e);
    }
  }

  private Yaml.Mapping keys(String text) {
    Optional<Node> root = new Compose(loadSettings()).composeString(text);
    return root.isEmpty() ? EMPTY : root(root.get());
  }

  /** Of a file that is not YAML, the sections that are, so that their mistakes are told too. */
  private Yaml.Mapping soundSections(String text, YamlEngineException ofWhole) {
    SequencedMap<String, Yaml.Entry> entries = new LinkedHashMap<>();
    boolean told = false;
    for (String section : sections(text)) {
      try {
        keys(section).entries().forEach(entries::putIfAbsent);
      } catch (YamlEngineException e) {
        reportForm(e, section);
        told = true;
      }
    }
    if (!told) {
      reportForm(ofWhole, text);
    }
    return new Yaml.Mapping(entries, 1);
  }

  /**
   * What begins at a key without indentation, each behind empty lines that keep its line number.
   */
  private static List<String> sections(String text) {
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

  private void reportForm(YamlEngineException broken, String text) {
    switch (broken) {
      case MarkedYamlEngineException e -> report(line(e, text), "", "not YAML: " + reason(e));
      case ReaderException e ->
          report(lineOf(e.getPosition(), text), "", "not YAML: " + firstLine(e));
      default -> report(0, "", "not YAML: " + firstLine(broken));
    }
  }

  private static LoadSettings loadSettings() {
    return LoadSettings.builder().setSchema(new CoreSchema()).build();
  }

  private Yaml.Mapping root(Node node) {
    return switch (convert(node, "")) {
      case Yaml.Mapping mapping -> mapping;
      case Yaml.Nothing nothing -> EMPTY;
      case Yaml.Scalar scalar -> notKeys(scalar);
      case Yaml.Sequence sequence -> notKeys(sequence);
    };
  }

  private Yaml.Mapping notKeys(Yaml root) {
    report(root.line(), "", "expected keys such as 'feeds:' and 'http:'");
    return EMPTY;
  }

  private Yaml convert(Node node, String path) {
    int line = line(node);
    if (node.isRecursive()) {
      report(line, path, "contains itself");
      return new Yaml.Nothing(line);
    }
    return switch (node) {
      case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> new Yaml.Nothing(line);
      case ScalarNode scalar -> new Yaml.Scalar(scalar.getValue(), line);
      case SequenceNode sequence -> sequence(sequence, path);
      case MappingNode mapping -> mapping(mapping, path);
      default -> throw new IllegalStateException("unexpected YAML node " + node.getNodeType());
    };
  }

  private Yaml sequence(SequenceNode node, String path) {
    List<Yaml> items = new ArrayList<>();
    for (Node item : node.getValue()) {
      items.add(convert(item, path + "[" + (items.size() + 1) + "]"));
    }
    return new Yaml.Sequence(items, line(node));
  }

  private Yaml mapping(MappingNode node, String path) {
    SequencedMap<String, Yaml.Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        add(entries, key, tuple.getValueNode(), path);
      } else {
        report(line(tuple.getKeyNode()), path, "expected a plain word as the key");
      }
    }
    return new Yaml.Mapping(entries, line(node));
  }

  private void add(
      SequencedMap<String, Yaml.Entry> entries, ScalarNode key, Node value, String path) {
    String name = key.getValue();
    String valuePath = path.isEmpty() ? name : path + "." + name;
    Yaml.Entry earlier = entries.get(name);
    if (earlier != null) {
      report(line(key), valuePath, "set twice; it is already set in line " + earlier.line());
      return;
    }
    entries.put(name, new Yaml.Entry(line(key), convert(value, valuePath)));
  }

  private void report(int line, String key, String problem) {
    mistakes.add(new Mistake(new Origin.Line(file.toString(), line), key, problem));
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
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
    return context == null || context.isEmpty() ? problem : problem + ", " + context;
  }

  private static String firstLine(YamlEngineException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
