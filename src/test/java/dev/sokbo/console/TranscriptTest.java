package dev.sokbo.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatState;
import dev.sokbo.chat.Language;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.LookBack;
import dev.sokbo.messenger.SendResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a crash the transcript decides whether a message is printed again. */
final class TranscriptTest {

  private static final Chat CONSOLE =
      new Chat(1, ChatAddress.CONSOLE, "", Language.EN, ZoneOffset.UTC, ChatState.ACTIVE, null);

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void remembersWhatWasPrintedOverARestart() {
    try (ConsoleMessenger console = console()) {
      assertThat(send(console)).isEqualTo(new SendResult.Sent("k1"));
    }
    try (ConsoleMessenger console = console()) {
      assertThat(console.lookBack(CONSOLE, delivery("k1"))).isEqualTo(new LookBack.Arrived("k1"));
      assertThat(console.lookBack(CONSOLE, delivery("k2"))).isEqualTo(new LookBack.Absent());
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("하나");
  }

  @Test
  void takesALineThatACrashCutShortForAbsent() throws IOException {
    byte[] whole = "{\"key\":\"k1\",\"message\":\"하나".getBytes(StandardCharsets.UTF_8);
    Files.write(file(), Arrays.copyOf(whole, whole.length - 1));

    try (ConsoleMessenger console = console()) {
      assertThat(console.lookBack(CONSOLE, delivery("k1"))).isEqualTo(new LookBack.Absent());
      send(console);
      assertThat(console.lookBack(CONSOLE, delivery("k1"))).isEqualTo(new LookBack.Arrived("k1"));
    }
  }

  @Test
  void cannotTellWithoutATranscript() {
    try (ConsoleMessenger console =
        new ConsoleMessenger(out(), new TerminalMarkup(Colour.OFF), null)) {
      assertThat(console.lookBack(CONSOLE, delivery("k1"))).isEqualTo(new LookBack.CannotTell());
    }
  }

  @Test
  void leavesOpenWhetherAMessageArrivedThatCouldNotBeWrittenDown() {
    ConsoleMessenger console = console();
    console.close();

    assertThat(send(console)).isInstanceOf(SendResult.Unknown.class);
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void knowsWhetherAnythingWasSentBesideReplies() {
    try (ConsoleMessenger console = console()) {
      console.show(Message.text("답"));
      assertThat(console.hasTold()).isFalse();

      send(console);
      assertThat(console.hasTold()).isTrue();
    }
  }

  @Test
  void tellsWhyItCannotBeOpened() {
    assertThatThrownBy(() -> Transcript.open(folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot open the transcript " + folder + ": ");
  }

  private static SendResult send(ConsoleMessenger console) {
    return console.send(CONSOLE, delivery("k1"), () -> {});
  }

  private static Delivery delivery(String key) {
    return Delivery.of(key, Message.text("하나"));
  }

  private ConsoleMessenger console() {
    return new ConsoleMessenger(out(), new TerminalMarkup(Colour.OFF), Transcript.open(file()));
  }

  private PrintStream out() {
    return new PrintStream(printed, true, StandardCharsets.UTF_8);
  }

  private Path file() {
    return folder.resolve("transcript.jsonl");
  }
}
