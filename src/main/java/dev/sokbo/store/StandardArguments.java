package dev.sokbo.store;

import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Binds what the stores bind, alike on every database: instants as epoch milliseconds, truth values
 * as 0 or 1. Text, numbers and enums go as Jdbi's own factories bind them, but are found at once:
 * Jdbi asks its twenty factories in turn for each value of each statement.
 */
final class StandardArguments implements ArgumentFactory.Preparable {

  private static final Map<Type, Kind<?>> KINDS =
      byType(
          List.of(
              new Kind<>(String.class, Types.VARCHAR, PreparedStatement::setString),
              new Kind<>(Integer.class, Types.INTEGER, PreparedStatement::setInt),
              new Kind<>(Long.class, Types.BIGINT, PreparedStatement::setLong),
              new Kind<>(Double.class, Types.DOUBLE, PreparedStatement::setDouble),
              new Kind<>(Boolean.class, Types.INTEGER, StandardArguments::setTruth),
              new Kind<>(Instant.class, Types.BIGINT, StandardArguments::setMillis)));

  private static final Kind<?> BY_NAME =
      new Kind<>(Enum.class, Types.VARCHAR, StandardArguments::setName);

  @Override
  public Optional<Function<@Nullable Object, Argument>> prepare(Type type, ConfigRegistry config) {
    boolean byName = type instanceof Class<?> candidate && candidate.isEnum();
    return Optional.ofNullable(byName ? BY_NAME : KINDS.get(type)).map(kind -> kind::argument);
  }

  private static Map<Type, Kind<?>> byType(List<Kind<?>> kinds) {
    Map<Type, Kind<?>> byType = new HashMap<>();
    for (Kind<?> kind : kinds) {
      byType.put(kind.type(), kind);
      byType.put(MethodType.methodType(kind.type()).unwrap().returnType(), kind);
    }
    return byType;
  }

  private static void setTruth(PreparedStatement statement, int position, boolean value)
      throws SQLException {
    statement.setInt(position, value ? 1 : 0);
  }

  private static void setMillis(PreparedStatement statement, int position, Instant value)
      throws SQLException {
    statement.setLong(position, value.toEpochMilli());
  }

  private static void setName(PreparedStatement statement, int position, Enum<?> value)
      throws SQLException {
    statement.setString(position, value.name());
  }

  /** How the values of one type go into a statement. */
  private record Kind<T>(Class<T> type, int sqlType, Setter<T> setter) {

    Argument argument(@Nullable Object value) {
      if (value == null) {
        return (position, statement, context) -> statement.setNull(position, sqlType);
      }
      T typed = type.cast(value);
      return (position, statement, context) -> setter.set(statement, position, typed);
    }
  }

  @FunctionalInterface
  private interface Setter<T> {
    void set(PreparedStatement statement, int position, T value) throws SQLException;
  }
}
