package dev.sokbo.assembly;

import dev.sokbo.cadence.CadenceParser;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Membership;
import dev.sokbo.chat.Platform;
import dev.sokbo.config.AccessSettings;
import dev.sokbo.config.FeedSettings;
import dev.sokbo.config.Quota;
import dev.sokbo.config.Settings;
import dev.sokbo.conversation.Access;
import dev.sokbo.conversation.Arrivals;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.feed.OpmlFeed;
import dev.sokbo.fetch.AddressGuard;
import dev.sokbo.ingest.Retention;
import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.store.DatabaseLocation;
import dev.sokbo.watchdesk.Quotas;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What each part takes from the settings, in the part's own words. */
public final class Parts {

  private Parts() {}

  /** Where the database is, and who logs in. */
  public static DatabaseLocation location(Settings.Database settings) {
    return new DatabaseLocation(settings.url(), settings.user(), settings.password());
  }

  static Lexicon lexicon(Settings.Lexicon settings) {
    Path file = settings.file();
    return file == null ? Lexicon.bundled() : Lexicon.load(file);
  }

  /** What keeps feeds from addresses that are not public. */
  public static AddressGuard guard(FeedSettings settings) {
    return new AddressGuard(settings.allowAddresses());
  }

  static Retention.Limits limits(Settings.Retention settings) {
    return new Retention.Limits(
        settings.entries(), settings.outbox(), settings.stories(), settings.chats());
  }

  static Access access(AccessSettings settings, Map<Platform, Membership> memberships) {
    Access.Policy policy =
        switch (settings.mode()) {
          case OPEN -> Access.Policy.OPEN;
          case ALLOWLIST -> Access.Policy.ALLOWLIST;
        };
    return new Access(
        policy, Set.copyOf(settings.allow()), Set.copyOf(settings.operators()), memberships);
  }

  static Quotas quotas(Settings settings) {
    Quota quota = settings.quota();
    return new Quotas(
        quota.watches(), quota.feeds(), quota.imports(), Set.copyOf(settings.access().operators()));
  }

  static Arrivals.Beginnings beginnings(Settings settings) {
    Map<String, String> watches = new LinkedHashMap<>();
    settings.watches().forEach(watch -> watches.put(watch.name(), watch.query()));
    return new Arrivals.Beginnings(
        watches,
        CadenceParser.parse(settings.digest().cadence()),
        Language.valueOf(settings.digest().language().toUpperCase(Locale.ROOT)),
        settings.digest().zone());
  }

  /** Adds the configuration's feeds, which every chat follows unless it says otherwise. */
  static void addFeeds(Handle handle, Foundation base) {
    FeedStore feeds = base.stores().feeds();
    Instant now = base.clock().instant();
    for (FeedSettings.Feed feed : base.settings().feeds().list()) {
      long id = feeds.add(handle, feed.url(), FeedStore.Following.COMMON, now).id();
      if (feed.title() != null) {
        feeds.describe(handle, id, new OpmlFeed(feed.url(), feed.title(), null, List.of()));
      }
      feeds.suggestLanguage(handle, id, feed.language());
    }
  }
}
