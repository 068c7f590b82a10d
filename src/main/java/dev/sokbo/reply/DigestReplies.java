package dev.sokbo.reply;

import dev.sokbo.chat.Reply;
import dev.sokbo.command.Undo;
import dev.sokbo.digest.Saved;
import dev.sokbo.message.Block;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import dev.sokbo.outcome.DigestOutcome;
import dev.sokbo.outcome.DigestOutcome.Silenced;
import dev.sokbo.outcome.NextDigest;
import dev.sokbo.preference.Breaking;
import dev.sokbo.preference.QuietHours;
import dev.sokbo.preference.QuietWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words what came of commands about digests. */
final class DigestReplies {

  private final Phrases phrases;

  DigestReplies(Phrases phrases) {
    this.phrases = phrases;
  }

  Reply word(DigestOutcome outcome) {
    return Reply.of(message(outcome));
  }

  private Message message(DigestOutcome outcome) {
    return switch (outcome) {
      case DigestOutcome.Schedule is -> told(is.next(), "schedule.is", is.cadence());
      case DigestOutcome.CadenceRefused refused -> refused(refused);
      case DigestOutcome.DigestQueued queued ->
          told(queued.next(), queued(queued.next()), queued.stories());
      case DigestOutcome.NothingOwed nothing -> told(nothing.next(), "digest.nothing");
      case DigestOutcome.EmptiesAre are -> told(are.next(), "empties." + are.empties());
      case DigestOutcome.ZoneIs is ->
          told(is.next(), "zone.is", is.zone().getId(), phrases.time(is.now()));
      case DigestOutcome.ZoneRefused refused -> refused(refused);
      case DigestOutcome.QuietIs is -> and(quiet(is.quiet()), is.next());
      case DigestOutcome.QuietRefused refused -> phrases.say("quiet.refused", refused.words());
      case DigestOutcome.Muted muted -> and(muted(muted.silenced(), muted.until()), muted.next());
      case DigestOutcome.MutesAre are -> mutes(are.mutes());
      case DigestOutcome.Unmuted unmuted -> and(unmuted(unmuted.silenced()), unmuted.next());
      case DigestOutcome.NothingToMute nothing -> phrases.say("mute.none", nothing.name());
      case DigestOutcome.MuteTimeRefused not -> phrases.say("mute.time.refused", not.words());
      case DigestOutcome.BreakingIs is -> and(breaking(is.breaking()), is.next());
      case DigestOutcome.BreakingRefused not -> phrases.say("breaking.refused", not.words());
      case DigestOutcome.StyleIs is -> phrases.say("style." + is.style());
      case DigestOutcome.StyleRefused refused -> phrases.say("style.refused", refused.words());
      case DigestOutcome.GrowthIs is -> phrases.say("updates." + is.growth());
      case DigestOutcome.GrowthRefused refused -> phrases.say("updates.refused", refused.words());
      case DigestOutcome.SavedOne saved -> phrases.say("saved", saved.title());
      case DigestOutcome.NothingToSave none -> phrases.say("save.none", none.entry());
      case DigestOutcome.SavedList list -> saved(list.saved());
      case DigestOutcome.NoSuchSaved none -> phrases.say("unsave.none", none.number());
      case DigestOutcome.Unsaved unsaved -> unsaved(unsaved);
      case DigestOutcome.Paused paused -> phrases.say("paused");
      case DigestOutcome.Resumed resumed -> told(resumed.next(), "resumed");
    };
  }

  /** A sentence, and when the next digest comes. */
  private Message told(NextDigest next, String key, Object... arguments) {
    return and(phrases.text(key, arguments), next);
  }

  private Message and(String text, NextDigest next) {
    return Message.text(text, next(next));
  }

  /** What was queued is held with everything else while the chat is paused. */
  private static String queued(NextDigest next) {
    return next instanceof NextDigest.WhenResumed ? "digest.ready" : "digest.queued";
  }

  private String next(NextDigest next) {
    return switch (next) {
      case NextDigest.At at -> phrases.text("schedule.next", phrases.time(at.time()));
      case NextDigest.AsItComes asItComes -> phrases.text("schedule.as-it-comes");
      case NextDigest.WhenUnmuted muted -> phrases.text("schedule.muted");
      case NextDigest.WhenResumed paused -> phrases.text("schedule.paused");
    };
  }

  private Message refused(DigestOutcome.CadenceRefused refused) {
    return Message.text(
        phrases.text("cadence.refused." + refused.mistake(), refused.cadence(), refused.problem()),
        phrases.text("cadence.examples"));
  }

  private Message refused(DigestOutcome.ZoneRefused refused) {
    String problem = phrases.text("zone.refused", refused.zone());
    return refused.alike().isEmpty()
        ? Message.text(problem)
        : Message.text(problem, phrases.text("zone.alike", String.join(", ", refused.alike())));
  }

  private String quiet(@Nullable QuietHours hours) {
    return hours == null
        ? phrases.text("quiet.off")
        : phrases.text("quiet." + hours.manner(), QuietWords.hours(hours));
  }

  private Message mutes(List<DigestOutcome.Muted> mutes) {
    return mutes.isEmpty()
        ? phrases.say("mutes.none")
        : Message.text(
            mutes.stream()
                .map(muted -> muted(muted.silenced(), muted.until()))
                .toArray(String[]::new));
  }

  private String muted(Silenced silenced, @Nullable Instant until) {
    String key = "muted." + kind(silenced);
    return until == null
        ? phrases.text(key, name(silenced))
        : phrases.text(key + ".until", name(silenced), phrases.time(until));
  }

  private String unmuted(Silenced silenced) {
    return phrases.text("unmuted." + kind(silenced), name(silenced));
  }

  private static String kind(Silenced silenced) {
    return switch (silenced) {
      case Silenced.Everything everything -> "chat";
      case Silenced.OneWatch watch -> "watch";
      case Silenced.OneFeed feed -> "feed";
    };
  }

  private static String name(Silenced silenced) {
    return switch (silenced) {
      case Silenced.Everything everything -> "";
      case Silenced.OneWatch watch -> watch.name();
      case Silenced.OneFeed feed -> feed.name();
    };
  }

  private Message unsaved(DigestOutcome.Unsaved unsaved) {
    return phrases.undoable(
        phrases.text("unsaved", unsaved.title()), Undo.saved(unsaved.savedId()));
  }

  private Message saved(List<Saved> saved) {
    if (saved.isEmpty()) {
      return phrases.say("saved.empty");
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Phrases.heading(phrases.text("saved.heading", saved.size())));
    for (int index = 0; index < saved.size(); index++) {
      Saved one = saved.get(index);
      Span title = Span.plain(one.title()).linked(one.link());
      Span day = Span.italic(" · " + phrases.time(one.savedAt()));
      blocks.add(
          new Block.Item(
              Long.toString(one.id()),
              List.of(Block.Line.of(Span.plain(index + 1 + ". "), title, day))));
    }
    return new Message(blocks);
  }

  private String breaking(@Nullable Breaking wanted) {
    return wanted == null
        ? phrases.text("breaking.off")
        : phrases.text("breaking." + wanted.reach(), wanted.outlets());
  }
}
