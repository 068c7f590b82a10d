package dev.sokbo.reply;

import dev.sokbo.delivery.Hold;
import dev.sokbo.explain.Miss;
import dev.sokbo.outbox.OutboxState;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.Explanation;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.query.Field;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Explanations of entries, with every fate, hold and near miss. */
final class SampleExplanations {

  private SampleExplanations() {}

  /** Of each thing that can have become of an entry. */
  static Stream<Outcome> outcomes() {
    Stream<Explanation.Fate> simple =
        Stream.of(
            new Explanation.Fate.Undeliverable("too long"),
            new Explanation.Fate.OnItsWay(OutboxState.HELD, new Hold.Quiet(SampleOutcomes.NOW)),
            new Explanation.Fate.NotMatched(),
            new Explanation.Fate.NotOwed());
    Stream<Explanation.Fate> onTheirWay =
        Arrays.stream(OutboxState.values())
            .map(state -> new Explanation.Fate.OnItsWay(state, null));
    Stream<Explanation.Fate> waiting = holds().map(Explanation.Fate.Waiting::new);
    return Stream.of(simple, onTheirWay, waiting)
        .flatMap(Function.identity())
        .map(
            fate ->
                new ChatOutcome.Explained(
                    List.of(
                        new Explanation(
                            "T",
                            null,
                            "F",
                            SampleOutcomes.NOW,
                            null,
                            everyMiss(),
                            new Explanation.StoryNote.Head(2),
                            fate))));
  }

  private static Stream<Hold> holds() {
    return Stream.of(
        new Hold.Paused(),
        new Hold.Suspended("Forbidden: bot was blocked by the user"),
        new Hold.MutedChat(SampleOutcomes.NOW),
        new Hold.MutedChat(null),
        new Hold.Muted(SampleOutcomes.NOW),
        new Hold.Muted(null),
        new Hold.Quiet(SampleOutcomes.NOW),
        new Hold.NextDigest(SampleOutcomes.NOW));
  }

  private static List<Explanation.Verdict> everyMiss() {
    List<Miss> misses =
        Stream.of(
                new Miss.Reason.LeftEdge(),
                new Miss.Reason.RightEdge(),
                new Miss.Reason.LowerCase(),
                new Miss.Reason.Excluded("버스"),
                new Miss.Reason.Context("야구"),
                new Miss.Reason.Unvouched("카톡"),
                new Miss.Reason.Unsearched())
            .map(reason -> new Miss(Field.TITLE, 0, 2, "메타", "메타", reason))
            .toList();
    return List.of(new Explanation.Verdict.Misses("Meta", misses));
  }

  static Explanation explanation() {
    return new Explanation(
        "Sample headline about 메타버스",
        "https://example.test/1",
        "Sample outlet",
        SampleOutcomes.NOW,
        SampleOutcomes.NOW,
        List.of(
            new Explanation.Verdict.Matches("Samsung", List.of("삼성전자")),
            new Explanation.Verdict.Misses(
                "Meta",
                List.of(
                    new Miss(Field.TITLE, 22, 26, "메타버스", "메타", new Miss.Reason.Excluded("버스"))))),
        new Explanation.StoryNote.Folded("Earlier headline"),
        new Explanation.Fate.Sent(SampleOutcomes.NOW));
  }
}
