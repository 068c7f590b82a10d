package dev.sokbo.lexicon;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The bundled lexicon in a form that is read ten times as fast as its YAML, as every start of a
 * command does: the build writes it beside the YAML, whose checksum it bears. Where there is none,
 * or the YAML has changed since, the YAML is read.
 *
 * <p>It holds, behind the checksum, all words once, all lists of words once, the entries, which
 * refer to both by their numbers, and which word leads to which entry. Numbers are of four bytes,
 * words in UTF-8 behind their length.
 */
final class PreparedLexicon {

  /** Counted up with each change of the form, so that what an earlier build left is not read. */
  private static final int FORM = 2;

  private final Map<String, Integer> words = new LinkedHashMap<>();
  private final Map<List<String>, Integer> lists = new LinkedHashMap<>();

  private PreparedLexicon() {}

  /**
   * Prepares a lexicon.
   *
   * @param arguments the YAML file and the file to be written
   * @throws LexiconException with every mistake in the YAML
   */
  public static void main(String... arguments) throws IOException {
    byte[] yaml = Files.readAllBytes(Path.of(arguments[0]));
    String text = new String(yaml, StandardCharsets.UTF_8);
    Lexicon lexicon = new Lexicon(LexiconReader.read(arguments[0], text, () -> ""));
    Files.write(Path.of(arguments[1]), of(lexicon, yaml));
  }

  /** A lexicon in this form. */
  static byte[] of(Lexicon lexicon, byte[] yaml) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new PreparedLexicon().write(lexicon, yaml, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  /** The lexicon; nothing where it was prepared from another YAML. */
  static Optional<Lexicon> read(byte[] prepared, byte[] yaml) {
    ByteBuffer in = ByteBuffer.wrap(prepared);
    if (in.getInt() != checksum(yaml)) {
      return Optional.empty();
    }
    List<String> words = several(in, () -> word(in));
    List<List<String>> lists = several(in, () -> several(in, () -> words.get(in.getInt())));
    List<LexiconEntry> entries = several(in, () -> entry(in, words, lists));
    Map<String, LexiconEntry> byName = new HashMap<>();
    for (int left = in.getInt(); left > 0; left--) {
      byName.put(words.get(in.getInt()), entries.get(in.getInt()));
    }
    return Optional.of(new Lexicon(entries, byName));
  }

  /** As many of a kind as the next number tells. */
  private static <T> List<T> several(ByteBuffer in, Supplier<T> next) {
    List<T> several = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      several.add(next.get());
    }
    return List.copyOf(several);
  }

  private static String word(ByteBuffer in) {
    byte[] word = new byte[in.getInt()];
    in.get(word);
    return new String(word, StandardCharsets.UTF_8);
  }

  private static LexiconEntry entry(ByteBuffer in, List<String> words, List<List<String>> lists) {
    return new LexiconEntry(
        words.get(in.getInt()),
        lists.get(in.getInt()),
        lists.get(in.getInt()),
        lists.get(in.getInt()),
        lists.get(in.getInt()),
        lists.get(in.getInt()),
        lists.get(in.getInt()),
        lists.get(in.getInt()),
        lists.get(in.getInt()),
        lists.get(in.getInt()),
        lists.get(in.getInt()),
        lists.get(in.getInt()),
        lists.get(in.getInt()),
        RightEdge.valueOf(words.get(in.getInt())),
        words.get(in.getInt()));
  }

  private void write(Lexicon lexicon, byte[] yaml, DataOutputStream out) throws IOException {
    collect(lexicon);
    out.writeInt(checksum(yaml));
    writeWords(out);
    writeLists(out);
    writeEntries(lexicon.entries(), out);
    writeNames(lexicon, out);
  }

  private void writeWords(DataOutputStream out) throws IOException {
    out.writeInt(words.size());
    for (String word : words.keySet()) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  private void writeLists(DataOutputStream out) throws IOException {
    out.writeInt(lists.size());
    for (List<String> list : lists.keySet()) {
      out.writeInt(list.size());
      for (String word : list) {
        out.writeInt(number(word));
      }
    }
  }

  private void writeEntries(List<LexiconEntry> entries, DataOutputStream out) throws IOException {
    out.writeInt(entries.size());
    for (LexiconEntry entry : entries) {
      write(entry, out);
    }
  }

  private void writeNames(Lexicon lexicon, DataOutputStream out) throws IOException {
    Map<LexiconEntry, Integer> numbers = new HashMap<>();
    lexicon.entries().forEach(entry -> numbers.put(entry, numbers.size()));
    out.writeInt(lexicon.byName().size());
    for (Map.Entry<String, LexiconEntry> name : lexicon.byName().entrySet()) {
      out.writeInt(number(name.getKey()));
      out.writeInt(Objects.requireNonNull(numbers.get(name.getValue())));
    }
  }

  private void collect(Lexicon lexicon) {
    lexicon.byName().keySet().forEach(this::number);
    for (LexiconEntry entry : lexicon.entries()) {
      Stream.of(entry.name(), entry.edge().name(), entry.note()).forEach(this::number);
      lists(entry).forEach(list -> lists.putIfAbsent(list, lists.size()));
    }
    lists.keySet().forEach(list -> list.forEach(this::number));
  }

  private void write(LexiconEntry entry, DataOutputStream out) throws IOException {
    out.writeInt(number(entry.name()));
    for (List<String> list : lists(entry)) {
      out.writeInt(Objects.requireNonNull(lists.get(list)));
    }
    out.writeInt(number(entry.edge().name()));
    out.writeInt(number(entry.note()));
  }

  private int number(String word) {
    return words.computeIfAbsent(word, added -> words.size());
  }

  private static List<List<String>> lists(LexiconEntry entry) {
    return List.of(
        entry.korean(),
        entry.english(),
        entry.called(),
        entry.abbreviations(),
        entry.endings(),
        entry.affiliates(),
        entry.people(),
        entry.doubtful(),
        entry.vouchers(),
        entry.exclusions(),
        entry.contexts(),
        entry.assurances());
  }

  private static int checksum(byte[] yaml) {
    CRC32 checksum = new CRC32();
    checksum.update(FORM);
    checksum.update(yaml);
    return (int) checksum.getValue();
  }
}
