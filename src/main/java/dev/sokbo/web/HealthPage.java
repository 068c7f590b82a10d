package dev.sokbo.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * {@code /healthz}: status 200 while no component is down, else 503, with the components as JSON.
 */
final class HealthPage implements Handler {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Health health;

  HealthPage(Health health) {
    this.health = health;
  }

  @Override
  public void handle(Context context) throws JsonProcessingException {
    SequencedMap<String, Health.Status> statuses = health.check();
    boolean up = statuses.values().stream().noneMatch(Health.Down.class::isInstance);
    context.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    context.contentType(ContentType.APPLICATION_JSON);
    context.header("Cache-Control", "no-store");
    context.result(MAPPER.writeValueAsString(page(up, statuses)));
  }

  private static Page page(boolean up, Map<String, Health.Status> statuses) {
    SequencedMap<String, Component> components = new TreeMap<>();
    statuses.forEach((name, status) -> components.put(name, component(status)));
    return new Page(up ? "up" : "down", components);
  }

  private static Component component(Health.Status status) {
    return switch (status) {
      case Health.Up up -> new Component("up", up.detail());
      case Health.Degraded degraded -> new Component("degraded", degraded.detail());
      case Health.Down down -> new Component("down", down.detail());
    };
  }

  private record Page(String status, SequencedMap<String, Component> components) {}

  private record Component(String status, String detail) {}
}
