package dev.sokbo.slack;

import dev.sokbo.config.Secret;
import dev.sokbo.slackapi.Answer;
import dev.sokbo.slackapi.SlackApi;
import dev.sokbo.slackapi.SlackErrors;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes Home tabs, and where Slack is in trouble again: for each person the last one asked. */
final class HomeDisplay {

  private static final Logger LOG = LoggerFactory.getLogger(HomeDisplay.class);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  /** With doubled pauses, for a minute; whoever still looks then can open the tab again. */
  private static final int MOST_TRIES = 8;

  private final SlackApi api;
  private final Executor executor;

  /** The last tab asked for by each person, until it is shown or given up. */
  private final Map<String, Tab> newest = new ConcurrentHashMap<>();

  HomeDisplay(SlackApi api, Executor executor) {
    this.api = api;
    this.executor = executor;
  }

  /**
   * Shows somebody a tab.
   *
   * @param view composes it, anew for each try
   */
  void show(Secret token, String user, Supplier<String> view) {
    Tab tab = new Tab(token, user, view);
    newest.put(user, tab);
    show(tab, 1);
  }

  private void show(Tab tab, int tries) {
    String view = tab.view.get();
    Answer<?> answer =
        api.call(
            tab.token,
            methods ->
                methods.viewsPublish(request -> request.userId(tab.user).viewAsString(view)));
    if (answer instanceof Answer.Done<?>) {
      newest.remove(tab.user, tab);
      return;
    }
    LOG.warn("the Home tab of {} could not be shown: {}", tab.user, SlackErrors.reason(answer));
    if (tries < MOST_TRIES && SlackErrors.mayPass(answer)) {
      Duration usual = FIRST_PAUSE.multipliedBy(1L << (tries - 1));
      showLater(tab, tries + 1, answer.waitOr(usual));
    } else {
      newest.remove(tab.user, tab);
    }
  }

  private void showLater(Tab tab, int tries, Duration pause) {
    CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, executor)
        .execute(
            () -> {
              if (tab.equals(newest.get(tab.user))) {
                show(tab, tries);
              }
            });
  }

  private record Tab(Secret token, String user, Supplier<String> view) {}
}
