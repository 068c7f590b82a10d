package dev.sokbo.ingest;

import dev.sokbo.chat.Wording;
import dev.sokbo.feed.Feed;
import dev.sokbo.message.Block;
import dev.sokbo.message.Button;
import dev.sokbo.message.Message;
import dev.sokbo.watch.ChoiceStore.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Words the feeds of a page, numbered and with a button each. */
final class PageChoices {

  private PageChoices() {}

  static Message of(Feed page, List<Choice> offered, Wording wording) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(wording.say("choices", page.url())));
    List<List<Button>> rows = new ArrayList<>();
    for (int index = 0; index < offered.size(); index++) {
      Choice choice = offered.get(index);
      String number = Integer.toString(index + 1);
      String name = Objects.requireNonNullElse(choice.title(), choice.url());
      blocks.add(Block.Paragraph.of(number + ". " + name + " — " + choice.url()));
      rows.add(List.of(new Button(number + ". " + name, "sub " + number)));
    }
    blocks.add(Block.Paragraph.of(wording.say("choices.how")));
    blocks.add(new Block.Buttons(rows));
    return new Message(blocks);
  }
}
