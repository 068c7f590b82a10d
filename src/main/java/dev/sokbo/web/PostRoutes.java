package dev.sokbo.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/**
 * What is posted to this program.
 *
 * @param handlers who answers, by path
 */
public record PostRoutes(Map<String, PostHandler> handlers) implements Routes {

  public PostRoutes {
    handlers = Map.copyOf(handlers);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    handlers.forEach((path, handler) -> routes.post(path, context -> answer(context, handler)));
  }

  private static void answer(Context context, PostHandler handler) {
    context.status(handler.answer(context::header, context.bodyAsBytes()));
  }
}
