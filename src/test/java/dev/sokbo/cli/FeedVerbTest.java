package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Other programs read this output line by line. */
final class FeedVerbTest {

  private static final String FEED =
      """
      <rss version="2.0"><channel><title>동네 신문</title><item><title>첫 소식</title>\
      <link>/1</link><pubDate>Sat, 01 Aug 2020 09:00:00 +0900</pubDate></item></channel></rss>
      """;

  private final PrintStream realOut = System.out;
  private final InputStream realIn = System.in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void capture() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void giveBack() {
    System.setOut(realOut);
    System.setIn(realIn);
  }

  @Test
  void writesALineOfJsonForEachSourceInOrder() throws IOException {
    Path feed = write("feed.xml", FEED, StandardCharsets.UTF_8);

    int exit = execute("feed", "--json", "missing.xml", feed.toString());

    assertThat(exit).isEqualTo(1);
    assertThat(output().lines())
        .containsExactly(
            "{\"source\":\"missing.xml\",\"ok\":false,\"error\":\"no such file\"}",
            "{\"source\":\""
                + feed
                + "\",\"ok\":true,\"title\":\"동네 신문\",\"link\":null,\"language\":null,"
                + "\"entries\":[{\"id\":\"/1\",\"title\":\"첫 소식\",\"link\":\"/1\","
                + "\"published\":\"2020-08-01T00:00:00Z\",\"updated\":null,\"summary\":null,"
                + "\"content\":null,\"author\":null}]}");
  }

  @Test
  void takesWhatHttpSaidFromStandardInput() throws IOException {
    Path feed = write("feed.xml", FEED, Charset.forName("x-windows-949"));
    String line =
        "\uFEFF" + feed + "\ttext/xml; charset=euc-kr\thttps://news.example/rss\tko-KR\n\n";
    System.setIn(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));

    assertThat(execute("feed", "--json", "-")).isZero();
    assertThat(output())
        .contains("\"title\":\"동네 신문\"")
        .contains("\"link\":\"https://news.example/1\"")
        .contains("\"language\":\"ko-KR\"");
  }

  private static final class ClosedInput extends InputStream {

    @Override
    public int read() throws IOException {
      throw new IOException("Bad file descriptor");
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      return read();
    }
  }

  @Test
  void saysThatStandardInputCannotBeRead() {
    System.setIn(new ClosedInput());

    assertThat(execute("feed", "--json", "-")).isEqualTo(1);
    assertThat(execute("stories", "--json")).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly(
            "sokbo feed: standard input is closed or can't be read: Bad file descriptor",
            "sokbo stories: standard input is closed or can't be read: Bad file descriptor");
  }

  @Test
  void listsEntriesForPeopleAndFailuresApart() throws IOException {
    Path feed = write("feed.xml", FEED, StandardCharsets.UTF_8);
    Path page = write("page.html", "<html></html>", StandardCharsets.UTF_8);

    assertThat(execute("feed", feed.toString(), page.toString())).isEqualTo(1);
    assertThat(output()).contains("동네 신문").contains("첫 소식").contains("2020-08-01T00:00:00Z");
    assertThat(err.toString())
        .isEqualTo(
            "sokbo feed: "
                + page
                + ": a web page, not a feed, and it names no feed"
                + System.lineSeparator());
  }

  @Test
  void failsWhenNobodyReadsWhatItLists() throws IOException {
    Path feed = write("feed.xml", FEED, StandardCharsets.UTF_8);
    OutputStream closed = OutputStream.nullOutputStream();
    closed.close();
    System.setOut(new PrintStream(closed));

    assertThat(execute("feed", feed.toString())).isEqualTo(1);
    assertThat(err.toString()).doesNotContain(feed.toString());
  }

  @Test
  void refusesPrivateAddressesUnlessAllowed() {
    assertThat(execute("feed", "http://127.0.0.1:1/")).isEqualTo(1);
    assertThat(err.toString()).contains("http://127.0.0.1:1/: refused: ");
  }

  @Test
  void saysThatOnlyTheWebCanBeRead() {
    assertThat(execute("feed", "ftp://files.example/rss.xml")).isEqualTo(1);
    assertThat(err.toString())
        .contains("ftp://files.example/rss.xml: only http and https addresses can be read");
  }

  @Test
  void aFileMayBeNamedByItsUrl() throws IOException {
    Path feed = write("a feed.xml", FEED, StandardCharsets.UTF_8);

    assertThat(execute("feed", feed.toUri().toString())).isZero();
    assertThat(execute("feed", "file:" + feed.toUri().getRawPath())).isZero();
    assertThat(execute("feed", "file://files.example/rss.xml")).isEqualTo(1);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            "sokbo feed: file://files.example/rss.xml: names no file of this machine\n");
  }

  @Test
  void asksForASource() {
    assertThat(execute("feed", "--json")).isEqualTo(CommandLine.ExitCode.USAGE);
  }

  private int execute(String... arguments) {
    return Main.commandLine().setErr(new PrintWriter(err)).execute(arguments);
  }

  private String output() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private Path write(String name, String text, Charset charset) throws IOException {
    return Files.writeString(folder.resolve(name), text, charset);
  }
}
