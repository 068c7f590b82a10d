package dev.sokbo.cli;

import dev.sokbo.config.Settings;
import dev.sokbo.config.SettingsResult;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.feed.Opml;
import dev.sokbo.feed.OpmlFeed;
import dev.sokbo.store.Database;
import dev.sokbo.syndication.FeedFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import okio.ByteString;
import org.jdbi.v3.core.Handle;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code sokbo opml import|export FILE}, on the database of the configuration. */
@Command(
    name = "opml",
    description = "Takes feeds from an OPML file, or writes them to one.",
    mixinStandardHelpOptions = true)
final class OpmlVerb implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      defaultValue = ConfigVerb.DEFAULT_FILE,
      description = "The configuration file (${DEFAULT-VALUE}).")
  private Path config = Path.of(ConfigVerb.DEFAULT_FILE);

  private final FeedStore feeds = new FeedStore();
  private final InstantSource clock = InstantSource.system();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which? sokbo opml import|export FILE");
  }

  /** Every chat follows what the operator imports, unless it says otherwise. */
  @Command(
      name = "import",
      description = "Adds the feeds of an OPML file; feeds that are there already stay.",
      mixinStandardHelpOptions = true)
  int importFrom(@Parameters(paramLabel = "FILE", description = "The OPML file.") Path file)
      throws IOException, FeedFormatException {
    List<OpmlFeed> listed = Opml.read(read(file));
    return withDatabase(
        handle -> {
          int before = feeds.all(handle).size();
          Instant now = clock.instant();
          listed.forEach(feed -> add(handle, feed, now));
          int added = feeds.all(handle).size() - before;
          say("%s: %d feeds, %d of them new".formatted(file, listed.size(), added));
        });
  }

  @Command(
      name = "export",
      description = "Writes all feeds to an OPML file.",
      mixinStandardHelpOptions = true)
  int exportTo(@Parameters(paramLabel = "FILE", description = "The OPML file.") Path file)
      throws IOException {
    return withDatabase(
        handle -> {
          List<OpmlFeed> all = feeds.descriptions(handle);
          Files.write(file, Opml.write("Sokbo", all).toByteArray());
          say("%s: %d feeds".formatted(file, all.size()));
        });
  }

  private void add(Handle handle, OpmlFeed feed, Instant now) {
    long id = feeds.add(handle, feed.url(), FeedStore.Following.COMMON, now).id();
    feeds.describe(handle, id, feed);
  }

  private int withDatabase(Database.Task<IOException> task) throws IOException {
    return switch (Settings.load(config, System.getenv(), SettingsRules::breaches)) {
      case SettingsResult.Rejected rejected ->
          SettingsReport.mistakes(rejected, spec.commandLine().getErr());
      case SettingsResult.Loaded loaded -> {
        try (Database database = Database.open(Parts.location(loaded.settings().database()))) {
          database.inTransaction(task);
        }
        yield ExitCode.OK;
      }
    };
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }

  private static ByteString read(Path file) throws IOException {
    try {
      return ByteString.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": no such file", e);
    }
  }
}
