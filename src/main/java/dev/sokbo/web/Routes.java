package dev.sokbo.web;

import io.javalin.config.RoutesConfig;

/** Addresses that another part of the program answers at. */
@FunctionalInterface
public interface Routes {
  /** Adds what the server is to answer; called once, before it listens. */
  void addTo(RoutesConfig routes);
}
