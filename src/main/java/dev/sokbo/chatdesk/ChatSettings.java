package dev.sokbo.chatdesk;

import dev.sokbo.cadence.CadenceWords;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Language;
import dev.sokbo.command.Verb;
import dev.sokbo.feed.Feed;
import dev.sokbo.preference.Mute;
import dev.sokbo.preference.PreferenceWords;
import dev.sokbo.preference.Preferences;
import dev.sokbo.query.Tuning;
import dev.sokbo.watch.Watch;
import dev.sokbo.watchdesk.FollowedFeeds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** A chat's settings as the commands that would make them. */
final class ChatSettings {

  private final Tables tables;
  private final FollowedFeeds followed;

  ChatSettings(Tables tables, FollowedFeeds followed) {
    this.tables = tables;
    this.followed = followed;
  }

  /** Values by the verb that sets each; lists that are empty are left out. */
  Map<String, Object> of(Handle handle, Chat chat) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put(Verb.LANG.word(), chat.language().name().toLowerCase(Locale.ROOT));
    tables
        .cadences()
        .find(handle, chat.id())
        .map(cadence -> CadenceWords.print(cadence.cadence(), Language.EN))
        .ifPresent(words -> settings.put(Verb.SCHEDULE.word(), words));
    settings.put(Verb.TIMEZONE.word(), chat.zone().getId());
    putPreferences(settings, tables.preferences().find(handle, chat.id()));
    List<Watch> watches = tables.watches().ofChat(handle, chat.id());
    putWatches(settings, handle, watches);
    settings.put(Verb.SUB.word(), urls(followed.of(handle, chat)));
    settings.put(Verb.UNSUB.word(), urls(followed.leftBy(handle, chat)));
    settings.put(Verb.MUTE.word(), mutes(handle, chat, watches));
    settings.values().removeIf(List.of()::equals);
    return settings;
  }

  private static void putPreferences(Map<String, Object> settings, Preferences preferences) {
    settings.put(Verb.STYLE.word(), PreferenceWords.print(preferences.style()));
    settings.put(Verb.UPDATES.word(), PreferenceWords.print(preferences.growth()));
    settings.put(Verb.QUIET.word(), PreferenceWords.printQuiet(preferences.quiet()));
    settings.put(Verb.BREAKING.word(), PreferenceWords.printBreaking(preferences.breaking()));
    if (preferences.empties() == Preferences.Empties.TOLD) {
      settings.put(Verb.DIGEST.word(), "empty on");
    }
  }

  private void putWatches(Map<String, Object> settings, Handle handle, List<Watch> watches) {
    settings.put(Verb.WATCH.word(), watches.stream().map(Watch::query).toList());
    settings.put(Verb.ALIAS.word(), words(handle, watches, Tuning::aliases));
    settings.put(Verb.EXCLUDE.word(), words(handle, watches, Tuning::exclusions));
    settings.put(Verb.INCLUDE.word(), words(handle, watches, Tuning::inclusions));
    settings.put(Verb.NOT.word(), words(handle, watches, Tuning::unwanted));
  }

  /**
   * What is silent until somebody ends that. What ends by itself is over before long, and a chat
   * that is silent as a whole would make the one that takes its settings look broken.
   */
  private List<String> mutes(Handle handle, Chat chat, List<Watch> watches) {
    return tables.mutes().list(handle, chat.id(), Instant.EPOCH).stream()
        .filter(mute -> mute.until().equals(Mute.FOREVER))
        .flatMap(mute -> subject(handle, mute.subject(), watches))
        .toList();
  }

  private Stream<String> subject(Handle handle, Mute.Subject subject, List<Watch> watches) {
    return switch (subject) {
      case Mute.Subject.WholeChat all -> Stream.empty();
      case Mute.Subject.OfWatch one ->
          watches.stream().filter(watch -> watch.id() == one.watchId()).map(Watch::name);
      case Mute.Subject.OfFeed one ->
          tables.feeds().find(handle, one.feedId()).map(feed -> "feed " + feed.url()).stream();
    };
  }

  private static List<String> urls(List<Feed> feeds) {
    return feeds.stream().map(Feed::url).toList();
  }

  /** One list of the words that a chat added to its watches, a line for each watch that has any. */
  private List<String> words(
      Handle handle, List<Watch> watches, Function<Tuning, List<String>> list) {
    List<String> lines = new ArrayList<>();
    for (Watch watch : watches) {
      List<String> words = list.apply(tables.words().ofWatch(handle, watch.id()));
      if (!words.isEmpty()) {
        lines.add(watch.name() + " = " + String.join(", ", words));
      }
    }
    return lines;
  }
}
