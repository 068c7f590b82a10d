package dev.sokbo.store;

import java.lang.reflect.Type;
import java.sql.Types;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jspecify.annotations.Nullable;

/** Instants as epoch milliseconds and truth values as 0 or 1, alike on every database. */
final class StandardTypes implements JdbiPlugin {

  @Override
  public void customizeJdbi(Jdbi jdbi) {
    jdbi.registerArgument(new InstantArgument());
    jdbi.registerArgument(new TruthArgument());
    jdbi.registerColumnMapper(
        Instant.class,
        (row, column, context) -> {
          long millis = row.getLong(column);
          return row.wasNull() ? null : Instant.ofEpochMilli(millis);
        });
    jdbi.registerRowMapper(new RecordMapper());
  }

  /** Gives each record its one mapper. */
  private static final class RecordMapper implements RowMapperFactory {

    private final Map<Class<?>, RecordRows> known = new ConcurrentHashMap<>();

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
      return type instanceof Class<?> candidate && candidate.isRecord()
          ? Optional.of(known.computeIfAbsent(candidate, one -> RecordRows.of(one, config)))
          : Optional.empty();
    }
  }

  private static final class InstantArgument extends AbstractArgumentFactory<Instant> {

    InstantArgument() {
      super(Types.BIGINT);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setLong(position, value.toEpochMilli());
    }
  }

  /** Takes {@code boolean} as well as {@code Boolean}. */
  private static final class TruthArgument implements ArgumentFactory.Preparable {

    @Override
    public Optional<Function<@Nullable Object, Argument>> prepare(
        Type type, ConfigRegistry config) {
      return type == boolean.class || type == Boolean.class
          ? Optional.of(TruthArgument::number)
          : Optional.empty();
    }

    private static Argument number(@Nullable Object value) {
      return (position, statement, context) -> {
        if (value == null) {
          statement.setNull(position, Types.INTEGER);
        } else {
          statement.setInt(position, value.equals(true) ? 1 : 0);
        }
      };
    }
  }
}
