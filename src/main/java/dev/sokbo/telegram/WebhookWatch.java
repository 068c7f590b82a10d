package dev.sokbo.telegram;

import dev.sokbo.botapi.Answer;
import dev.sokbo.botapi.BotApi;
import dev.sokbo.botapi.Failure;
import dev.sokbo.botupdate.LinkState;
import dev.sokbo.retry.Backoff;
import dev.sokbo.retry.Pauses;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;

/**
 * Sets the webhook and stays with it. Whoever polls for the same bot takes it away, and an address
 * that Telegram can't reach brings nothing; neither shows here unless Telegram is asked.
 *
 * @see <a href="https://core.telegram.org/bots/api#getwebhookinfo">Bot API, getWebhookInfo</a>
 */
final class WebhookWatch implements AutoCloseable {

  /** How often Telegram is asked. */
  static final Duration PERIOD = Duration.ofMinutes(1);

  private final BotApi api;
  private final Supplier<@Nullable Failure> setting;
  private final Backoff backoff;
  private final LinkState state;
  private final Duration period;
  private final Pauses pauses = new Pauses();

  private boolean isSet;

  /** The address as Telegram tells it since the webhook was set; empty until it did. */
  private String address = "";

  /** Whether updates waited when Telegram was asked last. */
  private boolean waited;

  /**
   * @param setting sets the webhook; tells what failed, or null
   * @param backoff how long to wait after failures
   * @param period how often to ask Telegram
   */
  WebhookWatch(
      BotApi api,
      Supplier<@Nullable Failure> setting,
      Backoff backoff,
      LinkState state,
      Duration period) {
    this.api = api;
    this.setting = setting;
    this.backoff = backoff;
    this.state = state;
    this.period = period;
  }

  void start() {
    Thread.ofVirtual().name("telegram-webhook").start(this::run);
  }

  /** Asks no more. */
  @Override
  public void close() {
    pauses.end();
  }

  private void run() {
    Duration pause = round();
    while (pauses.take(pause)) {
      pause = round();
    }
  }

  /** Sets the webhook if that is due, and asks how it does; tells how long to wait. */
  private Duration round() {
    Failure failure = isSet ? null : setting.get();
    if (failure != null) {
      return after(failure);
    }
    if (!isSet) {
      isSet = true;
      works();
    }
    return switch (api.call(new GetWebhookInfo())) {
      case Answer.Failed<WebhookInfo> failed when isUnknown(failed.failure()) -> period;
      case Answer.Failed<WebhookInfo> failed -> after(failed.failure());
      case Answer.Done<WebhookInfo> done -> judge(done.result());
    };
  }

  /** Servers that only stand in for Telegram may lack the method. */
  private static boolean isUnknown(Failure failure) {
    return failure instanceof Failure.Refusal refusal && refusal.code() == 404;
  }

  private Duration after(Failure failure) {
    state.fails(failure.reason());
    return failure.waitOr(backoff.next());
  }

  private Duration judge(WebhookInfo seen) {
    String told = Objects.requireNonNullElse(seen.getUrl(), "");
    if (address.isEmpty()) {
      address = told;
    }
    if (told.isEmpty() || !told.equals(address)) {
      isSet = false;
      address = "";
      state.fails("somebody " + (told.isEmpty() ? "took the webhook away" : "set another webhook"));
      return backoff.next();
    }
    backoff.reset();
    tell(seen);
    return period;
  }

  /**
   * Telegram keeps telling the last error when it is over. It lasts while updates wait, and one
   * that is just on its way is not there any more the next time.
   */
  private void tell(WebhookInfo seen) {
    Integer pending = seen.getPendingUpdatesCount();
    boolean waits = pending != null && pending > 0;
    String error = seen.getLastErrorMessage();
    if (waits && waited && error != null) {
      state.fails("updates do not get through: " + api.scrub(error));
    } else {
      works();
    }
    waited = waits;
  }

  private void works() {
    state.works("receiving by webhook");
  }
}
