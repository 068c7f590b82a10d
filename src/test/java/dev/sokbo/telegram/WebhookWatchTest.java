package dev.sokbo.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.botapi.Answer;
import dev.sokbo.botapi.BotApi;
import dev.sokbo.botapi.Failure;
import dev.sokbo.botapi.FakeBotApi;
import dev.sokbo.botapi.FakeFault;
import dev.sokbo.botupdate.LinkState;
import dev.sokbo.retry.Backoff;
import dev.sokbo.web.Health;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/** A bot whose webhook is gone hears nothing and would not know. */
final class WebhookWatchTest {

  private static final String ADDRESS = "https://sokbo.example/hook";

  private final FakeBotApi telegram = new FakeBotApi();
  private final BotApi api = FakeBotApi.client(telegram.url());
  private final LinkState state = new LinkState(InstantSource.system());
  private final WebhookWatch watch =
      new WebhookWatch(
          api,
          this::set,
          new Backoff(Duration.ofMillis(1), Duration.ofMillis(4)),
          state,
          Duration.ofMillis(5));

  @BeforeEach
  void start() {
    watch.start();
    telegram.await("set and seen", fake -> fake.calls("getWebhookInfo").size() > 1);
  }

  @AfterEach
  void stop() {
    watch.close();
    api.close();
    telegram.close();
  }

  @Test
  void setsItOnceWhileItIsThere() {
    int asked = telegram.calls("getWebhookInfo").size();
    telegram.await("asked", fake -> fake.calls("getWebhookInfo").size() > asked + 3);

    assertThat(telegram.calls("setWebhook")).hasSize(1);
  }

  @Test
  void setsItAgainWhereSomebodyTookItAway() {
    telegram.setWebhook("");

    telegram.await("set again", fake -> fake.calls("setWebhook").size() == 2);
    telegram.await("back", fake -> state.status() instanceof Health.Up);
  }

  @Test
  void setsItAgainWhereSomebodySetAnother() {
    telegram.setWebhook("https://other.example/hook");

    telegram.await("set again", fake -> fake.calls("setWebhook").size() == 2);
    telegram.await("back", fake -> state.status() instanceof Health.Up);
  }

  @Test
  void tellsWhyNothingGetsThroughUntilItDoes() {
    telegram.webhookFails(3, "Connection refused");

    telegram.await("told", fake -> detail().contains("get through: Connection refused"));

    telegram.webhookFails(0, "Connection refused");

    telegram.await("back", fake -> state.status() instanceof Health.Up);
    assertThat(telegram.calls("setWebhook")).hasSize(1);
  }

  @Test
  void tellsThatTelegramCannotBeAsked() {
    refuseToTell(FakeFault.refusal(502, "Bad Gateway"));

    telegram.await("told", fake -> detail().contains("Bad Gateway"));

    telegram.willFailNoMore("getWebhookInfo");

    telegram.await("back", fake -> state.status() instanceof Health.Up);
    assertThat(telegram.calls("setWebhook")).hasSize(1);
  }

  @Test
  void makesDoWithServersThatTellNothingOfIt() {
    refuseToTell(FakeFault.refusal(404, "Not Found: method not found"));

    int asked = telegram.calls("getWebhookInfo").size();
    telegram.await("asked", fake -> fake.calls("getWebhookInfo").size() > asked + 3);

    assertThat(state.status()).isInstanceOf(Health.Up.class);
    assertThat(telegram.calls("setWebhook")).hasSize(1);
  }

  /** Until further notice. */
  private void refuseToTell(FakeFault refusal) {
    telegram.willFail(
        "getWebhookInfo", Collections.nCopies(10_000, refusal).toArray(FakeFault[]::new));
  }

  private String detail() {
    return state.status().toString();
  }

  private @Nullable Failure set() {
    return api.call(SetWebhook.builder().url(ADDRESS).build())
            instanceof Answer.Failed<Boolean> failed
        ? failed.failure()
        : null;
  }
}
