package dev.sokbo.web;

import io.javalin.config.RoutesConfig;

/** Addresses that another part of the program answers at. */
@FunctionalInterface
public interface Routes {
  void addTo(RoutesConfig routes);
}
