package dev.sokbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SQL draws arrows between packages that no compiler sees; ARCHITECTURE.md names them all. */
final class TablesTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/sokbo");
  private static final Path SCHEMA = Path.of("src/main/resources/db/migration/V1__main_job.sql");

  private static final Pattern CREATED = Pattern.compile("create table (\\w+)");
  private static final Pattern WRITTEN =
      Pattern.compile("\\b(?:insert\\s+into|update|delete\\s+from)\\s+(\\w+)");
  private static final Pattern NAMED = Pattern.compile("\\b(?:into|update|from|join)\\s+(\\w+)");

  /** A line of the document: tables, who keeps them, and who else writes or reads each. */
  private static final Pattern ROW =
      Pattern.compile("\\| (\\w+(?:, \\w+)*) \\| `(\\w+)` \\| ([^|]*) \\| ([^|]*) \\|");

  private static final Pattern ROOM = Pattern.compile("`(\\w+)`");

  @Test
  void namesEveryTableOfTheSchemaOnce() throws IOException {
    assertThat(rows().stream().map(Row::table))
        .containsExactlyInAnyOrderElementsOf(names(CREATED, Files.readString(SCHEMA)));
  }

  @Test
  void writesAndReadsTablesWhereTheDocumentSaysSo() throws IOException {
    Map<String, Set<String>> written = new TreeMap<>();
    Map<String, Set<String>> named = new TreeMap<>();
    for (Row row : rows()) {
      written.put(row.table(), row.writers());
      named.put(row.table(), row.all());
    }

    assertThat(rooms(WRITTEN, written.keySet())).isEqualTo(written);
    assertThat(rooms(NAMED, named.keySet())).isEqualTo(named);
  }

  /** The rooms whose sources name each of some tables in a way. */
  private static Map<String, Set<String>> rooms(Pattern way, Set<String> tables)
      throws IOException {
    Map<String, Set<String>> rooms = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        Set<String> named = names(way, Files.readString(file));
        named.retainAll(tables);
        String room = SOURCES.relativize(file).getName(0).toString();
        named.forEach(table -> rooms.computeIfAbsent(table, any -> new TreeSet<>()).add(room));
      }
    }
    return rooms;
  }

  private static Set<String> names(Pattern pattern, String text) {
    Set<String> names = new TreeSet<>();
    pattern.matcher(text).results().forEach(found -> names.add(found.group(1)));
    return names;
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(Path.of("ARCHITECTURE.md")).stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .flatMap(TablesTest::rows)
        .toList();
  }

  private static Stream<Row> rows(Matcher line) {
    return Stream.of(line.group(1).split(", "))
        .map(
            table ->
                new Row(
                    table, line.group(2), names(ROOM, line.group(3)), names(ROOM, line.group(4))));
  }

  private record Row(String table, String keeper, Set<String> otherWriters, Set<String> readers) {

    Set<String> writers() {
      Set<String> writers = new TreeSet<>(otherWriters);
      writers.add(keeper);
      return writers;
    }

    Set<String> all() {
      Set<String> all = writers();
      all.addAll(readers);
      return all;
    }
  }
}
