package dev.sokbo.cli;

import dev.sokbo.jsonlines.JsonLines;
import dev.sokbo.jsonlines.OutputLostException;
import dev.sokbo.message.SafeText;
import dev.sokbo.syndication.ParsedEntry;
import dev.sokbo.syndication.ParsedFeed;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code sokbo feed} shows of each source. */
interface FeedReport {

  void show(String source, ParsedFeed feed);

  /** Shows why a source could not be read. */
  void showFailure(String source, String error);

  /** A line of JSON for each source. */
  static FeedReport json(OutputStream out) {
    return new AsJson(new JsonLines(out));
  }

  /** A listing for people; failures go to the other stream. */
  static FeedReport listing(OutputStream out, PrintWriter errors) {
    return new AsListing(new PrintStream(out, true, StandardCharsets.UTF_8), errors);
  }

  /** Machines' form, which other programs rely on. */
  record AsJson(JsonLines lines) implements FeedReport {

    private record Line(
        String source,
        boolean ok,
        @Nullable String title,
        @Nullable String link,
        @Nullable String language,
        List<EntryOfLine> entries) {}

    private record EntryOfLine(
        @Nullable String id,
        @Nullable String title,
        @Nullable String link,
        @Nullable String published,
        @Nullable String updated,
        @Nullable String summary,
        @Nullable String content,
        @Nullable String author) {

      static EntryOfLine of(ParsedEntry entry) {
        return new EntryOfLine(
            entry.id(),
            entry.title(),
            entry.link(),
            iso(entry.published()),
            iso(entry.updated()),
            entry.summary(),
            entry.content(),
            entry.author());
      }

      private static @Nullable String iso(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
      }
    }

    private record FailureLine(String source, boolean ok, String error) {}

    @Override
    public void show(String source, ParsedFeed feed) {
      List<EntryOfLine> entries = feed.entries().stream().map(EntryOfLine::of).toList();
      lines.write(new Line(source, true, feed.title(), feed.link(), feed.language(), entries));
    }

    @Override
    public void showFailure(String source, String error) {
      lines.write(new FailureLine(source, false, error));
    }
  }

  /** People's form. */
  record AsListing(PrintStream out, PrintWriter errors) implements FeedReport {

    @Override
    public void show(String source, ParsedFeed feed) {
      String heading = joined(feed.title(), feed.link(), feed.language());
      out.println(heading.isEmpty() ? SafeText.line(source) : heading);
      for (ParsedEntry entry : feed.entries()) {
        String title = joined(entry.title());
        String about = joined(date(entry), entry.author(), entry.link());
        out.println();
        out.println("  " + (title.isEmpty() ? "–" : title));
        if (!about.isEmpty()) {
          out.println("  " + about);
        }
      }
      out.println();
      if (out.checkError()) {
        throw new OutputLostException();
      }
    }

    @Override
    public void showFailure(String source, String error) {
      errors.println(SafeText.line("sokbo feed: " + source + ": " + error));
      errors.flush();
    }

    private static @Nullable String date(ParsedEntry entry) {
      Instant date = entry.published() == null ? entry.updated() : entry.published();
      return date == null ? null : date.toString();
    }

    /** What is there of it, in a line that is safe to print on a terminal. */
    private static String joined(@Nullable String... parts) {
      return SafeText.line(
          Stream.of(parts)
              .filter(part -> part != null && !part.isBlank())
              .collect(Collectors.joining(" · ")));
    }
  }
}
