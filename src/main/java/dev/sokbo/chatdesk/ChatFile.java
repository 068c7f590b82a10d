package dev.sokbo.chatdesk;

import dev.sokbo.command.Verb;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.ChatOutcome.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A chat's settings as YAML that people can read and mend: each key is a command's verb, each value
 * what stands behind it, or a list of such.
 */
final class ChatFile {

  /** The verbs that make up a chat's settings, in the order in which they are taken. */
  static final List<Verb> VERBS =
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
          Verb.UNSUB);

  private static final int MOST_LETTERS = 1_000_000;

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
    Object root = load(yaml);
    if (!(root instanceof Map<?, ?> settings)) {
      throw new UnreadableException(Flaw.NO_KEYS, 0);
    }
    List<String> lines = new ArrayList<>();
    for (Verb verb : VERBS) {
      if (settings.get(verb.word()) instanceof List<?> arguments) {
        arguments.forEach(argument -> lines.add(verb.word() + " " + argument));
      } else if (settings.get(verb.word()) != null) {
        lines.add(verb.word() + " " + settings.get(verb.word()));
      }
    }
    for (Object key : settings.keySet()) {
      if (VERBS.stream().noneMatch(verb -> verb.word().equals(key))) {
        lines.add(key + " " + settings.get(key));
      }
    }
    return lines;
  }

  private static Object load(String yaml) throws UnreadableException {
    try {
      return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
      throw new UnreadableException(Flaw.NOT_YAML, line);
    } catch (YamlEngineException e) {
      throw new UnreadableException(Flaw.NOT_YAML, 0);
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
