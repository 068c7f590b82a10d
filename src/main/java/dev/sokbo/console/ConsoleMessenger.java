package dev.sokbo.console;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Platform;
import dev.sokbo.chat.Reply;
import dev.sokbo.config.Settings;
import dev.sokbo.message.Document;
import dev.sokbo.message.Message;
import dev.sokbo.message.SafeText;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.LookBack;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.messenger.SendResult;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends messages to the terminal that Sokbo was started from. */
public final class ConsoleMessenger implements Messenger, AutoCloseable {

  private final PrintStream out;
  private final TerminalMarkup markup;
  private final @Nullable Transcript transcript;
  private volatile boolean told;

  /**
   * @param out takes UTF-8 text
   * @param transcript keeps what was shown, by which messages of open fate are settled; absent
   *     where nothing is kept
   */
  ConsoleMessenger(PrintStream out, TerminalMarkup markup, @Nullable Transcript transcript) {
    this.out = out;
    this.markup = markup;
    this.transcript = transcript;
  }

  /** The console of this process as the settings want it. */
  public static ConsoleMessenger open(Settings.Console settings, Map<String, String> environment) {
    Path transcript = settings.transcript();
    return new ConsoleMessenger(
        Terminal.out(),
        new TerminalMarkup(Terminal.colour(environment)),
        transcript == null ? null : Transcript.open(transcript));
  }

  @Override
  public Platform platform() {
    return Platform.CONSOLE;
  }

  /** A terminal takes a message of any length. */
  @Override
  public List<Message> split(Message message) {
    return List.of(message);
  }

  @Override
  public SendResult send(Chat chat, Delivery delivery, Runnable departing) {
    departing.run();
    try {
      if (transcript != null) {
        transcript.append(delivery);
      }
      show(delivery.message());
      told = true;
      return new SendResult.Sent(delivery.key());
    } catch (UncheckedIOException e) {
      return new SendResult.Unknown(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public LookBack lookBack(Chat chat, Delivery delivery) {
    if (transcript == null) {
      return new LookBack.CannotTell();
    }
    return transcript.contains(delivery.key())
        ? new LookBack.Arrived(delivery.key())
        : new LookBack.Absent();
  }

  /** Whether anything was sent, other than replies. */
  public boolean hasTold() {
    return told;
  }

  /** Prints a message in one piece, so that messages and replies never mix. */
  public void show(Message message) {
    synchronized (out) {
      out.println(markup.render(message));
      out.flush();
    }
  }

  /** Prints a reply, and the document that comes with it below. */
  public void show(Reply reply) {
    Document document = reply.document();
    synchronized (out) {
      show(reply.message());
      if (document != null) {
        out.println(SafeText.lines(document.text()));
        out.flush();
      }
    }
  }

  @Override
  public void close() {
    if (transcript != null) {
      transcript.close();
    }
  }
}
