package dev.sokbo.botapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Stands in every call between the HTTP client and the network and lets through only what the Bot
 * API did as asked. Everything else ends in an {@link ApiException} that tells whether the API can
 * have acted, which TelegramBots' client can't tell.
 */
final class ApiGate implements Interceptor {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  /** A batch of 100 updates may quote long messages; 20 MB is what a bot may download. */
  private static final long LONGEST_BODY = 24L << 20;

  private static final long LONGEST_READ = 64L << 10;

  /** How the API begins an answer when it did what it was asked, in any spacing. */
  private static final Pattern YES = Pattern.compile("\\s*\\{\\s*\"ok\"\\s*:\\s*true\\b");

  private static final Failure BROKEN_OFF = new Failure.BrokenOff("an answer that broke off");

  private final BotAddress address;

  private ApiGate(BotAddress address) {
    this.address = address;
  }

  /** Puts a gate into a client, which from then on knows nothing but this API. */
  static OkHttpClient.Builder guard(OkHttpClient.Builder client, BotAddress address) {
    return client
        .addInterceptor(new ApiGate(address))
        .addNetworkInterceptor(ApiGate::noteDeparture)
        .followRedirects(false)
        .retryOnConnectionFailure(false);
  }

  /**
   * Runs when the connection stands, TLS included, right before the request is written. An answer
   * of 503 loses its Retry-After, at whose sight OkHttp would send the request again by itself.
   */
  private static Response noteDeparture(Chain chain) throws IOException {
    AtomicBoolean departed = chain.request().tag(AtomicBoolean.class);
    if (departed != null) {
      departed.set(true);
    }
    Response response = chain.proceed(chain.request());
    return response.code() == 503
        ? response.newBuilder().removeHeader("Retry-After").build()
        : response;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    AtomicBoolean departed = new AtomicBoolean();
    Request request =
        chain
            .request()
            .newBuilder()
            .url(address.onPath(chain.request().url()))
            .tag(AtomicBoolean.class, departed)
            .build();
    try (Response response = chain.proceed(request)) {
      return admit(response);
    } catch (ApiException e) {
      throw e;
    } catch (IOException e) {
      throw new ApiException(broken(e, departed.get()));
    }
  }

  private Response admit(Response response) throws IOException {
    if (isFile(response)) {
      Buffer file = new Buffer();
      read(response.body().source(), file);
      return admitted(response, response.body().contentType(), file);
    }
    Buffer body = answer(response);
    JsonNode json = json(body.clone());
    if (json != null && json.path("ok").isBoolean()) {
      if (json.path("ok").asBoolean()) {
        return admitted(response, JSON, body);
      }
      throw new ApiException(refusal(response.code(), json));
    }
    throw new ApiException(json == null && begins(body) ? BROKEN_OFF : foreign(response));
  }

  /** The body, which may have broken off where nobody noticed. */
  private static Buffer answer(Response response) throws IOException {
    Buffer body = new Buffer();
    try {
      read(response.body().source(), body);
    } catch (IOException e) {
      throw begins(body) ? new ApiException(BROKEN_OFF) : e;
    }
    return body;
  }

  /** Whether a body begins as that of a call which the API has carried out. */
  private static boolean begins(Buffer body) {
    return YES.matcher(body.clone().readUtf8()).lookingAt();
  }

  private static Response admitted(Response response, @Nullable MediaType type, Buffer body) {
    return response.newBuilder().body(ResponseBody.create(body, type, body.size())).build();
  }

  /** A file's content is no answer of the API; its absence is. */
  private static boolean isFile(Response response) {
    return response.isSuccessful() && response.request().method().equals("GET");
  }

  private static void read(BufferedSource source, Buffer whole) throws IOException {
    while (source.read(whole, LONGEST_READ) >= 0) {
      if (whole.size() > LONGEST_BODY) {
        throw new IOException("an answer of more than " + LONGEST_BODY + " bytes");
      }
    }
  }

  private static @Nullable JsonNode json(Buffer body) {
    try {
      return MAPPER.readTree(body.readUtf8());
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private Failure refusal(int status, JsonNode json) {
    JsonNode parameters = json.path("parameters");
    return new Failure.Refusal(
        json.path("error_code").asInt(status),
        address.scrub(json.path("description").asText("HTTP " + status)),
        seconds(parameters.path("retry_after")),
        parameters.path("migrate_to_chat_id").canConvertToLong()
            ? Long.valueOf(parameters.path("migrate_to_chat_id").asLong())
            : null);
  }

  private static @Nullable Duration seconds(JsonNode number) {
    return number.isNumber()
        ? Duration.ofSeconds(Math.max(1, (long) Math.ceil(number.asDouble())))
        : null;
  }

  /**
   * What an answer means that the Bot API itself does not give: a proxy's, or that of a server
   * before it. Below 500 and at 503 the request was not handed on; other failures leave that open.
   */
  private static Failure foreign(Response response) {
    int status = response.code();
    String reason = "HTTP " + status + ", not from the Bot API";
    return switch (status) {
      case 413, 429 -> new Failure.Refusal(status, reason, retryAfter(response), null);
      case 503 -> new Failure.Unreached(reason);
      default ->
          status >= 300 && status < 500 ? new Failure.Unreached(reason) : new Failure.Open(reason);
    };
  }

  private static @Nullable Duration retryAfter(Response response) {
    String seconds = Objects.requireNonNullElse(response.header("Retry-After"), "");
    return seconds.matches("\\d{1,6}")
        ? Duration.ofSeconds(Math.max(1, Long.parseLong(seconds)))
        : null;
  }

  private Failure broken(IOException problem, boolean departed) {
    String reason = problem.getClass().getSimpleName() + ": " + address.scrub(problem.getMessage());
    return departed ? new Failure.Open(reason) : new Failure.Unreached(reason);
  }
}
