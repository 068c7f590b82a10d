package dev.sokbo.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.Reply;
import dev.sokbo.message.Document;
import dev.sokbo.message.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Whoever types at a terminal, or pipes a script into it, gets an answer for each line. */
final class PromptTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void answersEveryLineButBlankOnesInOrder() {
    assertThat(run(typed("하나\n\n  \r\n둘\r\n셋"))).isEqualTo(3);
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .filteredOn(line -> !line.isEmpty())
        .containsExactly("하나!", "둘!", "셋!");
  }

  @Test
  void answersTheBeginningOfALineThatIsFarTooLong() {
    StringBuilder answered = new StringBuilder();
    try (ConsoleMessenger console = console()) {
      new Prompt(
              line -> {
                answered.append(line.length()).append(' ');
                return Reply.of(Message.text("!"));
              },
              console)
          .run(typed("x".repeat(3_000_000) + "\n둘"));
    }

    assertThat(answered).hasToString("2000000 1 ");
  }

  @Test
  void showsADocumentBelowItsReply() {
    Document document = new Document("sokbo.yaml", "application/yaml", "watch:\n- 메타\u001b[2J");
    try (ConsoleMessenger console = console()) {
      console.show(new Reply(Message.text("Exported"), Reply.Placement.NEW, document));
    }

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsSubsequence("Exported\n", "watch:\n", "- 메타")
        .doesNotContain("\u001b");
  }

  @Test
  void endsWhereTheInputFails() {
    assertThat(run(new SequenceInputStream(typed("하나\n"), new PipedInputStream()))).isEqualTo(1);
  }

  private int run(InputStream in) {
    try (ConsoleMessenger console = console()) {
      return new Prompt(line -> Reply.of(Message.text(line + "!")), console).run(in);
    }
  }

  private static InputStream typed(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private ConsoleMessenger console() {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new ConsoleMessenger(out, new TerminalMarkup(Colour.OFF), null);
  }
}
