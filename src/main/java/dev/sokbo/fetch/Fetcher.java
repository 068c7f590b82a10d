package dev.sokbo.fetch;

import dev.sokbo.fetch.FetchResult.Fetched;
import dev.sokbo.fetch.FetchResult.NotModified;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.trouble.TroubleKind;
import java.io.IOException;
import java.net.Proxy;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
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

  /** Bytes beyond which a body waits in a file. */
  private static final long LARGE = 256L * 1024;

  private final GuardedSockets sockets;
  private final OkHttpClient client;
  private final OkHttpClient formClient;
  private final WebRequests requests;
  private final InstantSource clock;
  private final Duration callLimit;
  private final LargeBodies largeBodies;

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
    this.sockets = new GuardedSockets(guard, names);
    this.client =
        new OkHttpClient.Builder()
            .socketFactory(sockets)
            .dns(sockets)
            .proxy(Proxy.NO_PROXY)
            .cookieJar(CookieJar.NO_COOKIES)
            .callTimeout(callLimit)
            .connectTimeout(CONNECT_LIMIT)
            .readTimeout(Duration.ZERO) // it would only race with the limit of the call
            .addNetworkInterceptor(new RedirectTrail())
            .build();
    this.formClient = client.newBuilder().followSslRedirects(false).build();
    this.requests = new WebRequests(version);
    this.clock = clock;
    this.callLimit = callLimit;
    this.largeBodies = new LargeBodies(Path.of(System.getProperty("java.io.tmpdir")), callLimit);
  }

  /** Asks once; what goes wrong is a result. */
  public FetchResult fetch(FetchRequest request) {
    return fetch(request, result -> result);
  }

  /**
   * Asks once and works with the result. Of large documents only so many are worked with at a time
   * as memory can bear; one that waits for as long as a call may take is given up.
   */
  public <T> T fetch(FetchRequest request, Function<FetchResult, T> work) {
    HttpUrl url = HttpUrl.parse(request.url().strip());
    if (url == null) {
      return work.apply(Answer.failed(Trouble.of(TroubleKind.NOT_WEB_ADDRESS)).result());
    }
    Answer answer = ask(request, url);
    FileChannel file = answer.file();
    if (file == null) {
      return work.apply(answer.result());
    }
    try {
      return largeBodies.inTurn(file, () -> work.apply(answer.whole()));
    } catch (IOException e) {
      return work.apply(Answer.failed(NetworkFailure.of(e)).result());
    } finally {
      answer.closeFile();
    }
  }

  private Answer ask(FetchRequest request, HttpUrl url) {
    RedirectTrail.Steps steps = new RedirectTrail.Steps();
    Call call = client.newCall(requests.document(request, url, steps));
    try (Response response = call.execute()) {
      return read(response, steps);
    } catch (IOException e) {
      return Answer.failed(trouble(e, call));
    }
  }

  /**
   * Sends a form that may hold a secret: by HTTPS whatever the address or a redirect says, but for
   * hosts that the operator allows on purpose. Gives what went wrong, or nothing where it was
   * accepted.
   */
  public Optional<Trouble> post(String address, Map<String, String> form) {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      return Optional.of(Trouble.of(TroubleKind.NOT_WEB_ADDRESS));
    }
    Call call = formClient.newCall(requests.form(sockets.confidential(url), form));
    try (Response response = call.execute()) {
      int code = response.code();
      return response.isSuccessful()
          ? Optional.empty()
          : Optional.of(Trouble.of(TroubleKind.ofStatus(code), code));
    } catch (IOException e) {
      return Optional.of(trouble(e, call));
    }
  }

  private Answer read(Response response, RedirectTrail.Steps steps) throws IOException {
    NextTime nextTime =
        new NextTime(steps.movedTo(), Freshness.of(response), response.headers("Link"));
    if (response.code() == 304) {
      return Answer.of(new NotModified(nextTime));
    }
    if (!response.isSuccessful()) {
      return Answer.of(HttpFailure.of(response, clock.instant()));
    }
    BufferedSource source = response.body().source();
    if (!source.request(LARGE + 1)) {
      return Answer.of(fetched(response, source.readByteString(), nextTime));
    }
    @Nullable FileChannel file = largeBodies.spool(source, BODY_LIMIT);
    return file == null
        ? Answer.failed(Trouble.of(TroubleKind.TOO_LARGE))
        : new Answer(fetched(response, ByteString.EMPTY, nextTime), file);
  }

  private static Fetched fetched(Response response, ByteString body, NextTime nextTime) {
    return new Fetched(
        body,
        response.header("Content-Type"),
        response.header("Content-Language"),
        response.request().url().toString(),
        response.header("ETag"),
        response.header("Last-Modified"),
        nextTime);
  }

  private Trouble trouble(IOException problem, Call call) {
    return call.isCanceled() ? NetworkFailure.tooSlow(callLimit) : NetworkFailure.of(problem);
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
