package dev.sokbo.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Turns YAML into a tree, collecting what no tree can hold. */
final class YamlTree {

  /** How the core schema of YAML 1.2 writes that there is nothing (chapter 10.3.2). */
  private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

  /**
   * Looks at no scalar's type, which takes a third of the time. Whoever hands a text in has bounded
   * it; the parser's own limit would be 3 million characters.
   */
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new FailsafeSchema())
          .setAllowNonScalarKeys(true)
          .setCodePointLimit(YamlFile.MOST_BYTES)
          .build();

  /** A text of the largest size has no more parts, unless aliases multiply them. */
  private static final int MOST_PARTS = YamlFile.MOST_BYTES;

  private final List<YamlFlaw> flaws;
  private final int above;
  private int parts;

  /**
   * Starts a tree.
   *
   * @param flaws takes what is wrong
   * @param above how many lines stand above the text
   */
  YamlTree(List<YamlFlaw> flaws, int above) {
    this.flaws = flaws;
    this.above = above;
  }

  /**
   * The tree of a text, with nothing in it where the text has nothing.
   *
   * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException when it is not YAML
   */
  Yaml of(String text) {
    return new Compose(SETTINGS)
        .composeString(text)
        .map(root -> convert(root, ""))
        .orElseGet(() -> new Yaml.Nothing(above + 1));
  }

  private Yaml convert(Node node, String path) {
    if (node.isRecursive()) {
      flaws.add(new YamlFlaw(line(node), path, "contains itself"));
      return new Yaml.Nothing(line(node));
    }
    if (parts > MOST_PARTS) {
      return new Yaml.Nothing(line(node));
    }
    return switch (node) {
      case ScalarNode scalar -> scalar(scalar);
      case SequenceNode sequence -> sequence(sequence, path);
      case MappingNode mapping -> mapping(mapping, path);
      default -> throw new IllegalStateException("unexpected YAML node " + node.getNodeType());
    };
  }

  private Yaml scalar(ScalarNode node) {
    return node.isPlain() && NOTHING.contains(node.getValue())
        ? new Yaml.Nothing(line(node))
        : new Yaml.Scalar(node.getValue(), line(node));
  }

  private Yaml sequence(SequenceNode node, String path) {
    count(node, node.getValue().size(), path);
    List<Yaml> items = new ArrayList<>();
    for (Node item : node.getValue()) {
      // Most parts of a document are scalars in lists, whose paths nobody needs.
      items.add(
          item instanceof ScalarNode scalar
              ? scalar(scalar)
              : convert(item, path + "[" + (items.size() + 1) + "]"));
    }
    return new Yaml.Sequence(items, line(node));
  }

  private Yaml mapping(MappingNode node, String path) {
    count(node, node.getValue().size(), path);
    SequencedMap<String, Yaml.Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        add(entries, key, tuple.getValueNode(), path);
      } else {
        flaws.add(new YamlFlaw(line(tuple.getKeyNode()), path, "expected a plain word as the key"));
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
      flaws.add(
          new YamlFlaw(
              line(key), valuePath, "set twice; it is already set in line " + earlier.line()));
      return;
    }
    entries.put(name, new Yaml.Entry(line(key), convert(value, valuePath)));
  }

  private void count(Node node, int more, String path) {
    boolean fits = parts <= MOST_PARTS;
    parts += more;
    if (fits && parts > MOST_PARTS) {
      String problem = "aliases stand for more than " + MOST_PARTS + " parts";
      flaws.add(new YamlFlaw(line(node), path, problem));
    }
  }

  private int line(Node node) {
    return above + node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }
}
