package dev.sokbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;

/** Other programs read this output line by line. */
@ResourceLock(Resources.SYSTEM_OUT)
final class FeedVerbTest {

  private static final String FEED =
      """
      <rss version="2.0"><channel><title>동네 신문</title><item><title>첫 소식</title>\
      <link>/1</link><pubDate>Sat, 01 Aug 2020 09:00:00 +0900</pubDate></item></channel></rss>
      """;

  @TempDir private Path folder;

  @Test
  void writesALineOfJsonForEachSourceInOrder() throws IOException {
    Path feed = write("feed.xml", FEED, StandardCharsets.UTF_8);

    VerbRun run = run("feed", "--json", "missing.xml", feed.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out().lines())
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
    VerbRun run = VerbRun.of(line, "feed", "--json", "-");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("\"title\":\"동네 신문\"")
        .contains("\"link\":\"https://news.example/1\"")
        .contains("\"language\":\"ko-KR\"");
  }

  @Test
  void saysThatStandardInputCannotBeRead() {
    String problem = ": standard input is closed or can't be read: Bad file descriptor\n";

    VerbRun feed = VerbRun.of(new ClosedInput(), "feed", "--json", "-");
    VerbRun stories = VerbRun.of(new ClosedInput(), "stories", "--json");

    assertThat(feed.exit()).isEqualTo(1);
    assertThat(feed.err()).isEqualToNormalizingNewlines("sokbo feed" + problem);
    assertThat(stories.exit()).isEqualTo(1);
    assertThat(stories.err()).isEqualToNormalizingNewlines("sokbo stories" + problem);
  }

  @Test
  void listsEntriesForPeopleAndFailuresApart() throws IOException {
    Path feed = write("feed.xml", FEED, StandardCharsets.UTF_8);
    Path page = write("page.html", "<html></html>", StandardCharsets.UTF_8);

    VerbRun run = run("feed", feed.toString(), page.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("동네 신문").contains("첫 소식").contains("2020-08-01T00:00:00Z");
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            "sokbo feed: " + page + ": a web page, not a feed, and it names no feed\n");
  }

  @Test
  void listsNothingThatATerminalWouldObey() throws IOException {
    String feed =
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "T\\u001b[31m",
         "items": [{"id": "1", "title": "a\\u001b]0;b\\u0007\\u202e", "author": {"name": "\\u001b[5mc"}},
                   {"id": "2"}]}
        """;
    Path file = write("feed.json", feed, StandardCharsets.UTF_8);

    VerbRun run = run("feed", file.toString(), "no\u001b[31m");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEqualToNormalizingNewlines("T[31m\n\n  a]0;b\n  [5mc\n\n  –\n\n");
    assertThat(run.err()).isEqualToIgnoringNewLines("sokbo feed: no[31m: no such file");
  }

  @Test
  void doesNotReadAFileWithoutEnd() throws IOException {
    Path file = folder.resolve("endless.xml");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength((64L << 20) + 1);
    }

    assertThat(run("feed", file.toString()).err())
        .isEqualToNormalizingNewlines("sokbo feed: " + file + ": is larger than 64 MB\n");
  }

  @Test
  void failsWhenNobodyReadsWhatItLists() throws IOException {
    Path feed = write("feed.xml", FEED, StandardCharsets.UTF_8);

    VerbRun run = VerbRun.unread(InputStream.nullInputStream(), "feed", feed.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).doesNotContain(feed.toString());
  }

  @Test
  void refusesPrivateAddressesUnlessAllowed() {
    VerbRun run = run("feed", "http://127.0.0.1:1/");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("http://127.0.0.1:1/: refused: ");
  }

  @Test
  void saysThatOnlyTheWebCanBeRead() {
    VerbRun run = run("feed", "ftp://files.example/rss.xml");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains("ftp://files.example/rss.xml: only http and https addresses can be read");
  }

  @Test
  void aFileMayBeNamedByItsUrl() throws IOException {
    Path feed = write("a feed.xml", FEED, StandardCharsets.UTF_8);

    assertThat(run("feed", feed.toUri().toString()).exit()).isZero();
    assertThat(run("feed", "file:" + feed.toUri().getRawPath()).exit()).isZero();
    VerbRun elsewhere = run("feed", "file://files.example/rss.xml");
    assertThat(elsewhere.exit()).isEqualTo(1);
    assertThat(elsewhere.err())
        .isEqualToNormalizingNewlines(
            "sokbo feed: file://files.example/rss.xml: names no file of this machine\n");
  }

  @Test
  void asksForASource() {
    assertThat(run("feed", "--json").exit()).isEqualTo(CommandLine.ExitCode.USAGE);
  }

  private static VerbRun run(String... arguments) {
    return VerbRun.of("", arguments);
  }

  private Path write(String name, String text, Charset charset) throws IOException {
    return Files.writeString(folder.resolve(name), text, charset);
  }

  /** What {@code <&-} leaves of standard input. */
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
}
