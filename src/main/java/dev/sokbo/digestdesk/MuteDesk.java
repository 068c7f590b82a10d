package dev.sokbo.digestdesk;

import dev.sokbo.cadence.Spell;
import dev.sokbo.chat.Chat;
import dev.sokbo.feed.Feed;
import dev.sokbo.outcome.DigestOutcome;
import dev.sokbo.outcome.DigestOutcome.Silenced;
import dev.sokbo.outcome.NextDigest;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.preference.Mute;
import dev.sokbo.preference.Mute.Subject;
import dev.sokbo.preference.MuteStore;
import dev.sokbo.store.Database;
import dev.sokbo.watch.Watch;
import dev.sokbo.watchdesk.FeedDesk;
import dev.sokbo.watchdesk.WatchDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Commands about silence. */
public final class MuteDesk {

  private static final Set<String> EVERYTHING =
      Set.of("", "chat", "all", "everything", "전체", "모두", "대화방");

  private static final Set<String> FEED = Set.of("feed", "피드");

  private static final Set<String> WATCH = Set.of("watch", "감시");

  /** A spell of time has at most so many words: for 2 days. */
  private static final int SPELL_WORDS = 3;

  /** A number with letters behind it is the name of no watch, and no number of one. */
  private static final Pattern MISREAD_TIME = Pattern.compile("\\d+\\p{L}+");

  private final Database database;
  private final MuteStore mutes;
  private final WatchDesk watches;
  private final FeedDesk feeds;
  private final ScheduleDesk schedules;

  public MuteDesk(
      Database database,
      MuteStore mutes,
      WatchDesk watches,
      FeedDesk feeds,
      ScheduleDesk schedules) {
    this.database = database;
    this.mutes = mutes;
    this.watches = watches;
    this.feeds = feeds;
    this.schedules = schedules;
  }

  /**
   * Silences what words name, such as {@code 8h}, {@code Meta 1d} and {@code feed 3}.
   *
   * @param words a subject, or none for the whole chat, and a time, or none for until unmuted
   */
  Outcome mute(Chat chat, String words, Instant now) {
    Order order = Order.of(words);
    return database.transaction(
        handle ->
            target(handle, chat, order.subject())
                .map(target -> mute(handle, chat, target, order.time(), now))
                .orElseGet(() -> notMuted(handle, chat, order)));
  }

  /** Is it the time that can't be read, or what shall be silent? */
  private Outcome notMuted(Handle handle, Chat chat, Order order) {
    String words = order.subject();
    int last = words.lastIndexOf(' ') + 1;
    String time = words.substring(last);
    boolean timed =
        order.time() == null
            && (last > 0 || MISREAD_TIME.matcher(time).matches())
            && target(handle, chat, words.substring(0, last).strip()).isPresent();
    return timed ? new DigestOutcome.MuteTimeRefused(time) : new DigestOutcome.NothingToMute(words);
  }

  Outcome unmute(Chat chat, String words, Instant now) {
    String name = words.strip();
    return database.transaction(
        handle ->
            target(handle, chat, name)
                .map(target -> unmute(handle, chat, target, now))
                .orElseGet(() -> new DigestOutcome.NothingToMute(name)));
  }

  /** Ends a pause, also one of some time, which is a silence of the whole chat. */
  Outcome resume(Chat chat, Instant now) {
    return database.transaction(
        handle -> {
          if (mutes.unmute(handle, chat.id(), new Subject.WholeChat())) {
            schedules.plan(handle, chat, now);
          }
          return schedules.resume(handle, chat, now);
        });
  }

  Outcome show(Chat chat, Instant now) {
    return database.read(
        handle -> {
          NextDigest next = schedules.next(handle, chat, now);
          return new DigestOutcome.MutesAre(
              mutes.list(handle, chat.id(), now).stream()
                  .flatMap(mute -> muted(handle, chat, mute, next).stream())
                  .toList());
        });
  }

  /** A silence as it was ordered; empty where its watch or feed is gone. */
  private Optional<DigestOutcome.Muted> muted(
      Handle handle, Chat chat, Mute mute, NextDigest next) {
    Instant until = mute.until().equals(Mute.FOREVER) ? null : mute.until();
    Optional<Target> target =
        switch (mute.subject()) {
          case Subject.WholeChat all -> Optional.of(everything());
          case Subject.OfWatch one ->
              watches.find(handle, chat, "#" + one.watchId()).map(MuteDesk::target);
          case Subject.OfFeed one ->
              feeds.find(handle, chat, Long.toString(one.feedId())).map(MuteDesk::target);
        };
    return target.map(found -> new DigestOutcome.Muted(found.silenced(), until, next));
  }

  private Outcome mute(
      Handle handle, Chat chat, Target target, @Nullable Duration time, Instant now) {
    @Nullable Instant until = time == null ? null : now.plus(time);
    Instant end = Objects.requireNonNullElse(until, Mute.FOREVER);
    mutes.mute(handle, chat.id(), new Mute(target.subject(), end));
    return new DigestOutcome.Muted(target.silenced(), until, schedules.next(handle, chat, now));
  }

  private Outcome unmute(Handle handle, Chat chat, Target target, Instant now) {
    if (target.subject() instanceof Subject.WholeChat) {
      mutes.unmuteAll(handle, chat.id());
    } else {
      mutes.unmute(handle, chat.id(), target.subject());
    }
    schedules.plan(handle, chat, now);
    return new DigestOutcome.Unmuted(target.silenced(), schedules.next(handle, chat, now));
  }

  private Optional<Target> target(Handle handle, Chat chat, String name) {
    if (EVERYTHING.contains(name.toLowerCase(Locale.ROOT))) {
      return Optional.of(everything());
    }
    List<String> words = List.of(name.split("\\s+", 2));
    String kind = words.size() == 2 ? words.getFirst().toLowerCase(Locale.ROOT) : "";
    if (FEED.contains(kind)) {
      return feeds.find(handle, chat, words.getLast()).map(MuteDesk::target);
    }
    Optional<Watch> watch = watches.find(handle, chat, name);
    boolean behindKind = watch.isEmpty() && WATCH.contains(kind);
    return (behindKind ? watches.find(handle, chat, words.getLast()) : watch).map(MuteDesk::target);
  }

  private static Target everything() {
    return new Target(new Subject.WholeChat(), new Silenced.Everything());
  }

  private static Target target(Feed feed) {
    return new Target(new Subject.OfFeed(feed.id()), new Silenced.OneFeed(feed.name()));
  }

  private static Target target(Watch watch) {
    return new Target(new Subject.OfWatch(watch.id()), new Silenced.OneWatch(watch.name()));
  }

  /** What is silenced, for the store and for people. */
  private record Target(Subject subject, Silenced silenced) {}

  /**
   * A subject's name and how long it shall be silent.
   *
   * @param time absent where it is silent until somebody ends that
   */
  private record Order(String subject, @Nullable Duration time) {

    static Order of(String words) {
      List<String> all = List.of(words.strip().split("\\s+", -1));
      for (int length = Math.min(SPELL_WORDS, all.size()); length > 0; length--) {
        int from = all.size() - length;
        Optional<Duration> time = Spell.parse(String.join(" ", all.subList(from, all.size())));
        if (time.isPresent()) {
          return new Order(String.join(" ", all.subList(0, from)), time.get());
        }
      }
      return new Order(words.strip(), null);
    }
  }
}
