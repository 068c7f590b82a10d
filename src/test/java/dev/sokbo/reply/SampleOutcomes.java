package dev.sokbo.reply;

import dev.sokbo.cadence.CadenceMistake;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Membership;
import dev.sokbo.chat.Platform;
import dev.sokbo.command.ChatCommand;
import dev.sokbo.command.CommandParser;
import dev.sokbo.command.Verb;
import dev.sokbo.digest.Saved;
import dev.sokbo.feed.Entry;
import dev.sokbo.feed.FeedAddress.Mistake;
import dev.sokbo.message.Document;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.DigestOutcome;
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
import dev.sokbo.trouble.Trouble;
import dev.sokbo.trouble.TroubleKind;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Outcomes for tests of how they are worded. */
final class SampleOutcomes {

  static final Instant NOW = Instant.parse("2026-08-03T23:30:00Z");

  private static final NextDigest AS_IT_COMES = new NextDigest.AsItComes();

  static final Entry ENTRY =
      new Entry(7, 1, "Sample", "https://example.test/7", null, null, null, null, NOW);

  private SampleOutcomes() {}

  /** One outcome of each kind, and of each thing that may be said of it. */
  static Stream<Outcome> outcomes() {
    return Stream.of(
            SampleWatchOutcomes.outcomes(),
            feeds(),
            addresses(),
            targets(),
            digests(),
            wishes(),
            silences(),
            saved(),
            chats(),
            documents(),
            flaws(),
            SampleExplanations.outcomes())
        .flatMap(Function.identity());
  }

  private static Stream<Outcome> feeds() {
    return Stream.of(
        new FeedOutcome.TooManyFeeds(100),
        new FeedOutcome.Refollowed("https://example.test/rss"),
        new FeedOutcome.Subscribed("https://example.test/rss"),
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
        new FeedOutcome.SubscribedToKnown("Sample", List.of()),
        new FeedOutcome.SubscribedToKnown("Sample", List.of(ENTRY)));
  }

  private static Stream<Outcome> addresses() {
    return Arrays.stream(Mistake.values())
        .map(mistake -> new FeedOutcome.BadFeedUrl("ftp://***@a.example/", mistake));
  }

  private static Stream<Outcome> targets() {
    return Stream.of(
        new TargetOutcome.Managing("속보 채널"),
        new TargetOutcome.Here(TargetOutcome.Since.NOW),
        new TargetOutcome.Here(TargetOutcome.Since.BEFORE),
        new TargetOutcome.NoSuchChat("@x"),
        new TargetOutcome.Silent("@x"),
        new TargetOutcome.NotYours("@x"),
        new TargetOutcome.NoLongerYours("속보 채널"),
        new TargetOutcome.NotNow("@x"),
        new TargetOutcome.Misplaced());
  }

  private static Stream<Outcome> digests() {
    return Stream.of(
        new DigestOutcome.Schedule("instant", AS_IT_COMES),
        new DigestOutcome.DigestQueued(1, new NextDigest.WhenUnmuted()),
        new DigestOutcome.DigestQueued(1234, new NextDigest.At(NOW)),
        new DigestOutcome.DigestQueued(3, new NextDigest.WhenResumed()),
        new DigestOutcome.NothingOwed(new NextDigest.WhenResumed()),
        new DigestOutcome.ZoneIs(ZoneId.of("Asia/Seoul"), NOW, AS_IT_COMES),
        new DigestOutcome.ZoneRefused("york", List.of("America/New_York")),
        new DigestOutcome.ZoneRefused("x", List.of()),
        new DigestOutcome.QuietIs(null, AS_IT_COMES),
        new DigestOutcome.QuietRefused("x"),
        new DigestOutcome.NothingToMute("x"),
        new DigestOutcome.MuteTimeRefused("x"),
        new DigestOutcome.BreakingIs(null, AS_IT_COMES),
        new DigestOutcome.BreakingRefused("x"),
        new DigestOutcome.StyleRefused("x"),
        new DigestOutcome.GrowthRefused("x"),
        new DigestOutcome.Paused(),
        new DigestOutcome.Resumed(AS_IT_COMES));
  }

