package dev.sokbo.reply;

import dev.sokbo.command.FeedPack;
import dev.sokbo.command.Verb;
import dev.sokbo.command.WatchPack;
import dev.sokbo.message.Block;
import dev.sokbo.message.Button;
import dev.sokbo.message.Message;
import dev.sokbo.outcome.ChatOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Words the first steps of a chat, with a button for every choice. */
final class WelcomeText {

  private final Phrases phrases;

  WelcomeText(Phrases phrases) {
    this.phrases = phrases;
  }

  Message word(ChatOutcome.Step step) {
    return switch (step.stage()) {
      case WATCHES -> watches();
      case FEEDS -> feeds(step.done());
      case CADENCE -> cadence(step.done());
    };
  }

  /** What a chat reads that has watches, with a button to begin anew all the same. */
  Message goesOn(int watched) {
    return Message.of(
        Phrases.heading(phrases.text("start.heading")),
        Block.Paragraph.of(phrases.text("start.goes-on", watched)),
        new Block.Buttons(
            List.of(
                List.of(
                    new Button(phrases.text("watchlist.button"), Verb.WATCHLIST.word()),
                    new Button(phrases.text("start.anew"), Verb.START.word() + " anew")))));
  }

  /** The usual cadences, a button each. */
  static List<Button> cadences(Phrases phrases) {
    return Stream.of("instant", "every 3h", "daily 08:30", "weekdays 08:30,18:00")
        .map(
            words ->
                new Button(
                    phrases.text("start.cadence." + words.replaceAll("[ ,:]", "-")),
                    Verb.SCHEDULE.word() + " " + words))
        .toList();
  }

  private Message watches() {
    List<List<Button>> rows = new ArrayList<>();
    for (WatchPack pack : WatchPack.values()) {
      String label = phrases.text("start.pack." + pack.word());
      rows.add(List.of(new Button(label, Verb.START.word() + " " + pack.step())));
    }
    return Message.of(
        Phrases.heading(phrases.text("start.heading")),
        Block.Paragraph.of(phrases.text("start.what")),
        Block.Paragraph.of(phrases.text("start.watches")),
        new Block.Buttons(rows));
  }

  private Message feeds(List<String> watched) {
    List<Button> packs =
        Stream.of(FeedPack.values())
            .map(
                pack ->
                    new Button(
                        phrases.text("start.feeds." + pack.word()),
                        Verb.START.word() + " " + pack.step()))
            .toList();
    return Message.of(
        Block.Paragraph.of(phrases.text("start.watching", String.join(", ", watched))),
        Block.Paragraph.of(phrases.text("start.feeds")),
        new Block.Buttons(List.of(packs)));
  }

  private Message cadence(List<String> followed) {
    return Message.of(
        Block.Paragraph.of(phrases.text("start.following", followed.size())),
        Block.Paragraph.of(phrases.text("start.cadence")),
        new Block.Buttons(cadences(phrases).stream().map(List::of).toList()));
  }
}
