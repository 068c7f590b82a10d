package dev.sokbo.chatdesk;

import dev.sokbo.command.Verb;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.ChatOutcome.Flaw;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A chat's settings as YAML that people can read and mend: each key is a command's verb, each value
 * what stands behind it, or a list of such.
 */
final class ChatFile {

  /** The verbs that make up a chat's settings, in the order in which they are taken. */
  private static final List<Verb> VERBS =
      List.of(
          Verb.LANG,
          Verb.TIMEZONE,
          Verb.SCHEDULE,
          Verb.STYLE,
          Verb.UPDATES,
          Verb.QUIET,
          Verb.BREAKING,
          Verb.DIGEST,
          Verb.WATCH,
          Verb.ALIAS,
          Verb.EXCLUDE,
          Verb.INCLUDE,
          Verb.NOT,
          Verb.SUB,
          Verb.UNSUB,
          Verb.MUTE);

  private static final int MOST_LETTERS = 1_000_000;

  /** An export has two levels. */
  private static final int DEEPEST = 10;

  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

  private ChatFile() {}

  static String write(Map<String, Object> settings) {
    DumpSettings style =
        DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(1_000).build();
    return "# Sokbo\n" + new Dump(style).dumpToString(settings);
  }

  /**
   * The command lines that a file stands for.
   *
   * @throws UnreadableException when it is no such file; which says why
   */
  static List<String> read(String yaml) throws UnreadableException {
    if (yaml.length() > MOST_LETTERS) {
      throw new UnreadableException(Flaw.TOO_LONG, 0);
    }
    if (!(load(yaml) instanceof Map<?, ?> settings)) {
      throw new UnreadableException(Flaw.NO_KEYS, 0);
    }
    Stream<String> known =
        VERBS.stream().flatMap(verb -> lines(verb.word(), settings.get(verb.word())));
    Stream<String> others =
        settings.entrySet().stream()
            .filter(entry -> VERBS.stream().noneMatch(verb -> verb.word().equals(entry.getKey())))
            .map(entry -> entry.getKey() + " " + entry.getValue());
    return Stream.concat(known, others).toList();
  }

  /** The keys that a file may have, in the order in which they are taken. */
  static List<String> words() {
    return VERBS.stream().map(Verb::word).toList();
  }

  private static Stream<String> lines(String verb, @Nullable Object value) {
    return switch (value) {
      case null -> Stream.empty();
      case List<?> arguments -> arguments.stream().map(argument -> line(verb, argument));
      default -> Stream.of(line(verb, value));
    };
  }

  private static String line(String verb, @Nullable Object argument) {
    return argument == null ? verb : verb + " " + argument;
  }

  private static Object load(String yaml) throws UnreadableException {
    try {
      refuseMazes(yaml);
      return new Load(SETTINGS).loadFromString(yaml);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
      throw new UnreadableException(Flaw.NOT_YAML, line);
    } catch (YamlEngineException e) {
      throw new UnreadableException(Flaw.NOT_YAML, 0);
    }
  }

  /**
   * Refuses what no export has and a loader could lose itself in: aliases, by which a short file
   * means a long or an endless one, and levels upon levels.
   */
  private static void refuseMazes(String yaml) throws UnreadableException {
    int depth = 0;
    for (Event event : new Parse(SETTINGS).parseString(yaml)) {
      depth +=
          switch (event.getEventId()) {
            case SequenceStart, MappingStart -> 1;
            case SequenceEnd, MappingEnd -> -1;
            default -> 0;
          };
      if (depth > DEEPEST || event.getEventId() == Event.ID.Alias) {
        throw new UnreadableException(Flaw.NOT_YAML, 0);
      }
    }
  }

  /** Says why a document is no file of settings. */
  static final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Flaw flaw;
    private final int line;

    UnreadableException(Flaw flaw, int line) {
      super(flaw + " in line " + line);
      this.flaw = flaw;
      this.line = line;
    }

    ChatOutcome.Unreadable outcome() {
      return new ChatOutcome.Unreadable(flaw, line);
    }
  }
}
