package dev.sokbo.cli;

import dev.sokbo.jsonlines.EntryLines;
import dev.sokbo.jsonlines.JsonLines;
import dev.sokbo.jsonlines.OutputLostException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sokbo stories}: tells which entries report the same story. */
@Command(
    name = "stories",
    description = "Tells which entries report the same story.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class)
final class StoriesVerb implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it before the call
  @Spec
  private CommandSpec spec;

  @Option(names = "--json", description = "Write one JSON object per entry: id and story.")
  private boolean json;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description = {
        "Entries as JSON Lines; standard input when absent or '-'.",
        "\"published\" is an ISO-8601 time or date, or one as feeds write it; an entry without it"
            + " is taken to follow the one before by 10 minutes."
      })
  private String file = "-";

  @Override
  public Integer call() throws IOException {
    try (InputStream in = InputFile.open(file)) {
      return json ? asJson(in) : asText(in);
    }
  }

  private int asJson(InputStream in) throws IOException {
    StoryLines stories = new StoryLines();
    JsonLines out = new JsonLines(System.out);
    return new EntryLines(spec, file, out)
        .read(
            in,
            entry -> {
              out.write(stories.place(entry));
              stories.takeClosed();
            });
  }

  private int asText(InputStream in) throws IOException {
    StoryLines stories = new StoryLines();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    int exitCode =
        new EntryLines(spec, file, null)
            .read(
                in,
                entry -> {
                  stories.place(entry);
                  print(stories.takeClosed(), out);
                });
    print(stories.takeAll(), out);
    return exitCode;
  }

  private static void print(List<String> lines, PrintStream out) {
    lines.forEach(out::println);
    if (out.checkError()) {
      throw new OutputLostException();
    }
  }
}
