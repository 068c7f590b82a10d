package dev.sokbo.cli;

import dev.sokbo.explain.Explainer;
import dev.sokbo.jsonlines.EntryLine;
import dev.sokbo.jsonlines.EntryLines;
import dev.sokbo.jsonlines.JsonLines;
import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.lexicon.LexiconException;
import dev.sokbo.match.EntryText;
import dev.sokbo.match.Hit;
import dev.sokbo.match.WatchHits;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.message.SafeText;
import dev.sokbo.query.Query;
import dev.sokbo.query.QueryExcerpt;
import dev.sokbo.query.QueryMistake;
import dev.sokbo.query.QueryParse;
import dev.sokbo.query.QueryParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sokbo match}: entries as JSON Lines in, what each watch finds in them out. */
@Command(
    name = "match",
    description = "Matches entries, given as JSON Lines, against watch queries.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class)
final class MatchVerb implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it before the call
  @Spec
  private CommandSpec spec;

  @Option(names = "--json", description = "Write one JSON object per entry.")
  private boolean json;

  @Option(
      names = {"-w", "--watch"},
      arity = "1..*",
      required = true,
      paramLabel = "QUERY",
      description = "What to watch for; one or more.")
  private List<String> queries = new ArrayList<>();

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description = "A lexicon of one's own, instead of the bundled one or added to it.")
  private @Nullable Path lexicon;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "Entries as JSON Lines; standard input when absent or '-'. Behind several QUERYs the last"
              + " one is the FILE if it is '-' or a path.")
  private @Nullable String file;

  @Override
  public Integer call() throws IOException {
    try {
      return match(lexicon == null ? Lexicon.bundled() : Lexicon.load(lexicon));
    } catch (LexiconException e) {
      PrintWriter err = spec.commandLine().getErr();
      e.mistakes().stream()
          .map(mistake -> SafeText.line(spec.qualifiedName() + ": " + mistake))
          .forEach(err::println);
      err.flush();
      return CommandLine.ExitCode.USAGE;
    }
  }

  private int match(Lexicon known) throws IOException {
    String source = source();
    QueryParser parser = new QueryParser(known);
    List<NamedQuery> watches = new ArrayList<>();
    for (String query : new LinkedHashSet<>(queries)) {
      switch (parser.parse(query)) {
        case QueryParse.Parsed parsed -> watches.add(new NamedQuery(query, parsed.query()));
        case QueryParse.Refused refused -> {
          refuse(query, refused.mistake());
          return CommandLine.ExitCode.USAGE;
        }
      }
    }
    JsonLines out = json ? new JsonLines(System.out) : null;
    try (InputStream in = InputFile.open(source)) {
      return new EntryLines(spec, source, out)
          .read(in, out == null ? new MatchReport(explained(watches)) : asJson(watches, out));
    }
  }

  /** The last of several queries is the file when no other is given and it is called as one. */
  private String source() {
    if (file != null) {
      return file;
    }
    if (queries.size() > 1 && isFile(queries.getLast())) {
      return queries.removeLast();
    }
    return "-";
  }

  /**
   * Whether a word names a file: one that is there, or one that only a file would be called.
   * Standard input and what a shell makes of {@code <(…)} are among them.
   */
  private static boolean isFile(String word) {
    try {
      return word.matches("-|\\.{0,2}/.*|.*\\S\\.(jsonl?|ndjson|txt)")
          || Files.isRegularFile(Path.of(word));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void refuse(String query, QueryMistake mistake) {
    PrintWriter err = spec.commandLine().getErr();
    String prefix = spec.qualifiedName() + ": ";
    QueryExcerpt excerpt = QueryExcerpt.around(query, mistake.position());
    err.println(prefix + SafeText.line(excerpt.shown()));
    err.println(" ".repeat(prefix.length()) + excerpt.pointer());
    err.println(prefix + SafeText.line(mistake.english()));
    err.flush();
  }

  private static Consumer<EntryLine> asJson(List<NamedQuery> watches, JsonLines out) {
    WatchIndex index = new WatchIndex();
    for (int id = 0; id < watches.size(); id++) {
      index.add(id, watches.get(id).query());
    }
    return entry -> {
      EntryText text = text(entry);
      List<Span> spans = new ArrayList<>();
      for (WatchHits found : index.match(text)) {
        String watch = watches.get((int) found.watchId()).name();
        found.hits().forEach(hit -> spans.add(Span.of(watch, hit, text)));
      }
      out.write(new Line(entry.id(), spans));
    };
  }

  private static List<MatchReport.Watched> explained(List<NamedQuery> watches) {
    return watches.stream()
        .map(watch -> new MatchReport.Watched(watch.name(), new Explainer(watch.query())))
        .toList();
  }

  static EntryText text(EntryLine entry) {
    return new EntryText(entry.title(), entry.summary(), entry.content(), entry.source(), null);
  }

  private record NamedQuery(String name, Query query) {}

  private record Line(EntryLine.Id id, List<Span> matches) {}

  private record Span(String watch, String field, int start, int end, String text) {

    static Span of(String watch, Hit hit, EntryText entry) {
      String text = String.valueOf(entry.of(hit.field()));
      return new Span(
          watch,
          hit.field().name().toLowerCase(Locale.ROOT),
          hit.start(),
          hit.end(),
          text.substring(hit.start(), hit.end()));
    }
  }
}
