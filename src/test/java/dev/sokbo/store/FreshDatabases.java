package dev.sokbo.store;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** An empty SQLite file and an empty PostgreSQL database, opened when their turn comes. */
final class FreshDatabases implements ArgumentsProvider {

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    return Stream.of(Dialect.values())
        .map(dialect -> Arguments.of(Named.of(dialect.name(), TestDatabases.open(dialect))));
  }
}
