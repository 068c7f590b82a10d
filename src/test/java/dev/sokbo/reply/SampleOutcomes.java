package dev.sokbo.reply;

import dev.sokbo.cadence.CadenceMistake;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Membership;
import dev.sokbo.chat.Platform;
import dev.sokbo.command.WordChange;
import dev.sokbo.delivery.Hold;
import dev.sokbo.digest.Saved;
import dev.sokbo.explain.Miss;
import dev.sokbo.explain.WordForm.Standing;
import dev.sokbo.feed.FeedAddress.Mistake;
import dev.sokbo.outbox.OutboxState;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.DigestOutcome;
import dev.sokbo.outcome.Explanation;
import dev.sokbo.outcome.FeedOutcome;
import dev.sokbo.outcome.NextDigest;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.outcome.Page;
import dev.sokbo.outcome.TargetOutcome;
import dev.sokbo.outcome.WatchOutcome;
import dev.sokbo.preference.Breaking;
import dev.sokbo.preference.Growth;
import dev.sokbo.preference.Preferences;
import dev.sokbo.preference.QuietHours;
import dev.sokbo.preference.Style;
import dev.sokbo.query.Field;
import dev.sokbo.query.QueryMistake;
import dev.sokbo.query.Tuning;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.trouble.TroubleKind;
import dev.sokbo.watch.ShownForm;
import dev.sokbo.watch.Watch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** One outcome of each kind, and of each thing that may be said of it. */
final class SampleOutcomes {

  private static final Tuning TUNING =
      new Tuning(List.of("a"), List.of("b"), List.of("c"), List.of("d"));
  static final Instant NOW = Instant.parse("2026-08-03T23:30:00Z");

  private SampleOutcomes() {}

