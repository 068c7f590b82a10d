package dev.sokbo.slackapi;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import dev.sokbo.config.Secret;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's Web API, one call at a time. No call is repeated behind the caller's back, none lasts
 * longer than {@link #LONGEST_CALL}, none is made that Slack asked not to make yet, and nothing
 * that is told of a failure holds a token.
 */
public final class SlackApi implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SlackApi.class);

  static final Duration LONGEST_CALL = Duration.ofSeconds(10);

  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final OkHttpClient http;
  private final Slack slack;

  /**
   * @param url what method names are appended to, such as {@code https://slack.com/api/}
   */
  public SlackApi(String url, InstantSource clock) {
    this.http =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .connectTimeout(CONNECT)
            .readTimeout(LONGEST_CALL)
            .writeTimeout(LONGEST_CALL)
            .callTimeout(LONGEST_CALL)
            .addInterceptor(new RateLimits(clock))
            .addInterceptor(new Reach())
            .addNetworkInterceptor(Reach.MARKER)
            .build();
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(url.endsWith("/") ? url : url + "/");
    config.setStatsEnabled(false);
    // The listeners that come with the SDK log requests and answers with all that is in them.
    config.setHttpClientResponseHandlers(List.of());
    SlackHttpClient client = new SlackHttpClient(http);
    client.setConfig(config);
    this.slack = Slack.getInstance(config, client);
  }

  /** The client that the calls go through, for addresses that Slack names in its answers. */
  public OkHttpClient http() {
    return http;
  }

  /** Calls one method with a token, and waits for the answer. */
  public <R extends SlackApiTextResponse> Answer<R> call(Secret token, Method<R> method) {
    try {
      R response = method.on(slack.methods(token.reveal()));
      return response.isOk() ? new Answer.Done<>(response) : declined(response.getError());
    } catch (SlackApiException e) {
      return failed(e);
    } catch (Reach.NotReachedException e) {
      return new Answer.Unreached<>(e.reason());
    } catch (IOException e) {
      return new Answer.Open<>(e.getClass().getSimpleName());
    } catch (JsonParseException e) {
      return new Answer.Open<>("an answer that is no JSON");
    } catch (Exception e) {
      // OkHttp is Kotlin, where an interruption needs no declaration.
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      return new Answer.Open<>(e.getClass().getSimpleName());
    }
  }

  /** The client in the shape that Bolt wants. */
  public Slack slack() {
    return slack;
  }

  @Override
  public void close() {
    try {
      slack.getConfig().close();
    } catch (Exception e) {
      LOG.warn("the SDK's threads did not end cleanly", e);
    }
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private static <R> Answer<R> declined(@Nullable String error) {
    if (error == null) {
      return new Answer.Open<>("an answer that says neither ok nor why not");
    }
    return isLimit(error)
        ? new Answer.Limited<>(RateLimits.USUAL_WAIT)
        : new Answer.Declined<>(error);
  }

  private static <R> Answer<R> failed(SlackApiException failure) {
    Response response = failure.getResponse();
    if (response.code() == 429) {
      return new Answer.Limited<>(RateLimits.retryAfter(response));
    }
    String error = failure.getError() == null ? null : failure.getError().getError();
    return error == null || response.code() >= 500
        ? new Answer.Open<>("HTTP " + response.code())
        : declined(error);
  }

  private static boolean isLimit(String error) {
    return error.equals("ratelimited") || error.equals("rate_limited");
  }

  /** One method with its arguments. */
  public interface Method<R extends SlackApiTextResponse> {
    R on(MethodsClient methods) throws IOException, SlackApiException;
  }
}
