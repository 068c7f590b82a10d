package dev.sokbo.reply;

import dev.sokbo.command.FormName;
import dev.sokbo.command.Verb;
import dev.sokbo.explain.WordForm.Standing;
import dev.sokbo.message.Block;
import dev.sokbo.message.Button;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import dev.sokbo.outcome.WatchOutcome;
import dev.sokbo.watch.ShownForm;
import java.util.ArrayList;
import java.util.List;

/** Words what a new watch finds: its names, and the forms in which they were seen lately. */
final class FormsText {

  /** As many words of a list as a reply shows. */
  private static final int MOST_SHOWN = 12;

  /** The lexicon's word for the score of a game. */
  private static final String ANY_SCORE = "#-#";

  private static final int BUTTONS_A_ROW = 3;

  private final Phrases phrases;

  FormsText(Phrases phrases) {
    this.phrases = phrases;
  }

  Message word(WatchOutcome.Watching watching) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(phrases.text("watching", watching.watch().name())));
    addApplied(blocks, watching.applied());
    addForms(blocks, watching.forms());
    return new Message(blocks);
  }

  private void addApplied(List<Block> blocks, WatchOutcome.Applied applied) {
    list(blocks, "watching.terms", applied.terms());
    list(blocks, "watching.doubtful", applied.doubtful());
    list(blocks, "watching.exclusions", applied.exclusions());
    list(blocks, "watching.contexts", contexts(applied.contexts()));
    list(blocks, "watching.assurances", applied.assurances());
  }

  private List<String> contexts(List<String> words) {
    return words.stream()
        .map(word -> word.equals(ANY_SCORE) ? phrases.text("watching.score") : word)
        .toList();
  }

  Message word(WatchOutcome.Forms forms) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(phrases.text("forms.of", forms.watch())));
    addForms(blocks, forms.forms());
    return new Message(blocks);
  }

  private void list(List<Block> blocks, String key, List<String> words) {
    if (words.isEmpty()) {
      return;
    }
    String shown = String.join(", ", words.subList(0, Math.min(MOST_SHOWN, words.size())));
    int more = words.size() - MOST_SHOWN;
    blocks.add(
        Block.Paragraph.of(
            phrases.text(key, more > 0 ? phrases.text("watching.more", shown, more) : shown)));
  }

  private void addForms(List<Block> blocks, List<ShownForm> forms) {
    if (forms.isEmpty()) {
      return;
    }
    blocks.add(Block.Paragraph.of(phrases.text("forms.heading")));
    blocks.add(new Block.Paragraph(spans(forms)));
    if (forms.size() > 1) {
      blocks.add(Block.Paragraph.of(phrases.text("forms.how")));
      blocks.add(new Block.Buttons(rows(forms)));
    }
  }

  private static List<Span> spans(List<ShownForm> forms) {
    List<Span> spans = new ArrayList<>();
    for (ShownForm form : forms) {
      spans.add(Span.plain((spans.isEmpty() ? "" : " · ") + form.number() + ". "));
      spans.add(counts(form) ? Span.bold(form.word()) : Span.plain(form.word()));
      spans.add(Span.plain(" " + form.seen() + (counts(form) ? "" : " ✗")));
    }
    return spans;
  }

  private static List<List<Button>> rows(List<ShownForm> forms) {
    List<List<Button>> rows = new ArrayList<>();
    for (int from = 0; from < forms.size(); from += BUTTONS_A_ROW) {
      rows.add(
          forms.subList(from, Math.min(forms.size(), from + BUTTONS_A_ROW)).stream()
              .map(FormsText::button)
              .toList());
    }
    return rows;
  }

  /** Tapping turns a form round. */
  private static Button button(ShownForm form) {
    Verb verb = counts(form) ? Verb.EXCLUDE : Verb.INCLUDE;
    return new Button(
        form.word() + (counts(form) ? " ✓" : " ✗"), verb.word() + " " + FormName.of(form.id()));
  }

  private static boolean counts(ShownForm form) {
    return form.standing() == Standing.COUNTS;
  }
}
