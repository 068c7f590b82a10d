package dev.sokbo.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of another part of the program. */
public record Route(String path, Handler handler) implements Routes {

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(path, this::answer);
  }

  private void answer(Context context) {
    Answer answer = handler.answer(new Request(context::header, context::queryParam));
    answer.headers().forEach(context::header);
    context.status(answer.status()).contentType(answer.contentType()).result(answer.body());
  }

  /** Answers requests; called from many threads, and an exception becomes a 500. */
  @FunctionalInterface
  public interface Handler {
    Answer answer(Request request);
  }

  /**
   * What somebody asks.
   *
   * @param header a header's value by its name in any case, null where it is missing
   * @param parameter a parameter's value in the URL by its name, null where it is missing
   */
  public record Request(
      Function<String, @Nullable String> header, Function<String, @Nullable String> parameter) {}

  /**
   * What is answered.
   *
   * @param headers by name; their values are taken as they are
   */
  public record Answer(int status, String contentType, String body, Map<String, String> headers) {

    public Answer {
      headers = Map.copyOf(headers);
    }
  }
}
