package dev.sokbo.cli;

import dev.sokbo.explain.Explainer;
import dev.sokbo.explain.Explanation;
import dev.sokbo.explain.Miss;
import dev.sokbo.explain.Miss.Reason;
import dev.sokbo.jsonlines.EntryLine;
import dev.sokbo.jsonlines.OutputLostException;
import dev.sokbo.match.EntryText;
import dev.sokbo.match.Hit;
import dev.sokbo.message.SafeText;
import dev.sokbo.query.Field;
import dev.sokbo.scan.Rule;
import dev.sokbo.text.PlainText;
import dev.sokbo.text.Snippet;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Tells a person what each watch finds in entries and why, and what it passes over and why. */
final class MatchReport implements Consumer<EntryLine> {

  private static final int LONGEST_SNIPPET = 100;

  private final List<Watched> watches;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  MatchReport(List<Watched> watches) {
    this.watches = List.copyOf(watches);
  }

  /** A query by its name, ready to explain. */
  record Watched(String name, Explainer explainer) {}

  @Override
  public void accept(EntryLine entry) {
    EntryText text = MatchVerb.text(entry);
    Map<Field, PlainText> plain = new EnumMap<>(Field.class);
    print(entry.id().text() + "  " + entry.title());
    for (Watched watched : watches) {
      Explanation explanation = watched.explainer().explain(text);
      explanation
          .hits()
          .forEach(hit -> plain.computeIfAbsent(hit.field(), field -> plain(text, field)));
      report(watched.name(), explanation, plain);
    }
    if (out.checkError()) {
      throw new OutputLostException();
    }
  }

  private void report(String watch, Explanation explanation, Map<Field, PlainText> plain) {
    print("  " + watch + ": " + (explanation.matches() ? "match" : "no match"));
    for (Hit hit : explanation.hits()) {
      print("    + " + snippet(hit, plain) + "  " + describe(hit));
    }
    for (Miss miss : explanation.misses()) {
      print("    - " + field(miss.field()) + miss.word() + ": " + describe(miss));
    }
  }

  private void print(String line) {
    out.println(SafeText.line(line));
  }

  private static PlainText plain(EntryText text, Field field) {
    return PlainText.of(Objects.requireNonNull(text.of(field)));
  }

  private static String snippet(Hit hit, Map<Field, PlainText> plain) {
    PlainText text = Objects.requireNonNull(plain.get(hit.field()));
    Snippet snippet = Snippet.around(text, hit.start(), hit.end(), LONGEST_SNIPPET);
    return field(hit.field())
        + snippet.text().substring(0, snippet.start())
        + "["
        + snippet.text().substring(snippet.start(), snippet.end())
        + "]"
        + snippet.text().substring(snippet.end());
  }

  private static String field(Field field) {
    return field.name().toLowerCase(Locale.ROOT) + ": ";
  }

  private static String describe(Hit hit) {
    return "(" + describe(hit.rule()) + " " + hit.term() + ")";
  }

  private static String describe(Rule rule) {
    return switch (rule) {
      case NAME -> "name";
      case ABBREVIATION -> "abbreviation";
      case AFFILIATE -> "affiliate";
      case PERSON -> "owner family";
      case WORD -> "word";
      case PREFIX -> "beginning";
      case INSIDE -> "part";
      case ALIAS -> "alias";
      case QUOTED -> "quoted";
    };
  }

  private static String describe(Miss miss) {
    return switch (miss.reason()) {
      case Reason.LeftEdge edge -> miss.term() + " is only the end of this word";
      case Reason.RightEdge edge -> miss.term() + " is only the beginning of this word";
      case Reason.LowerCase lowerCase -> miss.term() + " asks for a capital";
      case Reason.Excluded excluded -> "exclusion of " + miss.term() + " (" + excluded.by() + ")";
      case Reason.Context context -> "not " + miss.term() + " beside " + context.contextWord();
      case Reason.Unvouched unvouched ->
          unvouched.name() + " counts for what is watched only beside a word that speaks of it";
      case Reason.Unsearched unsearched -> "addresses and boilerplate are not searched";
    };
  }
}
