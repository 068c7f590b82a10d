package dev.sokbo.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

/** Compares what readers see with what a message says, white space and bullets aside. */
public final class ToldTexts {

  private static final int RECOGNISED = 12;

  private ToldTexts() {}

  /** What a message says, as one text. */
  public static String of(Message message) {
    return lines(message).stream().collect(Collectors.joining());
  }

  /** Text without what markups add or drop: white space, bullets and word joiners. */
  public static String bare(String text) {
    return text.replaceAll("[\\s\\u2060•]", "");
  }

  /** Fails unless the text begins each line of the message, one after the other. */
  public static void assertBeginsEachLine(String seen, Message message) {
    int from = 0;
    for (String line : lines(message)) {
      String start = line.substring(0, Math.min(RECOGNISED, line.length()));
      int found = seen.indexOf(start, from);
      assertThat(found).as("«%s» after %d", start, from).isNotNegative();
      from = found + start.length();
    }
  }

  /** The pieces without their numbers, which are checked here. */
  public static List<Message> withoutNumbers(List<Message> pieces) {
    if (pieces.size() == 1) {
      return pieces;
    }
    for (int i = 0; i < pieces.size(); i++) {
      String number = "(" + (i + 1) + "/" + pieces.size() + ")";
      assertThat(pieces.get(i).blocks().getLast())
          .isEqualTo(new Block.Paragraph(List.of(Span.plain(number))));
    }
    return pieces.stream()
        .map(piece -> new Message(piece.blocks().subList(0, piece.blocks().size() - 1)))
        .toList();
  }

  private static List<String> lines(Message message) {
    return SafeMessage.of(message).lines().stream().map(ToldTexts::bare).toList();
  }
}
