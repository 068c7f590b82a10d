package dev.sokbo.digest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a chat is owed at one moment, sorted by what can be told.
 *
 * @param told the stories of one digest
 * @param owedByKey which debt each of them pays, by its item's key
 * @param counted debts that the digest pays by counting them: more than anybody reads
 * @param heldUntil when the first of what is muted may be told; absent when nothing is
 */
public record Gathering(
    List<Telling.Told> told,
    Map<String, Long> owedByKey,
    List<Long> counted,
    @Nullable Instant heldUntil) {

  public Gathering {
    told = List.copyOf(told);
    owedByKey = Map.copyOf(owedByKey);
    counted = List.copyOf(counted);
  }

  /** How many entries tell the story of each debt of which the digest may tell. */
  public Map<Long, Integer> reportsByOwed() {
    return told.stream()
        .collect(
            Collectors.toMap(
                story -> Objects.requireNonNull(owedByKey.get(story.item().key())),
                Telling.Told::reports));
  }

  /** How many stories the digest pays for. */
  public int stories() {
    return told.size() + counted.size();
  }
}
