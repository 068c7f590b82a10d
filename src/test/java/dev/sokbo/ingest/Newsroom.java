package dev.sokbo.ingest;

import dev.sokbo.FakeClock;
import dev.sokbo.cadence.Cadence;
import dev.sokbo.cadence.CadenceStore;
import dev.sokbo.cadence.ChatCadence;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.ChatState;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Platform;
import dev.sokbo.delivery.Comeback;
import dev.sokbo.delivery.DigestDispatch;
import dev.sokbo.delivery.DigestPost;
import dev.sokbo.delivery.RelayDriver;
import dev.sokbo.delivery.Revisions;
import dev.sokbo.digest.DigestBuilder;
import dev.sokbo.feed.EntryIntake;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.feed.Feed;
import dev.sokbo.feed.FeedStore;
import dev.sokbo.fetch.FetchResult;
import dev.sokbo.fetch.NextTime;
import dev.sokbo.lexicon.Lexicon;
import dev.sokbo.match.WatchIndex;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.FakeMessenger;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.outbox.Outbox;
import dev.sokbo.outbox.OutcomeStore;
import dev.sokbo.outbox.Priority;
import dev.sokbo.owed.BreakingNews;
import dev.sokbo.owed.GrowthStore;
import dev.sokbo.owed.OwedStore;
import dev.sokbo.poll.DueFeed;
import dev.sokbo.poll.PollHistory;
import dev.sokbo.poll.PollSchedule;
import dev.sokbo.poll.PollStore;
import dev.sokbo.preference.Mute;
import dev.sokbo.preference.MuteStore;
import dev.sokbo.preference.PreferenceStore;
import dev.sokbo.preference.Preferences;
import dev.sokbo.query.QueryParse;
import dev.sokbo.query.QueryParser;
import dev.sokbo.store.Database;
import dev.sokbo.story.StoryStore;
import dev.sokbo.syndication.ParsedEntry;
import dev.sokbo.syndication.ParsedFeed;
import dev.sokbo.watch.MatchStore;
import dev.sokbo.watch.SubscriptionStore;
import dev.sokbo.watch.Watch;
import dev.sokbo.watch.WatchStore;
import dev.sokbo.websub.HubStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import okio.ByteString;
import org.jdbi.v3.core.Handle;

/** The whole way of an entry, from a parsed feed to a chat, in virtual time. */
final class Newsroom {

  static final Duration GROUPING_WAIT = Duration.ofSeconds(20);

  final Database database;
  final FakeClock clock;
  final FakeMessenger telegram = new FakeMessenger(Platform.TELEGRAM);

  private final ChatStore chats = new ChatStore();
  private final FeedStore feeds = new FeedStore();
  private final PollStore polls = new PollStore();
  private final EntryStore entries = new EntryStore();
  private final WatchStore watches = new WatchStore();
  private final MatchStore matches = new MatchStore();
  private final SubscriptionStore subscriptions = new SubscriptionStore();
  private final StoryStore stories = new StoryStore();
  private final OwedStore owed = new OwedStore();
  private final CadenceStore cadences = new CadenceStore();
  private final PreferenceStore preferences = new PreferenceStore();
  private final MuteStore mutes = new MuteStore();
  private final WatchIndex index = new WatchIndex();
  final Ingest ingest;
  final FeedHealth health;
  final HubStore hubs = new HubStore(byte[]::new);
  final FeedNotices notices;
  private final DigestDispatch dispatch;
  private final Revisions revisions;
  private final RelayDriver relay;