  static Stream<Outcome> outcomes() {
    return Stream.of(
            Stream.of(
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
                new WatchOutcome.Forms("Meta", List.of(form(1, Standing.COUNTS))),
                new WatchOutcome.NothingToForget("Meta", List.of("x")),
                new WatchOutcome.ExcludesNothing("Meta", "x"),
                new WatchOutcome.TooManyWords("Meta", 50),
                new WatchOutcome.NoSuchForm("9"),
                tried(WatchOutcome.Extent.ALL),
                tried(WatchOutcome.Extent.NEWEST),
                new WatchOutcome.TooManyWatches(1),
                new FeedOutcome.TooManyFeeds(100),
                new ChatOutcome.TooManyImports(20),
                new WatchOutcome.AlreadyWatching("Meta"),
                new WatchOutcome.Unwatched("Meta", 1),
                new WatchOutcome.Restored("Meta"),
                new FeedOutcome.Refollowed("https://example.test/rss"),
                new TargetOutcome.Managing("속보 채널"),
                new TargetOutcome.Here(TargetOutcome.Since.NOW),
                new TargetOutcome.Here(TargetOutcome.Since.BEFORE),
                new TargetOutcome.NoSuchChat("@x"),
                new TargetOutcome.Silent("@x"),
                new TargetOutcome.NotYours("@x"),
                new TargetOutcome.NoLongerYours("속보 채널"),
                new TargetOutcome.NotNow("@x"),
                new TargetOutcome.Misplaced(),
                new ChatOutcome.NothingToUndo(),
                new WatchOutcome.NoSuchWatch("Meta"),
                new WatchOutcome.Watchlist(List.of(), Page.of(0, 20, 0)),
                new WatchOutcome.Watchlist(
                    List.of(new WatchOutcome.WatchLine(1, "칩", "AI chip OR HBM", TUNING)),
                    Page.of(2, 20, 50)),
                new FeedOutcome.Subscribed("https://example.test/rss"),
                new FeedOutcome.BadFeedUrl("ftp:", Mistake.OTHER_SCHEME),
                new FeedOutcome.BadFeedUrl("x", Mistake.NO_ADDRESS),
                new FeedOutcome.BadFeedUrl("https://***@a.example/", Mistake.CREDENTIALS),
                new FeedOutcome.Unsubscribed("https://example.test/rss", 1),
                new FeedOutcome.NoSuchFeed("9"),
                new FeedOutcome.FeedList(List.of(), Page.of(0, 20, 0)),
                new FeedOutcome.FeedList(
                    List.of(
                        new FeedOutcome.FeedLine(1, "Sample", "https://example.test/1", NOW, null),
                        new FeedOutcome.FeedLine(
                            2,
                            null,
                            "https://example.test/2",
                            NOW,
                            Trouble.of(TroubleKind.SITE_PROBLEM, 500)),
                        new FeedOutcome.FeedLine(2, null, "https://example.test/3", null, null)),
                    Page.of(0, 15, 3)),
                new DigestOutcome.Schedule("instant", new NextDigest.AsItComes()),
                new DigestOutcome.DigestQueued(1, new NextDigest.WhenUnmuted()),
                new DigestOutcome.DigestQueued(1234, new NextDigest.At(NOW)),
                new DigestOutcome.DigestQueued(3, new NextDigest.WhenResumed()),
                new DigestOutcome.NothingOwed(new NextDigest.WhenResumed()),
                new DigestOutcome.ZoneIs(ZoneId.of("Asia/Seoul"), NOW, new NextDigest.AsItComes()),
                new DigestOutcome.ZoneRefused("york", List.of("America/New_York")),
                new DigestOutcome.ZoneRefused("x", List.of()),
                new DigestOutcome.QuietIs(null, new NextDigest.AsItComes()),
                new DigestOutcome.QuietRefused("x"),
                new DigestOutcome.NothingToMute("x"),
                new DigestOutcome.BreakingIs(null, new NextDigest.AsItComes()),
                new DigestOutcome.BreakingRefused("x"),
                new DigestOutcome.StyleRefused("x"),
                new DigestOutcome.GrowthRefused("x"),
                new DigestOutcome.SavedOne("x"),
                new DigestOutcome.NothingToSave("x"),
                new DigestOutcome.SavedList(List.of()),
                new DigestOutcome.SavedList(List.of(new Saved(1, "x", null, NOW))),
                new DigestOutcome.NoSuchSaved("9"),
                new DigestOutcome.Unsaved("x", 1),
                new DigestOutcome.Paused(),
                new DigestOutcome.Resumed(new NextDigest.AsItComes()),
                new ChatOutcome.Explained(List.of(explanation())),
                new ChatOutcome.NoSuchEntry("x"),
                new ChatOutcome.LanguageIs(Language.EN),
                new ChatOutcome.HelpText(Platform.TELEGRAM),
                new ChatOutcome.GoesOn(1),
                new ChatOutcome.GoesOn(12),
                new ChatOutcome.FileTooLarge(1),
                new ChatOutcome.FileGone(),
                new ChatOutcome.NotUnderstood("x"),
                new ChatOutcome.Step(ChatOutcome.Stage.WATCHES, List.of()),
                new ChatOutcome.Step(ChatOutcome.Stage.FEEDS, List.of("Meta")),
                new ChatOutcome.Step(ChatOutcome.Stage.CADENCE, List.of()),
                new ChatOutcome.NoSuchMessage(),
                new ChatOutcome.Statistics(1234, 5, List.of(new ChatOutcome.WatchCount("x", 6))),
                new ChatOutcome.Standing(1, 2, 3, 4, 5, new ChatOutcome.LanguageIs(Language.KO)),
                new ChatOutcome.SettingsList(
                    List.of(new ChatOutcome.LanguageIs(Language.KO)),
                    new DigestOutcome.MutesAre(List.of())),
                new ChatOutcome.Imported(1, 0, List.of()),
                new ChatOutcome.Imported(
                    1,
                    21,
                    List.of(
                        new ChatOutcome.Problem("watch (", new WatchOutcome.TooManyWatches(200)),
                        new ChatOutcome.Problem("digest", null))),
                new ChatOutcome.Unreadable(ChatOutcome.Flaw.NOT_YAML, 0),
                new ChatOutcome.Unreadable(ChatOutcome.Flaw.NOT_YAML, 3),
                new ChatOutcome.Unreadable(ChatOutcome.Flaw.NO_KEYS, 0),
                new ChatOutcome.Unreadable(ChatOutcome.Flaw.NOT_OPML, 0),
                new ChatOutcome.Unreadable(ChatOutcome.Flaw.TOO_LONG, 0),
                new ChatOutcome.NothingFound("x"),
                new ChatOutcome.Stranger(),
                new ChatOutcome.RightUntold(),
                new ChatOutcome.Failed()),
            Arrays.stream(Membership.Entitled.values()).map(ChatOutcome.NotEntitled::new),
            Arrays.stream(CadenceMistake.values())
                .map(mistake -> new DigestOutcome.CadenceRefused("sometimes", mistake, "why")),
            Arrays.stream(Style.values()).map(DigestOutcome.StyleIs::new),
            Arrays.stream(Growth.values()).map(DigestOutcome.GrowthIs::new),
            Arrays.stream(Preferences.Empties.values())
                .map(wish -> new DigestOutcome.EmptiesAre(wish, new NextDigest.AsItComes())),
            Arrays.stream(Breaking.Reach.values())
                .map(reach -> new Breaking(4, reach))
                .map(wish -> new DigestOutcome.BreakingIs(wish, new NextDigest.AsItComes())),
            Arrays.stream(QuietHours.Manner.values())
                .map(manner -> new QuietHours(LocalTime.NOON, LocalTime.MIDNIGHT, manner))
                .map(hours -> new DigestOutcome.QuietIs(hours, new NextDigest.AsItComes())),
            Stream.<DigestOutcome.Silenced>of(
                    new DigestOutcome.Silenced.Everything(),
                    new DigestOutcome.Silenced.OneWatch("메타"),
                    new DigestOutcome.Silenced.OneFeed("Sample"))
                .flatMap(
                    subject ->
                        Stream.of(
                            new DigestOutcome.Muted(subject, NOW, new NextDigest.AsItComes()),
                            new DigestOutcome.Muted(subject, null, new NextDigest.AsItComes()),
                            new DigestOutcome.Unmuted(subject, new NextDigest.AsItComes()))),
            Stream.of(
                    "watch", "unwatch", "test", "sub", "unsub", "why", "lang", "digest", "save",
                    "unsave", "search", "import", "export", "undo")
                .map(ChatOutcome.Misused::new),
            Arrays.stream(WordChange.values()).map(WatchOutcome.NoWords::new),
            Arrays.stream(WordChange.values())
                .map(change -> new WatchOutcome.Changed(change, "Meta", List.of("x"), TUNING)),
            Arrays.stream(QueryMistake.Kind.values())
                .map(kind -> new WatchOutcome.QueryRefused("q", new QueryMistake(kind, 0, "q", 9))),
            fates())
        .flatMap(stream -> stream);
  }

