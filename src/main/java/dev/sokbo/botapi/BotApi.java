package dev.sokbo.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.ResponseBody;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * Telegram's Bot API, called through TelegramBots' client behind an {@link ApiGate}. Calls block
 * their thread, may come at once, never throw for what a network or a server may do, and are never
 * repeated by themselves.
 *
 * @see <a href="https://core.telegram.org/bots/api">Bot API</a>
 */
public final class BotApi implements AutoCloseable {

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
  private static final Duration CALL_LIMIT = Duration.ofSeconds(30);

  /** Less than servers keep an idle connection, so that none is used that is closed already. */
  private static final long IDLE_SECONDS = 20;

  private static final int MOST_IDLE = 8;

  private final BotAddress address;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final OkHttpClient http;
  private final OkHttpTelegramClient client;
  private final LongPolls polls;

  public BotApi(BotAddress address) {
    this(address, CALL_LIMIT);
  }

  /**
   * @param callLimit how long a call may take in all, long polls aside
   */
  public BotApi(BotAddress address, Duration callLimit) {
    this.address = address;
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(new ConnectionPool(MOST_IDLE, IDLE_SECONDS, TimeUnit.SECONDS))
            .connectTimeout(CONNECT_LIMIT)
            .readTimeout(callLimit)
            .writeTimeout(callLimit)
            .callTimeout(callLimit);
    this.http = ApiGate.guard(builder, address).build();
    this.client = new OkHttpTelegramClient(http, address.token().reveal(), address.server());
    this.polls = new LongPolls(http, address);
  }

  /** The text without the bot's token. */
  public String scrub(@Nullable String text) {
    return address.scrub(text);
  }

  /** Calls a method once, and waits for the answer. */
  public <T extends Serializable> Answer<T> call(BotApiMethod<T> method) {
    return answer(() -> client.execute(method));
  }

  /** Sends a file once, and waits for the answer. */
  public Answer<Message> call(SendDocument upload) {
    return answer(() -> client.execute(upload));
  }

  /** Sets the webhook, which TelegramBots sends as a form, as it may carry a certificate. */
  public Answer<Boolean> call(SetWebhook webhook) {
    return answer(() -> client.execute(webhook));
  }

  /** The updates of a long poll, each as it came, so that one odd update spoils no other. */
  public Answer<List<JsonNode>> updates(GetUpdates method) {
    return polls.updates(method);
  }

  /** Ends the long poll that is under way, if one is. */
  public void cancelPoll() {
    polls.cancel();
  }

  /** The content of a file, by the path that getFile gave. */
  public Answer<ByteString> download(String path) {
    Request request = new Request.Builder().url(address.file(path)).build();
    return HttpAnswer.of(http.newCall(request), address, ResponseBody::byteString);
  }

  @Override
  public void close() {
    http.dispatcher().cancelAll();
    threads.shutdown();
    http.connectionPool().evictAll();
  }

  private <T> Answer<T> answer(Executing<T> execution) {
    try {
      @Nullable T result = execution.execute();
      return result == null
          ? new Answer.Failed<>(new Failure.BrokenOff("an answer without a result"))
          : new Answer.Done<>(result);
    } catch (TelegramApiException e) {
      return new Answer.Failed<>(failure(e));
    }
  }

  /** Whatever went wrong behind the gate went wrong after the API had said yes. */
  private Failure failure(TelegramApiException problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof ApiException gate) {
        return gate.failure();
      }
      if (cause instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        return new Failure.Open("interrupted");
      }
      if (cause instanceof TelegramApiValidationException) {
        return new Failure.Refusal(400, scrub(cause.getMessage()), null, null);
      }
    }
    return new Failure.Garbled(scrub(problem.getMessage()));
  }

  /** A call of TelegramBots' client. */
  private interface Executing<T> {
    T execute() throws TelegramApiException;
  }
}
