package dev.sokbo.websub;

import dev.sokbo.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import java.util.Optional;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The addresses that hubs call: {@code GET} asks for confirmation, {@code POST} brings news. */
public final class WebSubRoutes implements Routes {

  static final String PATH = "/websub/";

  private final WebSub webSub;

  public WebSubRoutes(WebSub webSub) {
    this.webSub = webSub;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH + "{token}", this::confirm);
    routes.post(PATH + "{token}", this::take);
  }

  private void confirm(Context context) {
    Optional<String> challenge =
        webSub.verify(
            context.pathParam("token"),
            new WebSub.Question(
                parameter(context, "hub.mode"),
                parameter(context, "hub.topic"),
                parameter(context, "hub.challenge"),
                parameter(context, "hub.lease_seconds")));
    context.contentType("text/plain; charset=utf-8");
    context.status(challenge.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND);
    context.result(challenge.orElse(""));
  }

  private static String parameter(Context context, String name) {
    return Objects.requireNonNullElse(context.queryParam(name), "");
  }

  /** Says yes to a wrong signature too, so that nobody can try signatures out. */
  private void take(Context context) {
    @Nullable String signature = context.header("X-Hub-Signature");
    boolean known =
        webSub.receive(
            context.pathParam("token"),
            signature,
            ByteString.of(context.bodyAsBytes()),
            context.contentType());
    context.status(known ? HttpStatus.ACCEPTED : HttpStatus.GONE);
  }
}
