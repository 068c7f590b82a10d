package dev.sokbo.lexicon;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The bundled lexicon in a form that is read ten times as fast as its YAML, as every start of a
 * command does: the build writes it beside the YAML, whose checksum it bears. Where there is none,
 * or the YAML has changed since, the YAML is read.
 *
 * <p>It holds, behind the checksum, all words once, all lists of words once, and the entries, which
 * refer to both by their numbers. Numbers are of four bytes, words in UTF-8 behind their length.
 */
final class PreparedLexicon {

  /** Counted up with each change of the form, so that what an earlier build left is not read. */
  private static final int FORM = 1;

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
    Files.write(Path.of(arguments[1]), of(LexiconReader.read(arguments[0], text, () -> ""), yaml));
  }

  /** The entries of a lexicon in this form. */
  static byte[] of(List<LexiconEntry> entries, byte[] yaml) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new PreparedLexicon().write(entries, yaml, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  /** The entries in their order; nothing where they were prepared from another YAML. */
  static Optional<List<LexiconEntry>> read(byte[] prepared, byte[] yaml) {
    ByteBuffer in = ByteBuffer.wrap(prepared);
    if (in.getInt() != checksum(yaml)) {
      return Optional.empty();
    }
    String[] words = new String[in.getInt()];
    for (int number = 0; number < words.length; number++) {
      words[number] = word(in);
    }
    List<List<String>> lists = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      lists.add(list(in, words));
    }
    return Optional.of(
        IntStream.range(0, in.getInt()).mapToObj(number -> entry(in, words, lists)).toList());
  }

  private static String word(ByteBuffer in) {
    byte[] word = new byte[in.getInt()];
    in.get(word);
    return new String(word, StandardCharsets.UTF_8);
  }

  private static List<String> list(ByteBuffer in, String[] words) {
    String[] list = new String[in.getInt()];
    for (int index = 0; index < list.length; index++) {
      list[index] = words[in.getInt()];
    }
    return List.of(list);
  }

  private static LexiconEntry entry(ByteBuffer in, String[] words, List<List<String>> lists) {
    return new LexiconEntry(
        words[in.getInt()],
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
        RightEdge.valueOf(words[in.getInt()]),
        words[in.getInt()]);
  }

  private void write(List<LexiconEntry> entries, byte[] yaml, DataOutputStream out)
      throws IOException {
    out.writeInt(checksum(yaml));
    for (LexiconEntry entry : entries) {
      Stream.of(entry.name(), entry.edge().name(), entry.note()).forEach(this::number);
      lists(entry).forEach(list -> lists.putIfAbsent(list, lists.size()));
    }
    lists.keySet().forEach(list -> list.forEach(this::number));
    out.writeInt(words.size());
    for (String word : words.keySet()) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
    out.writeInt(lists.size());
    for (List<String> list : lists.keySet()) {
      out.writeInt(list.size());
      for (String word : list) {
        out.writeInt(number(word));
      }
    }
    out.writeInt(entries.size());
    for (LexiconEntry entry : entries) {
      write(entry, out);
    }
  }

  private void write(LexiconEntry entry, DataOutputStream out) throws IOException {
    out.writeInt(number(entry.name()));
    for (List<String> list : lists(entry)) {
      out.writeInt(lists.getOrDefault(list, 0));
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
