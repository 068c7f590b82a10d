package dev.sokbo.botapi;

import dev.sokbo.retry.Backoff;
import dev.sokbo.retry.Pauses;
import java.io.Serializable;
import java.time.Duration;
import java.util.function.Supplier;
import okio.ByteString;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * Asks the Bot API what does no harm when it is asked twice, and asks again where a failure may
 * pass. Blocks its thread meanwhile.
 */
public final class Questions {

  private static final int MOST_TRIES = 4;

  /** A longer wait than this, were it asked for, is longer than a person waits for a reply. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final BotApi api;
  private final Supplier<Backoff> backoffs;
  private final Pauses pauses = new Pauses();

  /**
   * @param backoffs how long to wait where Telegram does not say it
   */
  public Questions(BotApi api, Supplier<Backoff> backoffs) {
    this.api = api;
    this.backoffs = backoffs;
  }

  /** The answer, or the failure of the last try. */
  public <T extends Serializable> Answer<T> ask(BotApiMethod<T> method) {
    return insist(() -> api.call(method));
  }

  /** The content of a file, by the path that getFile gave. */
  public Answer<ByteString> download(String path) {
    return insist(() -> api.download(path));
  }

  private <T> Answer<T> insist(Supplier<Answer<T>> call) {
    Backoff backoff = backoffs.get();
    Answer<T> answer = call.get();
    for (int tries = 1; tries < MOST_TRIES; tries++) {
      if (!(answer instanceof Answer.Failed<T> failed) || !failed.failure().mayPass()) {
        return answer;
      }
      Duration wait = failed.failure().waitOr(backoff.next());
      if (wait.compareTo(LONGEST_WAIT) > 0 || !pauses.take(wait)) {
        return answer;
      }
      answer = call.get();
    }
    return answer;
  }
}
