package dev.sokbo.reply;

import dev.sokbo.chat.Reply;
import dev.sokbo.command.Verb;
import dev.sokbo.message.Block;
import dev.sokbo.message.Button;
import dev.sokbo.message.Message;
import dev.sokbo.outcome.Page;
import java.util.ArrayList;
import java.util.List;

/** A list of which one page is shown, with buttons that turn to its neighbours. */
final class Paging {

  private final Phrases phrases;
  private final Verb verb;

  /**
   * @param verb takes the number of a page behind it
   */
  Paging(Phrases phrases, Verb verb) {
    this.phrases = phrases;
    this.verb = verb;
  }

  Reply word(String heading, List<? extends Block> things, Page page) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Phrases.heading(
            page.last() == 1 ? heading : heading + " · " + page.number() + "/" + page.last()));
    blocks.addAll(things);
    List<Button> turns = new ArrayList<>();
    if (page.number() > 1) {
      turns.add(turn("page.previous", page.number() - 1));
    }
    if (page.number() < page.last()) {
      turns.add(turn("page.next", page.number() + 1));
    }
    if (!turns.isEmpty()) {
      blocks.add(new Block.Buttons(List.of(turns)));
    }
    return new Reply(new Message(blocks), page.placement(), null);
  }

  private Button turn(String key, int page) {
    return new Button(phrases.text(key, page), verb.word() + " p" + page);
  }
}