  Newsroom(Database database, FakeClock clock) {
    this.database = database;
    this.clock = clock;
    List<Messenger> messengers = List.of(telegram);
    notices = new FeedNotices(chats, subscriptions, matches, entries, new Outbox());
    this.health =
        new FeedHealth(
            database,
            feeds,
            polls,
            new PollSchedule(Duration.ofMinutes(2), Duration.ofHours(4)),
            hubs,
            notices);
    this.ingest =
        new Ingest(
            database,
            new EntryIntake(entries),
            StoryDesk.open(database, stories, clock.instant()),
            new MatchDesk(
                index,
                matches,
                subscriptions,
                chats,
                owed,
                cadences,
                new BreakingNews(stories, matches, cadences),
                GROUPING_WAIT),
            new DocumentDesk(feeds, polls, hubs, health, notices),
            Duration.ZERO);
    this.dispatch =
        new DigestDispatch(
            database,
            chats,
            cadences,
            preferences,
            mutes,
            new DigestBuilder(owed, watches, matches, stories, entries, feeds),
            new DigestPost(new Outbox(), owed, messengers),
            GROUPING_WAIT,
            clock);
    this.revisions =
        new Revisions(
            database,
            chats,
            preferences,
            new DigestBuilder(owed, watches, matches, stories, entries, feeds),
            new Outbox(),
            messengers,
            GROUPING_WAIT,
            clock);
    this.relay = new RelayDriver(database, messengers, clock);
  }

  /** A chat with a cadence and watches. */
  Chat chat(String id, Cadence cadence, String... queries) {
    Chat chat = chatWithoutCadence(id, queries);
    database.inTransaction(handle -> cadences.set(handle, chat.id(), cadence, null));
    return chat;
  }

  Chat chatWithoutCadence(String id, String... queries) {
    ChatAddress address = new ChatAddress(Platform.TELEGRAM, id);
    Chat chat =
        database.transaction(
            handle ->
                chats.findOrCreate(
                    handle, address, "", Language.KO, ZoneId.of("Asia/Seoul"), clock.instant()));
    for (String query : queries) {
      watch(chat, query);
    }
    return chat;
  }

  Chat chatAt(String id) {
    return database
        .read(handle -> chats.find(handle, new ChatAddress(Platform.TELEGRAM, id)))
        .orElseThrow();
  }

  void setCadence(Chat chat, Cadence cadence) {
    database.inTransaction(handle -> cadences.set(handle, chat.id(), cadence, null));
  }

  void prefer(Chat chat, Preferences wanted) {
    database.inTransaction(handle -> preferences.save(handle, chat.id(), wanted));
  }

  void mute(Chat chat, Mute.Subject subject, Instant until) {
    database.inTransaction(handle -> mutes.mute(handle, chat.id(), new Mute(subject, until)));
  }

