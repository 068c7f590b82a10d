package dev.sokbo.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a lexicon's YAML and gathers every mistake in it before it gives up. */
final class LexiconReader {

  /** What a lexicon says that it extends. */
  private static final String BUNDLED = "bundled";

  private final String file;
  private final List<String> mistakes = new ArrayList<>();
  private final Map<String, List<LexiconTerm>> contexts = new HashMap<>();
  private final List<LexiconDraft> drafts = new ArrayList<>();
  private boolean extending;

  private LexiconReader(String file) {
    this.file = file;
  }

  /**
   * The entries of a lexicon, in their order.
   *
   * @param file how the text is called in messages
   * @param bundled what the text extends if it says so
   * @throws LexiconException with every mistake
   */
  static List<LexiconEntry> read(String file, String yaml, Supplier<String> bundled) {
    LexiconReader reader = new LexiconReader(file);
    reader.document(yaml);
    if (!reader.extending) {
      return reader.checked(reader.drafts).toList();
    }
    LexiconReader other = new LexiconReader(BUNDLED);
    other.document(bundled.get());
    other.contexts.forEach(reader.contexts::putIfAbsent);
    LexiconExtension extension = new LexiconExtension(other.drafts);
    Stream<LexiconEntry> own = reader.checked(extension.joined(reader.drafts));
    Stream<LexiconEntry> untouched =
        extension.untouched(reader.drafts).stream().map(draft -> draft.entry(other.contexts));
    return Stream.concat(untouched, own).toList();
  }

  /**
   * The entries of the lexicon that comes with the program, which is checked when that is built:
   * every start of a command reads it.
   */
  static List<LexiconEntry> bundled(String yaml) {
    LexiconReader reader = new LexiconReader(BUNDLED);
    reader.document(yaml);
    return reader.drafts.stream().map(draft -> draft.entry(reader.contexts)).toList();
  }

  private Stream<LexiconEntry> checked(List<LexiconDraft> checked) {
    LexiconCheck check = new LexiconCheck(contexts, this::mistake);
    check.contextLists();
    checked.forEach(check::entry);
    if (!mistakes.isEmpty()) {
      throw new LexiconException(mistakes);
    }
    return checked.stream().map(draft -> draft.entry(contexts));
  }

  private void document(String yaml) {
    LoadSettings settings = LoadSettings.builder().setLabel(file).build();
    try {
      Optional<Node> root = new Compose(settings).composeString(yaml);
      root.ifPresentOrElse(this::root, () -> mistake(1, "the lexicon is empty"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(LexiconReader::line).orElse(1);
      mistake(line, "not YAML: " + e.getProblem());
    }
  }

  private void root(Node node) {
    for (Map.Entry<ScalarNode, Node> section : pairs(node, "contexts and entries")) {
      switch (section.getKey().getValue()) {
        case "extends" -> base(section.getValue());
        case "contexts" ->
            pairs(section.getValue(), "named lists of words").forEach(this::contextList);
        case "entries" -> items(section.getValue(), "a list of entries").forEach(this::entry);
        default -> unknown(section.getKey(), "extends, contexts or entries");
      }
    }
  }

  private void base(Node node) {
    extending = node instanceof ScalarNode scalar && scalar.getValue().equals(BUNDLED);
    if (!extending) {
      mistake(line(node), "expected extends: " + BUNDLED + ", found " + describe(node));
    }
  }

  private void contextList(Map.Entry<ScalarNode, Node> list) {
    String name = list.getKey().getValue();
    if (contexts.put(name, choices(terms(list.getValue()))) != null) {
      mistake(line(list.getKey()), "list \"" + name + "\" is given twice");
    }
  }

  private void entry(Node node) {
    Map<LexiconKey, List<LexiconTerm>> values = new LinkedHashMap<>();
    for (Map.Entry<ScalarNode, Node> pair : pairs(node, "an entry's keys")) {
      LexiconKey key = LexiconKey.of(pair.getKey().getValue());
      if (key == null) {
        unknown(pair.getKey(), "one of " + LexiconKey.all());
      } else if (values.put(key, terms(key, pair.getValue())) != null) {
        mistake(line(pair.getKey()), "key \"" + key.yaml() + "\" is given twice");
      }
    }
    drafts.add(new LexiconDraft(line(node), values));
  }

  private List<LexiconTerm> terms(LexiconKey key, Node node) {
    return key == LexiconKey.NAME || key == LexiconKey.NOTE ? terms(node) : choices(terms(node));
  }

  /** The phrases that words stand for. */
  private List<LexiconTerm> choices(List<LexiconTerm> terms) {
    return terms.stream().flatMap(this::choices).toList();
  }

  private Stream<LexiconTerm> choices(LexiconTerm term) {
    if (Alternatives.count(term.text()) > Alternatives.MOST) {
      mistake(term.line(), "more than " + Alternatives.MOST + " choices in " + term.text());
      return Stream.of();
    }
    return Alternatives.of(term.text()).stream().map(text -> new LexiconTerm(text, term.line()));
  }

  /** A list of scalars, or a single scalar as a list of one. */
  private List<LexiconTerm> terms(Node node) {
    List<Node> nodes =
        node instanceof ScalarNode ? List.of(node) : items(node, "a word or a list of words");
    List<LexiconTerm> terms = new ArrayList<>();
    for (Node item : nodes) {
      if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
        terms.add(new LexiconTerm(scalar.getValue().strip(), line(item)));
      } else {
        mistake(line(item), "expected a word, found " + describe(item));
      }
    }
    return terms;
  }

  private List<Map.Entry<ScalarNode, Node>> pairs(Node node, String expected) {
    if (!(node instanceof MappingNode mapping)) {
      mistake(line(node), "expected " + expected + ", found " + describe(node));
      return List.of();
    }
    List<Map.Entry<ScalarNode, Node>> pairs = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        pairs.add(Map.entry(key, tuple.getValueNode()));
      } else {
        mistake(line(tuple.getKeyNode()), "expected a key, found a collection");
      }
    }
    return pairs;
  }

  private List<Node> items(Node node, String expected) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    mistake(line(node), "expected " + expected + ", found " + describe(node));
    return List.of();
  }

  private void unknown(ScalarNode key, String expected) {
    mistake(line(key), "unknown key \"" + key.getValue() + "\", expected " + expected);
  }

  private void mistake(int line, String what) {
    mistakes.add(file + ":" + line + ": " + what);
  }

  private static String describe(@Nullable Node node) {
    return switch (node) {
      case ScalarNode scalar -> "\"" + scalar.getValue() + "\"";
      case MappingNode mapping -> "a mapping";
      case SequenceNode sequence -> "a list";
      case null, default -> "nothing";
    };
  }

  private static int line(Node node) {
    return node.getStartMark().map(LexiconReader::line).orElse(1);
  }

  private static int line(Mark mark) {
    return mark.getLine() + 1;
  }
}
