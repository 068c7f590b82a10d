package dev.sokbo.lexicon;

import dev.sokbo.yaml.Yaml;
import dev.sokbo.yaml.YamlFlaw;
import dev.sokbo.yaml.YamlReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
    YamlReading reading = YamlReading.of(yaml);
    for (YamlFlaw flaw : reading.flaws()) {
      mistake(flaw.line(), flaw.path().isEmpty() ? "" : flaw.path() + ": ", flaw.problem());
    }
    if (reading.whole()) {
      root(reading.root());
    }
  }

  private void root(Yaml root) {
    if (root.isEmpty()) {
      mistake(1, "the lexicon is empty");
      return;
    }
    keys(root, "contexts and entries").forEach(this::section);
  }

  private void section(String name, Yaml.Entry section) {
    switch (name) {
      case "extends" -> base(section.value());
      case "contexts" ->
          keys(section.value(), "named lists of words")
              .forEach((list, words) -> contexts.put(list, countable(terms(words.value()))));
      case "entries" -> items(section.value(), "a list of entries").forEach(this::entry);
      default -> unknown(name, section, "extends, contexts or entries");
    }
  }

  private void base(Yaml node) {
    extending = node instanceof Yaml.Scalar scalar && scalar.text().equals(BUNDLED);
    if (!extending) {
      mistake(node.line(), "expected extends: " + BUNDLED + ", found " + describe(node));
    }
  }

  private void entry(Yaml node) {
    Map<LexiconKey, List<LexiconTerm>> values = new LinkedHashMap<>();
    keys(node, "an entry's keys")
        .forEach(
            (name, value) -> {
              LexiconKey key = LexiconKey.of(name);
              if (key == null) {
                unknown(name, value, "one of " + LexiconKey.all());
              } else {
                values.put(key, terms(key, value.value()));
              }
            });
    drafts.add(new LexiconDraft(node.line(), values));
  }

  /**
   * The words of a key; those about a text keep their choices, as only what is watched needs them.
   */
  private List<LexiconTerm> terms(LexiconKey key, Yaml node) {
    List<LexiconTerm> terms = terms(node);
    return switch (key) {
      case NAME, CALLED, NOTE -> terms;
      case BESIDE, NOT, DESPITE -> countable(terms);
      case KO, EN, SHORT, ENDINGS, AFFILIATES, PEOPLE, DOUBTFUL, EXCLUDE, EDGE ->
          phrases(countable(terms));
    };
  }

  private static List<LexiconTerm> phrases(List<LexiconTerm> terms) {
    return terms.stream().noneMatch(LexiconTerm::isChoice)
        ? terms
        : terms.stream().flatMap(LexiconTerm::phrases).toList();
  }

  /** Those that don't stand for more phrases than one word may. */
  private List<LexiconTerm> countable(List<LexiconTerm> terms) {
    List<LexiconTerm> countable = new ArrayList<>();
    for (LexiconTerm term : terms) {
      if (Alternatives.count(term.text()) <= Alternatives.MOST) {
        countable.add(term);
      } else {
        mistake(term.line(), "more than " + Alternatives.MOST + " choices in " + term.text());
      }
    }
    return countable;
  }

  /** A list of scalars, or a single scalar as a list of one. */
  private List<LexiconTerm> terms(Yaml node) {
    List<Yaml> nodes =
        node instanceof Yaml.Scalar ? List.of(node) : items(node, "a word or a list of words");
    List<LexiconTerm> terms = new ArrayList<>();
    for (Yaml item : nodes) {
      if (item instanceof Yaml.Scalar scalar && !scalar.isEmpty()) {
        terms.add(new LexiconTerm(scalar.text().strip(), item.line()));
      } else {
        mistake(item.line(), "expected a word, found " + describe(item));
      }
    }
    return terms;
  }

  private SequencedMap<String, Yaml.Entry> keys(Yaml node, String expected) {
    if (node instanceof Yaml.Mapping mapping) {
      return mapping.entries();
    }
    mistake(node.line(), "expected " + expected + ", found " + describe(node));
    return new LinkedHashMap<>();
  }

  private List<Yaml> items(Yaml node, String expected) {
    if (node instanceof Yaml.Sequence sequence) {
      return sequence.items();
    }
    mistake(node.line(), "expected " + expected + ", found " + describe(node));
    return List.of();
  }

  private void unknown(String key, Yaml.Entry entry, String expected) {
    mistake(entry.line(), "unknown key \"" + key + "\", expected " + expected);
  }

  private void mistake(int line, String what) {
    mistake(line, "", what);
  }

  private void mistake(int line, String where, String what) {
    mistakes.add(file + ":" + line + ": " + where + what);
  }

  private static String describe(Yaml node) {
    return switch (node) {
      case Yaml.Scalar scalar -> "\"" + scalar.text() + "\"";
      case Yaml.Mapping mapping -> "a mapping";
      case Yaml.Sequence sequence -> "a list";
      case Yaml.Nothing nothing -> "nothing";
    };
  }
}
