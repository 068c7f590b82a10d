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

/** A lexicon as its YAML writes it, with what is wrong with the form of that. */
final class LexiconFile {

  /** What a lexicon says that it extends. */
  static final String BUNDLED = "bundled";

  private final String name;
  private final List<String> mistakes = new ArrayList<>();
  private final Map<String, List<LexiconTerm>> contexts = new HashMap<>();
  private final List<LexiconDraft> drafts = new ArrayList<>();
  private boolean extending;

  /**
   * Reads a lexicon.
   *
   * @param name how the text is called in messages
   */
  LexiconFile(String name, String yaml) {
    this.name = name;
    document(yaml);
  }

  /** The lists of words that entries refer to, by their names. */
  Map<String, List<LexiconTerm>> contexts() {
    return contexts;
  }

  /** The entries, in their order. */
  List<LexiconDraft> drafts() {
    return drafts;
  }

  /** Whether it adds to the lexicon that comes with the program. */
  boolean isExtending() {
    return extending;
  }

  /** All that is wrong, each with file and line. */
  List<String> mistakes() {
    return mistakes;
  }

  /** Adds something that is wrong with what is written in a line. */
  void mistake(int line, String what) {
    mistake(line, "", what);
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

  private void section(String key, Yaml.Entry section) {
    switch (key) {
      case "extends" -> base(section.value());
      case "contexts" ->
          keys(section.value(), "named lists of words")
              .forEach((list, words) -> contexts.put(list, countable(terms(words.value()))));
      case "entries" -> items(section.value(), "a list of entries").forEach(this::entry);
      default -> unknown(key, section, "extends, contexts or entries");
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
            (written, value) -> {
              LexiconKey key = LexiconKey.of(written);
              if (key == null) {
                unknown(written, value, "one of " + LexiconKey.all());
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

  /** Those that stand for a phrase at least, and for no more than one word may. */
  private List<LexiconTerm> countable(List<LexiconTerm> terms) {
    List<LexiconTerm> countable = new ArrayList<>();
    for (LexiconTerm term : terms) {
      long phrases = Alternatives.count(term.text());
      if (phrases == 0) {
        mistake(term.line(), "no choice between the bars of " + term.text());
      } else if (phrases > Alternatives.MOST) {
        mistake(term.line(), "more than " + Alternatives.MOST + " choices in " + term.text());
      } else {
        countable.add(term);
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

  private void mistake(int line, String where, String what) {
    mistakes.add(name + ":" + line + ": " + where + what);
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
