package dev.sokbo.assembly;

import dev.sokbo.config.Settings;
import dev.sokbo.web.Health;
import dev.sokbo.web.Routes;
import dev.sokbo.web.WebServer;
import dev.sokbo.websub.WebSub;
import dev.sokbo.websub.WebSubRoutes;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The HTTP port: health, metrics, and what hubs and platforms call. */
final class Listening {

  private final Foundation base;
  private final Platforms platforms;
  private final @Nullable WebSub webSub;
  private final PrometheusMeterRegistry metrics;

  /**
   * @param webSub what hubs call; absent where they can't
   */
  Listening(
      Foundation base,
      Platforms platforms,
      @Nullable WebSub webSub,
      PrometheusMeterRegistry metrics) {
    this.base = base;
    this.platforms = platforms;
    this.webSub = webSub;
    this.metrics = metrics;
  }

  /**
   * Opens the port, closed with the other parts.
   *
   * @return the port; empty where the settings want none
   */
  OptionalInt start(OpenParts parts) {
    Health health = new Health();
    new Checkup(base.database(), base.stores(), base.clock()).register(health, metrics);
    platforms.register(health);
    Settings.Http http = base.settings().http();
    if (!http.isOn()) {
      return OptionalInt.empty();
    }
    WebServer server =
        parts.add(WebServer.start(http.host(), http.port(), health, metrics, routes()));
    return OptionalInt.of(server.port());
  }

  private Routes[] routes() {
    Stream<Routes> hubs = Stream.ofNullable(webSub).map(WebSubRoutes::new);
    return Stream.concat(hubs, platforms.routes().stream()).toArray(Routes[]::new);
  }
}
