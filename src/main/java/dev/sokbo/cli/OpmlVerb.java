package dev.sokbo.cli;

import dev.sokbo.assembly.Parts;
import dev.sokbo.assembly.SettingsRules;
import dev.sokbo.config.FileProblem;
import dev.sokbo.config.Settings;
import dev.sokbo.config.SettingsResult;
import dev.sokbo.feed.FeedAddress;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.feed.Opml;
import dev.sokbo.feed.OpmlFeed;
import dev.sokbo.jsonlines.OutputLostException;
import dev.sokbo.message.SafeText;
import dev.sokbo.store.Database;
import dev.sokbo.syndication.FeedFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class)
final class OpmlVerb implements Runnable {

  /** Feeds from one line of progress to the next. */
  private static final int PROGRESS = 1_000;

  private static final Path STANDARD_OUTPUT = Path.of("-");

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
    throw new ParameterException(spec.commandLine(), "expected import or export");
  }

  /** Every chat follows what the operator imports, unless it says otherwise. */
  @Command(
      name = "import",
      description = "Adds the feeds of an OPML file; feeds that are there already stay.",
      mixinStandardHelpOptions = true,
      versionProvider = VersionLine.class)
  int importFrom(
      @Parameters(paramLabel = "FILE", description = "The OPML file; '-' is standard input.")
          Path file)
      throws IOException {
    List<Opml.Outline> listed = outlines(file);
    List<OpmlFeed> sound =
        listed.stream().filter(outline -> isSound(file, outline)).map(Opml.Outline::feed).toList();
    int exit =
        withDatabase(
            handle -> {
              int before = feeds.count(handle);
              add(handle, file, sound);
              int added = feeds.count(handle) - before;
              say("%s: %s, %d new".formatted(file, feeds(sound.size()), added));
            });
    return exit == ExitCode.OK && sound.size() < listed.size() ? ExitCode.SOFTWARE : exit;
  }

  private static List<Opml.Outline> outlines(Path file) throws IOException {
    try {
      return Opml.outlines(ByteString.of(InputFile.bytesOrInput(file.toString())));
    } catch (IOException | FeedFormatException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Leaves out what can't be polled, and says where it stands; the rest is imported. */
  private boolean isSound(Path file, Opml.Outline outline) {
    Optional<FeedAddress.Mistake> mistake = FeedAddress.mistake(outline.feed().url());
    mistake.ifPresent(
        problem ->
            tell(
                "sokbo opml import: %s:%d: %s: %s"
                    .formatted(
                        file,
                        outline.line(),
                        FeedAddress.shown(outline.feed().url()),
                        problem.english())));
    return mistake.isEmpty();
  }

  private void add(Handle handle, Path file, List<OpmlFeed> listed) {
    Instant now = clock.instant();
    for (int index = 0; index < listed.size(); index++) {
      if (index > 0 && index % PROGRESS == 0) {
        tell("%s: %d of %d feeds".formatted(file, index, listed.size()));
      }
      OpmlFeed feed = listed.get(index);
      long id = feeds.add(handle, feed.url(), FeedStore.Following.COMMON, now).id();
      feeds.describe(handle, id, feed);
    }
  }

  /** Every feed, whoever follows it. */
  @Command(
      name = "export",
      description =
          "Writes all feeds of the database to an OPML file; those of the configuration are among"
              + " them once 'run' has read it.",
      mixinStandardHelpOptions = true,
      versionProvider = VersionLine.class)
  int exportTo(
      @Parameters(paramLabel = "FILE", description = "The OPML file; '-' is standard output.")
          Path file)
      throws IOException {
    return withDatabase(
        handle -> {
          List<OpmlFeed> all = feeds.descriptions(handle);
          ByteString written = Opml.write("Sokbo", all);
          if (file.equals(STANDARD_OUTPUT)) {
            print(written);
          } else {
            write(file, written);
            say(file + ": " + feeds(all.size()));
          }
        });
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

  private static String feeds(int count) {
    return count == 1 ? "1 feed" : count + " feeds";
  }

  private void say(String line) {
    spec.commandLine().getOut().println(SafeText.line(line));
    spec.commandLine().getOut().flush();
  }

  private void tell(String line) {
    spec.commandLine().getErr().println(SafeText.line(line));
    spec.commandLine().getErr().flush();
  }

  private static void print(ByteString content) {
    System.out.writeBytes(content.toByteArray());
    if (System.out.checkError()) {
      throw new OutputLostException();
    }
  }

  private static void write(Path file, ByteString content) throws IOException {
    try {
      Files.write(file, content.toByteArray());
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": there is no such folder", e);
    } catch (IOException e) {
      throw new IOException(file + ": can't be written: " + FileProblem.of(e), e);
    }
  }
}
