package dev.sokbo.reply;

import dev.sokbo.command.WordChange;
import dev.sokbo.explain.WordForm.Standing;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.outcome.Page;
import dev.sokbo.outcome.WatchOutcome;
import dev.sokbo.query.QueryMistake;
import dev.sokbo.query.Tuning;
import dev.sokbo.watch.ShownForm;
import dev.sokbo.watch.Watch;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Outcomes of commands about watches, for tests of how they are worded. */
final class SampleWatchOutcomes {

  private static final Tuning TUNING =
      new Tuning(List.of("a"), List.of("b"), List.of("c"), List.of("d"));

  private SampleWatchOutcomes() {}

  static Stream<Outcome> outcomes() {
    return Stream.of(watching(), watches(), words()).flatMap(Function.identity());
  }

  private static Stream<Outcome> watching() {
    return Stream.of(
        new WatchOutcome.Watching(
            new Watch(1, 1, 1, "Meta", "Meta"),
            new WatchOutcome.Applied(
                List.of("메타", "페이스북"),
                List.of("메타톡"),
                List.of("메타버스"),
                List.of("야구"),
                List.of("실적")),
            List.of(form(1, Standing.COUNTS), form(2, Standing.EXCLUDED))),
        new WatchOutcome.Watching(
            new Watch(2, 1, 2, "로봇", "로봇"), WatchOutcome.Applied.NOTHING, List.of()),
        new WatchOutcome.Forms("Meta", List.of(form(1, Standing.COUNTS))));
  }

  private static Stream<Outcome> watches() {
    return Stream.of(
        new WatchOutcome.NothingToForget("Meta", List.of("x")),
        new WatchOutcome.ExcludesNothing("Meta", "x"),
        new WatchOutcome.TooManyWords("Meta", 50),
        new WatchOutcome.NoSuchForm("9"),
        tried(WatchOutcome.Extent.ALL),
        tried(WatchOutcome.Extent.NEWEST),
        new WatchOutcome.TooManyWatches(1),
        new WatchOutcome.AlreadyWatching("Meta"),
        new WatchOutcome.Unwatched("Meta", 1),
        new WatchOutcome.Restored("Meta"),
        new WatchOutcome.NoSuchWatch("Meta"),
        new WatchOutcome.Watchlist(List.of(), Page.of(0, 20, 0)),
        new WatchOutcome.Watchlist(
            List.of(new WatchOutcome.WatchLine(1, "칩", "AI chip OR HBM", TUNING)),
            Page.of(2, 20, 50)));
  }

  private static Stream<Outcome> words() {
    return Stream.of(
            Arrays.stream(WordChange.values()).map(WatchOutcome.NoWords::new),
            Arrays.stream(WordChange.values())
                .map(change -> new WatchOutcome.Changed(change, "Meta", List.of("x"), TUNING)),
            Arrays.stream(QueryMistake.Kind.values())
                .map(kind -> new WatchOutcome.QueryRefused("q", new QueryMistake(kind, 0, "q", 9))))
        .flatMap(Function.identity());
  }

  private static ShownForm form(int number, Standing standing) {
    return new ShownForm(number, 1, number, "form " + number, 9, standing);
  }

  private static Outcome tried(WatchOutcome.Extent extent) {
    return new WatchOutcome.Tried(
        "Meta",
        SampleOutcomes.NOW,
        9,
        extent,
        3,
        new TreeMap<>(Map.of(LocalDate.EPOCH, 1)),
        List.of(new WatchOutcome.Sample("Sample", null, SampleOutcomes.NOW, "Meta speaks", 0, 4)));
  }
}
