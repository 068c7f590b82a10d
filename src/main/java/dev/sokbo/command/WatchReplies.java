package dev.sokbo.command;

import static dev.sokbo.command.Phrases.heading;
import static dev.sokbo.command.Phrases.lines;
import static dev.sokbo.command.Phrases.paragraph;

import dev.sokbo.chat.Block;
import dev.sokbo.chat.Message;
import dev.sokbo.chat.Reply;
import dev.sokbo.chat.Span;
import dev.sokbo.query.QueryMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words what came of commands about watches. */
final class WatchReplies {

  private final Phrases phrases;

  WatchReplies(Phrases phrases) {
    this.phrases = phrases;
  }

  Reply word(WatchOutcome outcome) {
    return Reply.of(
        switch (outcome) {
          case WatchOutcome.Watching watching -> watching(watching);
          case WatchOutcome.AlreadyWatching already ->
              phrases.say("watching.already", already.name());
          case WatchOutcome.QueryRefused refused -> refused(refused);
          case WatchOutcome.Unwatched unwatched -> phrases.say("unwatched", unwatched.name());
          case WatchOutcome.NoSuchWatch none -> phrases.say("unwatch.none", none.name());
          case WatchOutcome.Watchlist list -> watchlist(list.watches());
        });
  }

  private Message watching(WatchOutcome.Watching watching) {
    String begun = phrases.text("watching", watching.name());
    return watching.terms().isEmpty()
        ? lines(begun)
        : lines(begun, phrases.text("watching.terms", String.join(", ", watching.terms())));
  }

  private Message refused(WatchOutcome.QueryRefused refused) {
    QueryMistake mistake = refused.mistake();
    String problem =
        phrases.text("query." + mistake.kind(), mistake.found(), Integer.toString(mistake.limit()));
    String shown = refused.query().replace('\n', ' ');
    String before = shown.substring(0, Math.min(mistake.position(), shown.length()));
    return Message.of(
        paragraph(phrases.text("query.refused", problem)),
        new Block.Code(shown + "\n" + blank(before) + "^"));
  }

  /** As much blank as a text is wide in fixed width, where Korean takes two columns. */
  private static String blank(String text) {
    return text.codePoints()
        .mapToObj(letter -> Character.isIdeographic(letter) || isHangul(letter) ? "\u3000" : " ")
        .collect(Collectors.joining());
  }

  private static boolean isHangul(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL;
  }

  private Message watchlist(List<WatchOutcome.WatchLine> watches) {
    if (watches.isEmpty()) {
      return phrases.say("watchlist.empty");
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading(phrases.text("watchlist.heading", watches.size())));
    for (int index = 0; index < watches.size(); index++) {
      blocks.add(watch(index + 1, watches.get(index)));
    }
    return new Message(blocks);
  }

  private static Block watch(int number, WatchOutcome.WatchLine watch) {
    List<Span> spans = new ArrayList<>();
    spans.add(Span.plain(number + ". "));
    spans.add(Span.bold(watch.name()));
    if (!watch.query().equals(watch.name())) {
      spans.add(Span.plain(" "));
      spans.add(Span.code(watch.query()));
    }
    return new Block.Paragraph(spans);
  }
}
