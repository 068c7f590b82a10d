package dev.sokbo.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server: {@code /healthz} and {@code /metrics}. Clients learn nothing about failures
 * inside but that there was one.
 */
public final class WebServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  private static final long LONGEST_BODY = 1 << 20;

  /**
   * Prometheus's text format.
   *
   * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">Exposition
   *     formats</a>
   */
  private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final Javalin javalin;

  private WebServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Starts to serve.
   *
   * @param port 0 for any free port
   * @param others what is answered besides
   * @throws IllegalStateException naming host and port when it can't listen there
   */
  public static WebServer start(
      String host, int port, Health health, PrometheusMeterRegistry metrics, Routes... others) {
    probe(host, port);
    Javalin javalin =
        Javalin.create(
            config -> {
              harden(config);
              config.routes.get("/healthz", new HealthPage(health));
              config.routes.get("/metrics", context -> showMetrics(context, metrics));
              for (Routes other : others) {
                other.addTo(config.routes);
              }
            });
    try {
      javalin.start(host, port);
      return new WebServer(javalin);
    } catch (RuntimeException e) {
      javalin.stop();
      throw cannotListen(host, port, e);
    }
  }

  /** The port that it really listens on. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private static void harden(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LONGEST_BODY;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.jetty.modifyServer(WebServer::answerBadRequestsBarely);
    config.routes.before(context -> context.header("X-Content-Type-Options", "nosniff"));
    config.routes.exception(Exception.class, WebServer::hideFailure);
  }

  /** What is refused before it reaches a route gets its status and no page of Jetty's. */
  private static void answerBadRequestsBarely(Server server) {
    Request.Handler bare =
        (request, response, callback) -> {
          response.write(true, ByteBuffer.allocate(0), callback);
          return true;
        };
    server.setErrorHandler(bare);
  }

  private static void hideFailure(Exception failure, Context context) {
    LOG.error("{} {} failed", context.method(), context.path(), failure);
    context.status(HttpStatus.INTERNAL_SERVER_ERROR).result("internal error");
  }

  private static void showMetrics(Context context, PrometheusMeterRegistry metrics) {
    context.contentType(PROMETHEUS_TEXT).result(metrics.scrape(PROMETHEUS_TEXT));
  }

  /** Finds out about a port in use before Jetty does, whose complaints are long. */
  private static void probe(String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw cannotListen(host, port, e);
    }
  }

  private static IllegalStateException cannotListen(String host, int port, Exception reason) {
    return new IllegalStateException(
        "cannot listen on %s:%d: %s".formatted(host, port, reason.getMessage()), reason);
  }
}