  private static Stream<Outcome> wishes() {
    return Stream.of(
            Arrays.stream(CadenceMistake.values())
                .map(mistake -> new DigestOutcome.CadenceRefused("sometimes", mistake, "why")),
            Arrays.stream(Style.values()).map(DigestOutcome.StyleIs::new),
            Arrays.stream(Growth.values()).map(DigestOutcome.GrowthIs::new),
            Arrays.stream(Preferences.Empties.values())
                .map(wish -> new DigestOutcome.EmptiesAre(wish, AS_IT_COMES)),
            Arrays.stream(Breaking.Reach.values())
                .map(reach -> new Breaking(4, reach))
                .map(wish -> new DigestOutcome.BreakingIs(wish, AS_IT_COMES)),
            Arrays.stream(QuietHours.Manner.values())
                .map(manner -> new QuietHours(LocalTime.NOON, LocalTime.MIDNIGHT, manner))
                .map(hours -> new DigestOutcome.QuietIs(hours, AS_IT_COMES)))
        .flatMap(Function.identity());
  }

  private static Stream<Outcome> silences() {
    return Stream.<DigestOutcome.Silenced>of(
            new DigestOutcome.Silenced.Everything(),
            new DigestOutcome.Silenced.OneWatch("메타"),
            new DigestOutcome.Silenced.OneFeed("Sample"))
        .flatMap(SampleOutcomes::silence);
  }

  private static Stream<Outcome> silence(DigestOutcome.Silenced subject) {
    DigestOutcome.Muted muted = new DigestOutcome.Muted(subject, NOW, AS_IT_COMES);
    return Stream.of(
        muted,
        new DigestOutcome.Muted(subject, null, AS_IT_COMES),
        new DigestOutcome.MutesAre(List.of(muted)),
        new DigestOutcome.Unmuted(subject, AS_IT_COMES));
  }

  private static Stream<Outcome> saved() {
    return Stream.of(
        new DigestOutcome.SavedOne("x"),
        new DigestOutcome.NothingToSave("x"),
        new DigestOutcome.SavedList(List.of()),
        new DigestOutcome.SavedList(List.of(new Saved(1, "x", null, NOW))),
        new DigestOutcome.NoSuchSaved("9"),
        new DigestOutcome.Unsaved("x", 1));
  }

  private static Stream<Outcome> chats() {
    return Stream.concat(
        Stream.of(
            new ChatOutcome.NothingToUndo(),
            new ChatOutcome.Explained(List.of(SampleExplanations.explanation())),
            new ChatOutcome.NoSuchEntry("x"),
            new ChatOutcome.LanguageIs(Language.EN),
            new ChatOutcome.HelpText(Platform.TELEGRAM),
            new ChatOutcome.GoesOn(1),
            new ChatOutcome.GoesOn(12),
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
            new ChatOutcome.NothingFound("x"),
            new ChatOutcome.NoSuchPage("x", 1),
            new ChatOutcome.NotByFile(),
            new ChatOutcome.NoSuchSetting(List.of("lang", "watch")),
            new ChatOutcome.Stranger(),
            new ChatOutcome.RightUntold(),
            new ChatOutcome.Failed(),
            new ChatOutcome.Found("x", 2, List.of(new ChatOutcome.Hit(ENTRY, "Sample")), true)),
        Stream.concat(
            Arrays.stream(Membership.Entitled.values()).map(ChatOutcome.NotEntitled::new),
            misused()));
  }

  /** Of each verb that can lack something. */
  private static Stream<Outcome> misused() {
    return Arrays.stream(Verb.values())
        .filter(verb -> verb == Verb.WHY || verb == Verb.IMPORT || lacksSomething(verb))
        .map(verb -> new ChatOutcome.Misused(verb.word()));
  }

  private static boolean lacksSomething(Verb verb) {
    return Stream.of("", " ,")
        .map(argument -> CommandParser.parse(verb.word() + argument))
        .anyMatch(ChatCommand.Malformed.class::isInstance);
  }

  private static Stream<Outcome> documents() {
    return Stream.of(
        new ChatOutcome.Exported(new Document("sokbo.yaml", "application/yaml", "watches: []")),
        new ChatOutcome.TooManyImports(20),
        new ChatOutcome.FileTooLarge(1),
        new ChatOutcome.FileGone(),
        new ChatOutcome.Imported(1, 0, List.of()),
        new ChatOutcome.Imported(
            1,
            21,
            List.of(
                new ChatOutcome.Problem("watch (", new WatchOutcome.TooManyWatches(200)),
                new ChatOutcome.Problem("digest", new ChatOutcome.NotByFile()))),
        new ChatOutcome.Unreadable(ChatOutcome.Flaw.NOT_YAML, 3));
  }

  private static Stream<Outcome> flaws() {
    return Arrays.stream(ChatOutcome.Flaw.values())
        .map(flaw -> new ChatOutcome.Unreadable(flaw, 0));
  }
}
