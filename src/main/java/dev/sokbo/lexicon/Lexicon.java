package dev.sokbo.lexicon;

import dev.sokbo.text.Folded;
import dev.sokbo.text.Plural;
import dev.sokbo.yaml.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The companies and ideas that Sokbo knows by several names, as in {@code lexicon.yaml}. */
public final class Lexicon {

  /** The longest name of a lexicon and the longest term of a query, in UTF-16 units. */
  public static final int LONGEST_TERM = 60;

  private static final String BUNDLED = "config/lexicon.yaml";
  private static final String PREPARED = "config/lexicon.bin";

  private final List<LexiconEntry> entries;
  private final Map<String, LexiconEntry> byName;

  Lexicon(List<LexiconEntry> entries) {
    this(entries, index(entries));
  }

  /**
   * @param byName what leads to which of the entries, by {@link #key}
   */
  Lexicon(List<LexiconEntry> entries, Map<String, LexiconEntry> byName) {
    this.entries = List.copyOf(entries);
    this.byName = byName;
  }

  /** The lexicon that comes with the program. */
  public static Lexicon bundled() {
    return Bundled.LEXICON;
  }

  /**
   * Reads a lexicon of one's own, which stands alone or, with {@code extends: bundled}, adds to the
   * one that comes with the program.
   *
   * @throws LexiconException with every mistake in it, by file and line, or why it can't be read
   */
  public static Lexicon load(Path file) {
    try {
      return new Lexicon(LexiconReader.read(file.toString(), YamlFile.text(file), Bundled::yaml));
    } catch (YamlFile.UnreadableException e) {
      throw new LexiconException(List.of(file + ": " + e.problem()));
    }
  }

  /** All entries, in the order of their file. */
  public List<LexiconEntry> entries() {
    return entries;
  }

  /** What leads to which entry, by {@link #key}. */
  Map<String, LexiconEntry> byName() {
    return byName;
  }

  /**
   * The entry that goes by a name, in any case and spacing. Affiliates and people don't lead to
   * their group, nor does an abbreviation that several entries share. The plural of an idea or an
   * acronym leads to it, but that of a name doesn't: chips and GPUs, not apples.
   */
  public Optional<LexiconEntry> find(String written) {
    LexiconEntry named = byName.get(key(written));
    return named != null
        ? Optional.of(named)
        : Plural.singulars(written.strip())
            .flatMap(singular -> Stream.ofNullable(ofIdea(singular)))
            .findFirst();
  }

  private @Nullable LexiconEntry ofIdea(String singular) {
    LexiconEntry entry = byName.get(key(singular));
    boolean idea =
        entry != null
            && entry.names().stream()
                .anyMatch(name -> key(name).equals(key(singular)) && isCountable(name));
    return idea ? entry : null;
  }

  /** Has its last word no capital, or nothing else? */
  private static boolean isCountable(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return last.equals(last.toLowerCase(Locale.ROOT)) || last.equals(last.toUpperCase(Locale.ROOT));
  }

  /** Equal for spellings that differ in case, width, spaces and hyphens only. */
  public static String key(String written) {
    return Folded.term(written).replace(" ", "").replace("-", "");
  }

  private static Map<String, LexiconEntry> index(List<LexiconEntry> entries) {
    Map<String, LexiconEntry> index = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (LexiconEntry entry : entries) {
      for (String abbreviation : entry.abbreviations()) {
        LexiconEntry other = index.putIfAbsent(key(abbreviation), entry);
        if (other != null && !other.name().equals(entry.name())) {
          shared.add(key(abbreviation));
        }
      }
    }
    index.keySet().removeAll(shared);
    for (LexiconEntry entry : entries) {
      entry.names().forEach(name -> index.put(key(name), entry));
      entry.called().forEach(name -> index.put(key(name), entry));
    }
    return index;
  }

  private static final class Bundled {

    static final Lexicon LEXICON = read();

    private static Lexicon read() {
      byte[] yaml = bytes(BUNDLED).orElseThrow();
      return bytes(PREPARED)
          .flatMap(prepared -> PreparedLexicon.read(prepared, yaml))
          .orElseGet(
              () -> new Lexicon(LexiconReader.bundled(new String(yaml, StandardCharsets.UTF_8))));
    }

    static String yaml() {
      return new String(bytes(BUNDLED).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> bytes(String resource) {
      try (InputStream in = Lexicon.class.getClassLoader().getResourceAsStream(resource)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
