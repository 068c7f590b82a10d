package dev.sokbo.cli;

import dev.sokbo.assembly.Parts;
import dev.sokbo.assembly.SettingsRules;
import dev.sokbo.assembly.Version;
import dev.sokbo.config.Settings;
import dev.sokbo.config.SettingsResult;
import dev.sokbo.discovery.FeedFinder;
import dev.sokbo.fetch.AddressGuard;
import dev.sokbo.fetch.FetchRequest;
import dev.sokbo.fetch.FetchResult;
import dev.sokbo.fetch.Fetcher;
import dev.sokbo.jsonlines.InputLines;
import dev.sokbo.jsonlines.OutputLostException;
import dev.sokbo.syndication.FeedDocument;
import dev.sokbo.syndication.FeedFormatException;
import dev.sokbo.syndication.FeedLink;
import dev.sokbo.syndication.FeedParser;
import dev.sokbo.syndication.ParsedFeed;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fetches and parses feeds, and shows what Sokbo reads in them. */
@Command(
    name = "feed",
    description = "Reads feeds and shows what is in them.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class)
final class FeedVerb implements Callable<Integer> {

  @Option(names = "--json", description = "Write one JSON object per source.")
  private boolean json;

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description = {
        "A URL (http, https or file) or a file. '-' reads sources from standard input, one a line,"
            + " each optionally followed by TAB content type, TAB base URL and TAB content"
            + " language, as HTTP gives them."
      })
  private List<String> sources = List.of();

  @Spec private @Nullable CommandSpec spec;

  private final InstantSource clock = InstantSource.system();
  private final FeedParser parser = new FeedParser();

  @Override
  public Integer call() throws IOException {
    return switch (Settings.load(System.getenv(), SettingsRules::breaches)) {
      case SettingsResult.Rejected rejected -> SettingsReport.mistakes(rejected, err());
      case SettingsResult.Loaded loaded -> show(Parts.guard(loaded.settings().feeds()));
    };
  }

  private int show(AddressGuard guard) throws IOException {
    FeedReport report = json ? FeedReport.json(System.out) : FeedReport.listing(System.out, err());
    boolean allRead = true;
    try (Fetcher fetcher = new Fetcher(guard, Version.text(), clock)) {
      for (String source : sources) {
        allRead &= source.equals("-") ? showInput(fetcher, report) : show(fetcher, report, source);
      }
    }
    return allRead ? 0 : 1;
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }

  private boolean showInput(Fetcher fetcher, FeedReport report) throws IOException {
    InputLines lines = new InputLines(InputFile.open("-"));
    boolean allRead = true;
    String line;
    while ((line = lines.next()) != null) {
      if (!line.isBlank()) {
        allRead &= show(fetcher, report, line);
      }
    }
    return allRead;
  }

  /** Shows one source; whatever goes wrong with it harms no other. */
  private boolean show(Fetcher fetcher, FeedReport report, String line) {
    FeedSource source = FeedSource.parse(line);
    try {
      report.show(source.name(), read(fetcher, source));
      return true;
    } catch (OutputLostException e) {
      throw e;
    } catch (IOException | FeedFormatException | RuntimeException e) {
      report.showFailure(source.name(), Objects.requireNonNullElse(e.getMessage(), e.toString()));
      return false;
    }
  }

  private ParsedFeed read(Fetcher fetcher, FeedSource source)
      throws IOException, FeedFormatException {
    if (source.isForeign()) {
      throw new IOException("only http and https addresses can be read");
    }
    if (!source.isUrl()) {
      return parser.parse(document(source, ByteString.of(InputFile.bytes(source.path()))));
    }
    FetchResult.Fetched fetched = fetch(fetcher, source.name());
    try {
      return parser.parse(document(source, fetched));
    } catch (FeedFormatException page) {
      return parser.parse(document(source, fetch(fetcher, feedOf(fetcher, source, page))));
    }
  }

  private FetchResult.Fetched fetch(Fetcher fetcher, String url) throws IOException {
    return switch (fetcher.fetch(FetchRequest.of(url))) {
      case FetchResult.Fetched fetched -> fetched;
      case FetchResult.NotModified unasked -> throw new IOException("not modified, without asking");
      case FetchResult.Gone gone -> throw new IOException("gone for good (HTTP 410)");
      case FetchResult.Failed failed -> throw new IOException(failed.trouble().english());
    };
  }

  /** The one feed of a page, or what is wrong with the page. */
  private String feedOf(Fetcher fetcher, FeedSource source, FeedFormatException page)
      throws FeedFormatException {
    List<FeedLink> named = page.namedByPage().orElseThrow(() -> page);
    FeedFinder finder = new FeedFinder(fetcher, parser, clock, Duration.ZERO);
    List<FeedLink> found = finder.find(source.name(), named);
    if (found.size() != 1) {
      throw page;
    }
    return found.getFirst().url();
  }

  private FeedDocument document(FeedSource source, ByteString body) {
    return new FeedDocument(
        body,
        source.contentType(),
        source.contentLanguage(),
        Objects.requireNonNullElse(source.baseUrl(), ""),
        clock.instant());
  }

  /** What the caller says goes before what the site says. */
  private FeedDocument document(FeedSource source, FetchResult.Fetched fetched) {
    return new FeedDocument(
        fetched.body(),
        source.contentType() == null ? fetched.contentType() : source.contentType(),
        source.contentLanguage() == null ? fetched.contentLanguage() : source.contentLanguage(),
        source.baseUrl() == null ? fetched.finalUrl() : source.baseUrl(),
        clock.instant());
  }
}
