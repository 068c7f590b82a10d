package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.feed.FeedStore;
import dev.sokbo.feed.Opml;
import dev.sokbo.feed.OpmlFeed;
import dev.sokbo.store.Database;
import dev.sokbo.store.DatabaseLocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;

/** People bring thousands of feeds with them and want to take them along again. */
@ResourceLock(Resources.SYSTEM_OUT)
final class OpmlVerbTest {

  private static final List<OpmlFeed> FEEDS =
      List.of(
          new OpmlFeed(
              "https://one.example/rss", "하나 신문", "https://one.example/", List.of("신문", "경제")),
          new OpmlFeed("https://two.example/atom", "Two & Co", null, List.of()));

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder = Path.of("");

  @Test
  void exportsWhatItImported() throws Exception {
    Path list = write("in.opml", Opml.write("list", FEEDS));
    Path exported = folder.resolve("out.opml");

    assertThat(execute("opml", "import", list.toString())).as(err::toString).isZero();
    assertThat(execute("opml", "export", exported.toString())).as(err::toString).isZero();

    assertThat(Opml.read(ByteString.of(Files.readAllBytes(exported)))).isEqualTo(FEEDS);
    assertThat(out.toString()).contains("2 feeds, 2 new");
  }

  @Test
  void readsStandardInputAndWritesStandardOutput() throws Exception {
    InputStream in = System.in;
    PrintStream console = System.out;
    ByteArrayOutputStream exported = new ByteArrayOutputStream();
    try (PrintStream captured = new PrintStream(exported, true, StandardCharsets.UTF_8)) {
      System.setIn(new ByteArrayInputStream(Opml.write("list", FEEDS).toByteArray()));
      System.setOut(captured);

      assertThat(execute("opml", "import", "-")).as(err::toString).isZero();
      assertThat(execute("opml", "export", "-")).as(err::toString).isZero();
    } finally {
      System.setIn(in);
      System.setOut(console);
    }

    assertThat(Opml.read(ByteString.of(exported.toByteArray()))).isEqualTo(FEEDS);
    assertThat(Path.of("-")).doesNotExist();
  }

  @Test
  void givesUpAnInputWithoutEnd() {
    InputStream in = System.in;
    try {
      System.setIn(new EndlessInput());

      assertThat(execute("opml", "import", "-")).isEqualTo(1);
    } finally {
      System.setIn(in);
    }

    assertThat(err.toString().lines())
        .containsExactly("sokbo opml import: -: is larger than 64 MB");
  }

  @Test
  void addsAFeedOnce() throws IOException {
    Path list = write("in.opml", Opml.write("list", FEEDS));
    execute("opml", "import", list.toString());

    execute("opml", "import", list.toString());

    assertThat(out.toString()).contains("2 feeds, 0 new");
    try (Database database = Database.open(DatabaseLocation.of(url()))) {
      assertThat(database.read(new FeedStore()::all)).hasSize(2);
    }
  }

  @Test
  void refusesWhatCannotBePolledAndSaysWhereItStands() throws IOException {
    Path list =
        write(
            "in.opml",
            ByteString.encodeUtf8(
                """
                <opml><body>
                  <outline text="files" xmlUrl="ftp://files.example/rss"/>
                  <outline text="own" xmlUrl="https://me:secret@own.example/rss"/>
                  <outline text="good" xmlUrl="https://good.example/rss"/>
                </body></opml>
                """));

    assertThat(execute("opml", "import", list.toString())).isEqualTo(1);

    assertThat(err.toString().lines())
        .containsExactly(
            "sokbo opml import: "
                + list
                + ":2: ftp://files.example/rss: only http and https addresses can be read",
            "sokbo opml import: "
                + list
                + ":3: https://***@own.example/rss: addresses with a user name or password are"
                + " not kept");
    assertThat(out.toString()).contains("1 feed, 1 new");
  }

  @Test
  void takesThousandsAndShowsHowFarItIs() throws IOException {
    List<OpmlFeed> many =
        IntStream.range(0, 3000)
            .mapToObj(
                number ->
                    new OpmlFeed(
                        "https://f" + number + ".example/", "F" + number, null, List.of("신문")))
            .toList();
    Path list = write("in.opml", Opml.write("list", many));

    assertThat(execute("opml", "import", list.toString())).isZero();

    assertThat(err.toString()).contains("1000 of 3000 feeds", "2000 of 3000 feeds");
    assertThat(out.toString()).contains("3000 feeds, 3000 new");
  }

  @Test
  void namesAFileThatIsNotThere() {
    Path file = folder.resolve("missing.opml");

    assertThat(execute("opml", "import", file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains(file + ": no such file");
    assertThat(execute("opml", "export", folder.resolve("no/where.opml").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("where.opml: there is no such folder");
  }

  @Test
  void namesAFileThatIsNoList() throws IOException {
    Path page = write("page.opml", ByteString.encodeUtf8("<html><body>hello</body></html>"));

    assertThat(execute("opml", "import", page.toString())).isEqualTo(1);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .contains(page + ": not an OPML list");
  }

  @Test
  void asksWhatToDoWithoutAVerb() {
    assertThat(execute("opml")).isEqualTo(2);
    assertThat(err.toString()).contains("expected import or export");
  }

  private int execute(String... arguments) {
    CommandLine commandLine =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    Stream<String> configured =
        arguments.length > 1 ? Stream.of("--config", config()) : Stream.empty();
    return commandLine.execute(
        Stream.concat(Stream.of(arguments), configured).toArray(String[]::new));
  }

  private String config() {
    try {
      Path file = folder.resolve("sokbo.yaml");
      return Files.writeString(file, "database:\n  url: " + url() + "\n").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String url() {
    return "jdbc:sqlite:" + folder.resolve("opml.db");
  }

  private Path write(String name, ByteString content) throws IOException {
    return Files.write(folder.resolve(name), content.toByteArray());
  }

  /** An input of blanks that never ends. */
  private static final class EndlessInput extends InputStream {

    @Override
    public int read() {
      return ' ';
    }

    @Override
    public int read(byte[] bytes, int from, int most) {
      Arrays.fill(bytes, from, from + most, (byte) ' ');
      return most;
    }
  }
}
