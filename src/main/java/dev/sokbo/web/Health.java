package dev.sokbo.web;

import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the parts of the program are doing, each asked anew whenever somebody wants to know. */
public final class Health {

  private static final Logger LOG = LoggerFactory.getLogger(Health.class);

  private final Map<String, Supplier<Status>> checks = new ConcurrentSkipListMap<>();

  /**
   * Adds a component.
   *
   * @param check answers fast and from any thread; one that throws counts as down
   * @throws IllegalArgumentException when the name is taken
   */
  public void register(String component, Supplier<Status> check) {
    if (checks.putIfAbsent(component, check) != null) {
      throw new IllegalArgumentException("there is a component named " + component + " already");
    }
  }

  /** The status of every component, by name. */
  public SequencedMap<String, Status> check() {
    SequencedMap<String, Status> statuses = new TreeMap<>();
    checks.forEach((component, check) -> statuses.put(component, ask(component, check)));
    return statuses;
  }

  private static Status ask(String component, Supplier<Status> check) {
    try {
      return check.get();
    } catch (RuntimeException e) {
      LOG.warn("The health check of {} failed", component, e);
      return new Down("the check failed: " + e.getClass().getSimpleName());
    }
  }

  /** How one component is doing. */
  public sealed interface Status {

    /** What there is to tell, for people, without secrets; may be empty. */
    String detail();
  }

  /** The component works. */
  public record Up(String detail) implements Status {}

  /** The component works, but not all of it: a feed that can't be reached, say. */
  public record Degraded(String detail) implements Status {}

  /** The component does not work, and neither does Sokbo. */
  public record Down(String detail) implements Status {}
}
