package dev.sokbo.slackapi;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Tells failures before a request left this machine from those after, when its fate is open. */
final class Reach implements Interceptor {

  /**
   * Runs once a connection stands, right before the request is written to it. An answer of 503
   * loses its Retry-After, at whose sight OkHttp would send the request again by itself.
   */
  static final Interceptor MARKER =
      chain -> {
        AtomicBoolean left = chain.request().tag(AtomicBoolean.class);
        if (left != null) {
          left.set(true);
        }
        Response response = chain.proceed(chain.request());
        return response.code() == 503
            ? response.newBuilder().removeHeader("Retry-After").build()
            : response;
      };

  @Override
  public Response intercept(Chain chain) throws IOException {
    AtomicBoolean left = new AtomicBoolean();
    Request request = chain.request().newBuilder().tag(AtomicBoolean.class, left).build();
    try {
      return chain.proceed(request);
    } catch (IOException e) {
      if (left.get()) {
        throw e;
      }
      throw new NotReachedException(e);
    }
  }

  /** No connection came about. */
  static final class NotReachedException extends IOException {

    private static final long serialVersionUID = 1;

    private NotReachedException(IOException cause) {
      super(cause);
    }

    /** What went wrong, in a few words. */
    String reason() {
      Throwable cause = getCause();
      return "not reached: " + (cause == null ? "unknown" : cause.getClass().getSimpleName());
    }
  }
}
