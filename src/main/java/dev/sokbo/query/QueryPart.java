package dev.sokbo.query;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a query with what makes it match nearly everything, if it does: an AND is saved by any
 * part that tells enough, an OR is spoilt by any that doesn't.
 */
record QueryPart(Query query, @Nullable QueryMistake broad) {

  static QueryPart any(List<QueryPart> parts) {
    return new QueryPart(joined(parts, Query.Or::new), firstBroad(parts));
  }

  static QueryPart all(List<QueryPart> parts) {
    boolean tellsEnough = parts.stream().anyMatch(part -> part.broad() == null);
    return new QueryPart(joined(parts, Query.And::new), tellsEnough ? null : firstBroad(parts));
  }

  private static Query joined(List<QueryPart> parts, Function<List<Query>, Query> join) {
    List<Query> queries = parts.stream().map(QueryPart::query).toList();
    return queries.size() == 1 ? queries.getFirst() : join.apply(queries);
  }

  private static @Nullable QueryMistake firstBroad(List<QueryPart> parts) {
    for (QueryPart part : parts) {
      if (part.broad() != null) {
        return part.broad();
      }
    }
    return null;
  }
}
