package dev.sokbo.fetch;

import dev.sokbo.fetch.FetchResult.Failed;
import dev.sokbo.fetch.FetchResult.Fetched;
import dev.sokbo.fetch.FetchResult.NotModified;
import java.io.IOException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Fetches documents from the web within limits: 20 s for all of it, 10 MB after decompression, five
 * redirects, no cookies, no proxies, TLS always verified, and only from where the {@link
 * AddressGuard} permits. Safe for use by many threads; each call blocks its own.
 */
public final class Fetcher implements AutoCloseable {

  private static final Duration CALL_LIMIT = Duration.ofSeconds(20);
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
  private static final long BODY_LIMIT = 10L * 1024 * 1024;

  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9,"
          + " application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5";

  private final OkHttpClient client;
  private final String userAgent;
  private final InstantSource clock;
  private final Duration callLimit;

  /**
   * Opens a fetcher.
   *
   * @param version Sokbo's, for the {@code User-Agent}
   * @param clock tells how far away the date of a {@code Retry-After} is
   */
  public Fetcher(AddressGuard guard, String version, InstantSource clock) {
    this(guard, version, clock, Dns.SYSTEM, CALL_LIMIT);
  }

  Fetcher(AddressGuard guard, String version, InstantSource clock, Dns names, Duration callLimit) {
    GuardedSockets sockets = new GuardedSockets(guard, names);
    this.client =
        new OkHttpClient.Builder()
            .socketFactory(sockets)
            .dns(sockets)
            .proxy(Proxy.NO_PROXY)
            .cookieJar(CookieJar.NO_COOKIES)
            .callTimeout(callLimit)
            .connectTimeout(CONNECT_LIMIT)
            .readTimeout(callLimit)
            .addNetworkInterceptor(new RedirectTrail())
            .build();
    this.userAgent = "Sokbo/" + version + " (+https://github.com/sokbo/sokbo)";
    this.clock = clock;
    this.callLimit = callLimit;
  }

  /** Asks once; what goes wrong is a result. */
  public FetchResult fetch(FetchRequest request) {
    HttpUrl url = HttpUrl.parse(request.url().strip());
    if (url == null) {
      return new Failed("not an http or https address", null);
    }
    RedirectTrail.Steps steps = new RedirectTrail.Steps();
    Call call = client.newCall(httpRequest(request, url, steps));
    try (Response response = call.execute()) {
      return read(response, steps);
    } catch (IOException e) {
      return new Failed(reason(e, call.isCanceled()), null);
    }
  }

  private Request httpRequest(FetchRequest request, HttpUrl url, RedirectTrail.Steps steps) {
    Request.Builder http =
        new Request.Builder()
            .url(url)
            .header("User-Agent", userAgent)
            .header("Accept", ACCEPT)
            .tag(RedirectTrail.Steps.class, steps);
    addHeader(http, "If-None-Match", request.etag());
    addHeader(http, "If-Modified-Since", request.lastModified());
    return http.build();
  }

  private static void addHeader(Request.Builder http, String name, @Nullable String value) {
    boolean sendable =
        value != null && value.chars().allMatch(letter -> letter >= ' ' && letter < 0x7F);
    if (sendable) {
      http.header(name, value);
    }
  }

  private FetchResult read(Response response, RedirectTrail.Steps steps) throws IOException {
    NextTime nextTime =
        new NextTime(steps.movedTo(), Freshness.of(response), response.headers("Link"));
    if (response.code() == 304) {
      return new NotModified(nextTime);
    }
    if (!response.isSuccessful()) {
      return HttpFailure.of(response, clock.instant());
    }
    @Nullable ByteString body = limited(response.body().source());
    return body == null
        ? new Failed("larger than 10 MB", null)
        : new Fetched(
            body,
            response.header("Content-Type"),
            response.header("Content-Language"),
            response.request().url().toString(),
            response.header("ETag"),
            response.header("Last-Modified"),
            nextTime);
  }

  private static @Nullable ByteString limited(BufferedSource source) throws IOException {
    return source.request(BODY_LIMIT + 1) ? null : source.readByteString();
  }

  private String reason(IOException problem, boolean outOfTime) {
    if (outOfTime) {
      return "no complete answer within " + callLimit.toSeconds() + " s";
    }
    if (problem instanceof UnknownHostException) {
      return "unknown host";
    }
    String detail =
        Objects.requireNonNullElse(problem.getMessage(), problem.getClass().getSimpleName());
    return problem instanceof SSLException ? "no secure connection: " + detail : detail;
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
