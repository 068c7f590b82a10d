package dev.sokbo.slackapi;

import com.slack.api.methods.SlackApiTextResponse;
import dev.sokbo.config.Secret;
import dev.sokbo.retry.Backoff;
import dev.sokbo.retry.Pauses;
import java.time.Duration;
import java.util.function.Predicate;

/** Calls Slack again where a failure may pass. Blocks its thread meanwhile. */
public final class SlackTries {

  private static final int MOST_TRIES = 4;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

  /** Who waits for what comes of it is not kept waiting for another try after this. */
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private final SlackApi api;
  private final Pauses pauses = new Pauses();

  public SlackTries(SlackApi api) {
    this.api = api;
  }

  /** Calls what does no harm when it is done twice; the answer, or the last failure. */
  public <R extends SlackApiTextResponse> Answer<R> ask(Secret token, SlackApi.Method<R> method) {
    return insist(token, method, SlackErrors::mayPass);
  }

  /** Calls what is to be done once, so again only where it surely was not done. */
  <R extends SlackApiTextResponse> Answer<R> act(Secret token, SlackApi.Method<R> method) {
    return insist(token, method, SlackErrors::wasNotDone);
  }

  private <R extends SlackApiTextResponse> Answer<R> insist(
      Secret token, SlackApi.Method<R> method, Predicate<Answer<?>> again) {
    Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST);
    long begun = System.nanoTime();
    Answer<R> answer = api.call(token, method);
    for (int tries = 1; tries < MOST_TRIES && again.test(answer); tries++) {
      Duration wait = answer.waitOr(backoff.next());
      Duration gone = Duration.ofNanos(System.nanoTime() - begun);
      if (gone.plus(wait).compareTo(LONGEST) > 0 || !pauses.take(wait)) {
        return answer;
      }
      answer = api.call(token, method);
    }
    return answer;
  }
}