  long watchId(Chat chat, String name) {
    return database.read(handle -> watches.ofChat(handle, chat.id())).stream()
        .filter(watch -> watch.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  void schedule(Chat chat, Instant next) {
    database.inTransaction(handle -> cadences.bringForward(handle, chat.id(), next));
  }

  Optional<Instant> nextDigest(Chat chat) {
    return database.read(handle -> cadences.find(handle, chat.id())).map(ChatCadence::nextAt);
  }

  /** Puts a chat on another platform, of which only Telegram is connected. */
  void putOn(Platform platform, Chat chat) {
    database.inTransaction(
        handle ->
            handle.execute(
                "update chat set platform = ? where id = ?", platform.name(), chat.id()));
  }

  /** Composes what is due at this very moment and sends nothing. */
  void queue() {
    dispatch.dispatchDue();
  }

  /** Composes what is due at this very moment, and does something else before that is committed. */
  void queueBeside(Runnable other) {
    database.inTransaction(
        handle -> {
          dispatch.dispatchDue();
          other.run();
        });
  }

  /** Composes and sends what is due at this very moment. */
  void dispatch() {
    dispatch.dispatchDue();
    revisions.dispatchDue();
    relay.sendAll();
  }

  void watch(Chat chat, String query) {
    Watch watch =
        database
            .transaction(handle -> watches.add(handle, chat.id(), query, query, clock.instant()))
            .orElseThrow();
    index(watch);
  }

  /** Fills the index from the database, as at a start. */
  void loadWatches() {
    database.read(watches::all).forEach(this::index);
  }

  private void index(Watch watch) {
    QueryParse parse = new QueryParser(Lexicon.bundled()).parse(watch.query());
    index.add(watch.id(), ((QueryParse.Parsed) parse).query());
  }

  void unwatch(Chat chat, String name) {
    List<Watch> ofChat = database.read(handle -> watches.ofChat(handle, chat.id()));
    Watch watch = ofChat.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    database.inTransaction(handle -> watches.remove(handle, watch.id(), clock.instant()));
    index.remove(watch.id());
  }

  void follow(Chat chat, Feed feed) {
    database.inTransaction(
        handle -> subscriptions.follow(handle, chat.id(), feed.id(), clock.instant()));
  }

  void unfollow(Chat chat, Feed feed) {
    database.inTransaction(
        handle -> subscriptions.unfollow(handle, chat.id(), feed.id(), clock.instant()));
  }

  /** A common feed that was polled before, so that what it brings is news. */
  Feed knownFeed(String name) {
    Feed feed = newFeed(name);
    publish(feed);
    return reread(feed);
  }

  /** A common feed that was never polled. */
  Feed newFeed(String name) {
    return database.transaction(
        handle ->
            feeds.add(
                handle,
                "https://" + name + ".example/rss",
                FeedStore.Following.COMMON,
                clock.instant()));
  }

  Feed reread(Feed feed) {
    return database.read(handle -> feeds.find(handle, feed.id())).orElseThrow();
  }

  /** Takes a feed's document in that holds these entries. */
  Ingest.Taken publish(Feed feed, ParsedEntry... published) {
    FetchResult.Fetched answer =
        new FetchResult.Fetched(
            ByteString.encodeUtf8(List.of(published).toString()),
            null,
            null,
            feed.url(),
            null,
            null,
            NextTime.UNSAID);
    ParsedFeed parsed =
        new ParsedFeed(
            feed.url().replaceAll("https://(.*)\\.example/rss", "$1"),
            null,
            null,
            List.of(published));
    return ingest.take(new DueFeed(feed, PollHistory.NONE), answer, parsed, clock.instant());
  }

  ParsedEntry entry(String id, String title) {
    return new ParsedEntry(
        id, title, "https://news.example/" + id, clock.instant(), null, null, null, null);
  }

  /** The platform doesn't reach a chat any more. */
  void suspend(Chat chat) {
    database.inTransaction(
        handle ->
            chats.setState(
                handle, chat.id(), ChatState.SUSPENDED, "bot was kicked", clock.instant()));
  }

  /** The platform reaches a chat again. */
  void readmit(Chat chat) {
    Comeback comeback = new Comeback(chats, cadences, owed, new Outbox());
    database.inTransaction(handle -> comeback.readmit(handle, chat.id(), clock.instant()));
  }

  /** Tells so many stories that have grown since by messages that never arrive. */
  void giveUp(Chat chat, int stories) {
    database.inTransaction(
        handle ->
            LongStream.range(0, stories).forEach(story -> giveUp(handle, chat, 1_000 + story)));
  }

  private void giveUp(Handle handle, Chat chat, long storyId) {
    Instant now = clock.instant();
    Delivery delivery = Delivery.of("lost-" + storyId, Message.text("lost"));
    owed.owe(handle, chat.id(), storyId, 1, now);
    long debt = owed.find(handle, chat.id(), storyId).orElseThrow().id();
    long message = new Outbox().enqueue(handle, chat.id(), Priority.NEWS, delivery, now);
    owed.assign(handle, List.of(debt), message);
    new OutcomeStore().markDead(handle, message, "refused", now);
    new GrowthStore().markGrown(handle, storyId, now);
  }

  /** Lets the grouping wait pass, composes what is due and sends it. */
  void deliver() {
    clock.advance(GROUPING_WAIT);
    dispatch.dispatchDue();
    relay.sendAll();
  }

  /** What arrived at a chat, a text for each message. */
  List<String> told(Chat chat) {
    return telegram.textsAt(chat.address());
  }
}