  private static ShownForm form(int number, Standing standing) {
    return new ShownForm(number, 1, number, "form " + number, 9, standing);
  }

  private static Outcome tried(WatchOutcome.Extent extent) {
    return new WatchOutcome.Tried(
        "Meta",
        NOW,
        9,
        extent,
        3,
        new TreeMap<>(Map.of(LocalDate.EPOCH, 1)),
        List.of(new WatchOutcome.Sample("Sample", null, NOW, "Meta speaks", 0, 4)));
  }

  private static Stream<Outcome> fates() {
    Stream<Explanation.Fate> simple =
        Stream.of(
            new Explanation.Fate.Undeliverable("too long"),
            new Explanation.Fate.OnItsWay(OutboxState.HELD, new Hold.Quiet(NOW)),
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
                            NOW,
                            null,
                            everyMiss(),
                            new Explanation.StoryNote.Head(2),
                            fate))));
  }

  private static Stream<Hold> holds() {
    return Stream.of(
        new Hold.Paused(),
        new Hold.Suspended("Forbidden: bot was blocked by the user"),
        new Hold.MutedChat(Optional.of(NOW)),
        new Hold.MutedChat(Optional.empty()),
        new Hold.Muted(Optional.of(NOW)),
        new Hold.Muted(Optional.empty()),
        new Hold.Quiet(NOW),
        new Hold.NextDigest(NOW));
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
        NOW,
        NOW,
        List.of(
            new Explanation.Verdict.Matches("Samsung", List.of("삼성전자")),
            new Explanation.Verdict.Misses(
                "Meta",
                List.of(
                    new Miss(Field.TITLE, 22, 26, "메타버스", "메타", new Miss.Reason.Excluded("버스"))))),
        new Explanation.StoryNote.Folded("Earlier headline"),
        new Explanation.Fate.Sent(NOW));
  }
}
