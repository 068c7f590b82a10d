package dev.sokbo.fetch;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Ends a call at its sixth redirect; OkHttp itself would follow twenty. */
final class RedirectLimit implements Interceptor {

  private static final int REDIRECTS = 5;

  /** The redirects of one call so far, carried by the call's request as a tag. */
  static final class Count {
    private final AtomicInteger redirects = new AtomicInteger();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    Count count = chain.request().tag(Count.class);
    if (response.isRedirect() && count != null && count.redirects.incrementAndGet() > REDIRECTS) {
      response.close();
      throw new ProtocolException("more than " + REDIRECTS + " redirects");
    }
    return response;
  }
}
