package dev.sokbo.reply;

import dev.sokbo.command.Verb;
import dev.sokbo.feed.FeedAddress;
import dev.sokbo.message.Block;
import dev.sokbo.message.Button;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words what could be done with a text that is no command: follow an address, watch a term. */
final class Offer {

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

  /** What may be a term with letters, and no sentence, story or slip of a command. */
  private static final Pattern TERM =
      Pattern.compile("(?=.*[\\p{L}\\p{N}].*[\\p{L}\\p{N}])[^/\\n][^\\n]{0,39}");

  private final Phrases phrases;

  Offer(Phrases phrases) {
    this.phrases = phrases;
  }

  Message word(String text) {
    if (ADDRESS.matcher(text).matches()) {
      return FeedAddress.mistake(text)
          .map(mistake -> phrases.say("feed.refused." + mistake, FeedAddress.shown(text)))
          .orElseGet(
              () ->
                  offer(
                      phrases.text("offer.sub"), Verb.SUB, text, phrases.text("offer.sub.button")));
    }
    return TERM.matcher(text).matches()
        ? offer(
            phrases.text("not-understood", text),
            Verb.WATCH,
            text,
            phrases.text("offer.watch.button", text))
        : phrases.say("not-understood", text);
  }

  /** A button for it, or what to type where the text is too long for one. */
  private static Message offer(String sentence, Verb verb, String text, String label) {
    String command = verb.word() + " " + text;
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(sentence));
    blocks.add(
        Button.fits(command)
            ? Block.Buttons.of(new Button(label, command))
            : new Block.Paragraph(List.of(Span.code(command))));
    return new Message(blocks);
  }
}
