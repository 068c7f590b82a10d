package dev.sokbo.store;

import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.spi.JdbiPlugin;

/** How values go into statements and come out of rows, alike on every database. */
final class StandardTypes implements JdbiPlugin {

  @Override
  public void customizeJdbi(Jdbi jdbi) {
    jdbi.registerArgument(new StandardArguments());
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
}
