package dev.sokbo.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Fills a record from the columns named like its components: {@code nextPollAt} from {@code
 * next_poll_at}. A component that is a record itself is filled from the same row. Jdbi's own mapper
 * does this too, but reflects for each query anew, which takes longer than most queries.
 */
final class RecordRows implements RowMapper<Object> {

  private final Constructor<?> constructor;
  private final List<Part> parts;

  private RecordRows(Constructor<?> constructor, List<Part> parts) {
    this.constructor = constructor;
    this.parts = parts;
  }

  /** A component: of a column, or a record of several. */
  private sealed interface Part {

    record OfColumn(String column, ColumnMapper<?> mapper) implements Part {}

    record OfSeveral(RecordRows rows) implements Part {}
  }

  /**
   * The mapper of a record.
   *
   * @throws IllegalArgumentException when there is no mapper for one of its components
   */
  static RecordRows of(Class<?> type, ConfigRegistry config) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return new RecordRows(
          constructor, Stream.of(components).map(component -> part(component, config)).toList());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has a constructor of all: " + type, e);
    }
  }

  private static Part part(RecordComponent component, ConfigRegistry config) {
    if (component.getType().isRecord()) {
      return new Part.OfSeveral(of(component.getType(), config));
    }
    ColumnMapper<?> mapper =
        config
            .get(ColumnMappers.class)
            .findFor(component.getGenericType())
            .orElseThrow(() -> new IllegalArgumentException("no column holds a " + component));
    return new Part.OfColumn(column(component.getName()), mapper);
  }

  private static String column(String component) {
    return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** Finds each column once for all rows. */
  @Override
  public RowMapper<Object> specialize(ResultSet rows, StatementContext context)
      throws SQLException {
    return over(positions(rows.getMetaData()));
  }

  @Override
  public Object map(ResultSet row, StatementContext context) throws SQLException {
    return specialize(row, context).map(row, context);
  }

  private static Map<String, Integer> positions(ResultSetMetaData columns) throws SQLException {
    Map<String, Integer> positions = new HashMap<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      positions.put(columns.getColumnLabel(column).toLowerCase(Locale.ROOT), column);
    }
    return positions;
  }

  private RowMapper<Object> over(Map<String, Integer> positions) {
    List<RowMapper<?>> values =
        parts.stream().<RowMapper<?>>map(part -> value(part, positions)).toList();
    return (row, context) -> filled(row, values, context);
  }

  private RowMapper<?> value(Part part, Map<String, Integer> positions) {
    return switch (part) {
      case Part.OfColumn one -> {
        int column = position(one.column(), positions);
        yield (row, context) -> one.mapper().map(row, column, context);
      }
      case Part.OfSeveral several -> several.rows().over(positions);
    };
  }

  private int position(String column, Map<String, Integer> positions) {
    Integer position = positions.get(column);
    if (position == null) {
      throw new IllegalArgumentException(name() + " asks for a column " + column);
    }
    return position;
  }

  private Object filled(ResultSet row, List<RowMapper<?>> values, StatementContext context)
      throws SQLException {
    @Nullable Object[] arguments = new Object[values.size()];
    for (int index = 0; index < arguments.length; index++) {
      arguments[index] = values.get(index).map(row, context);
    }
    try {
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name() + " of " + Arrays.toString(arguments), e);
    }
  }

  private String name() {
    return constructor.getDeclaringClass().getSimpleName();
  }
}
