package dev.sokbo.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sokbo.chat.SafeText;
import dev.sokbo.story.Clusterer;
import dev.sokbo.story.Placement;
import dev.sokbo.story.StoryText;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sokbo stories}: tells which entries report the same story. */
@Command(
    name = "stories",
    description = "Tells which entries report the same story.",
    mixinStandardHelpOptions = true)
final class StoriesVerb implements Callable<Integer> {

  /** When entries came out that don't say so, before any that does. */
  private static final Instant UNDATED = Instant.parse("2000-01-01T00:00:00Z");

  @Option(names = "--json", description = "Write one JSON object per entry: id and story.")
  private boolean json;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Entries as JSON Lines; standard input when absent or '-'.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    Stories stories = new Stories();
    try (InputStream in = open()) {
      if (json) {
        JsonLines out = new JsonLines(System.out);
        JsonLines.read(in, (object, line) -> out.write(stories.place(EntryLine.of(object, line))));
      } else {
        JsonLines.read(in, (object, line) -> stories.place(EntryLine.of(object, line)));
        stories.print(System.out);
      }
    }
    return 0;
  }

  private InputStream open() throws IOException {
    if (file == null || file.toString().equals("-")) {
      return System.in;
    }
    if (!Files.isRegularFile(file)) {
      throw new FileNotFoundException("no such file: " + file);
    }
    return Files.newInputStream(file);
  }

  /**
   * An entry and its story.
   *
   * @param story the id of the first entry of the story
   */
  record Line(JsonNode id, JsonNode story) {}

  /** The entries read so far and their stories. */
  private static final class Stories {

    private final Clusterer clusterer = new Clusterer();
    private final List<EntryLine> entries = new ArrayList<>();
    private final Map<String, Long> feeds = new HashMap<>();
    private final Map<Integer, List<Integer>> membersByHead = new HashMap<>();
    private Instant at = UNDATED;

    Line place(EntryLine entry) {
      at = Objects.requireNonNullElse(entry.published(), at);
      int number = entries.size();
      entries.add(entry);
      Placement placement = clusterer.place(number, text(entry));
      int head = Math.toIntExact(placement.headEntryId());
      membersByHead.computeIfAbsent(head, key -> new ArrayList<>()).add(number);
      return new Line(entry.id(), entries.get(head).id());
    }

    private StoryText text(EntryLine entry) {
      String source = Objects.requireNonNullElse(entry.source(), "");
      long feed = feeds.computeIfAbsent(source, key -> (long) feeds.size());
      return StoryText.of(
          entry.title(), entry.summary(), entry.content(), entry.link(), feed, at, at);
    }

    /** Prints each story's titles under each other, in order of the stories' heads. */
    void print(OutputStream stream) {
      PrintStream out = new PrintStream(stream, false, StandardCharsets.UTF_8);
      for (int head = 0; head < entries.size(); head++) {
        List<Integer> members = membersByHead.getOrDefault(head, List.of());
        for (int member : members) {
          String indent = member == head ? "" : "    ";
          out.println(indent + described(entries.get(member)));
        }
      }
      out.flush();
    }

    private static String described(EntryLine entry) {
      return SafeText.line(
          entry.source() == null ? entry.title() : entry.title() + "  (" + entry.source() + ")");
    }
  }
}
