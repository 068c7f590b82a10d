package dev.sokbo.fetch;

import java.io.IOException;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Follows a call's redirects with the eye, and ends it at the sixth; OkHttp would follow twenty.
 */
final class RedirectTrail implements Interceptor {

  private static final int REDIRECTS = 5;

  private static final Set<Integer> PERMANENT = Set.of(301, 308);

  /** The redirects of one call so far, carried by the call's request as a tag. */
  static final class Steps {

    private int taken;
    private boolean left;
    private @Nullable HttpUrl movedTo;

    private synchronized void take(Response redirect) throws TooManyRedirectsException {
      taken++;
      if (taken > REDIRECTS) {
        throw new TooManyRedirectsException(REDIRECTS);
      }
      HttpUrl target = redirect.request().url().resolve(redirect.header("Location", ""));
      if (left || target == null || !isMove(redirect, target)) {
        left = true;
      } else {
        movedTo = target;
      }
    }

    /** A move to a less safe address is not believed. */
    private static boolean isMove(Response redirect, HttpUrl target) {
      boolean safe = target.isHttps() || !redirect.request().isHttps();
      boolean open = target.username().isEmpty() && target.password().isEmpty();
      return PERMANENT.contains(redirect.code()) && safe && open;
    }

    /** Where the permanent redirects lead that the call began with. */
    synchronized @Nullable String movedTo() {
      return movedTo == null ? null : movedTo.newBuilder().fragment(null).build().toString();
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    Steps steps = chain.request().tag(Steps.class);
    if (response.isRedirect() && steps != null) {
      try {
        steps.take(response);
      } catch (TooManyRedirectsException e) {
        response.close();
        throw e;
      }
    }
    return response;
  }
}
