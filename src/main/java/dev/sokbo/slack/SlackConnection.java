package dev.sokbo.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.middleware.Middleware;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.config.SlackSettings;
import dev.sokbo.slackapi.SlackApi;
import dev.sokbo.slackapi.SlackMessenger;
import dev.sokbo.slackapi.SlackTokens;
import dev.sokbo.slackinbox.SocketTimes;
import dev.sokbo.slackinstall.SlackGrants;
import dev.sokbo.slackinstall.SlackInstallations;
import dev.sokbo.slackinstall.SlackInstaller;
import dev.sokbo.slackinstall.TokenCipher;
import dev.sokbo.store.Database;
import dev.sokbo.web.Health;
import dev.sokbo.web.Routes;
import dev.sokbo.whisper.Whispers;
import dev.sokbo.workspace.ReturnRounds;
import dev.sokbo.workspace.SharedChannels;
import dev.sokbo.workspace.SlackChannels;
import dev.sokbo.workspace.SlackChats;
import dev.sokbo.workspace.SlackFollowUp;
import dev.sokbo.workspace.SlackMembership;
import dev.sokbo.workspace.SlackPeople;
import dev.sokbo.workspace.SlackWorkspace;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sokbo's connection with Slack: every part of it, built in the order in which they use others. */
public final class SlackConnection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SlackConnection.class);

  private final SlackSettings settings;
  private final SocketTimes times;
  private final InstantSource clock;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final SlackApi api;
  private final SlackGrants grants;
  private final @Nullable SlackWorkspace workspace;
  private final @Nullable SlackInstallations installations;
  private final SlackTokens tokens;
  private final ButtonCodec buttons;
  private final Database database;
  private final SlackPeople people;
  private final SlackChannels channels;
  private final SlackChats chats;
  private final ReturnRounds returns;
  private final SlackMessenger messenger;
  private final SharedChannels shared;
  private final SlackMembership membership;
  private final Whispers whispers;
  private final List<Routes> routes = new ArrayList<>();
  private @Nullable SlackReceiver receiver;

  /**
   * Builds what sends; nothing is connected yet.
   *
   * @param followUp takes back chats that could not be reached, and follows those that move
   */
  public SlackConnection(
      SlackSettings settings,
      Database database,
      ChatStore chatStore,
      SlackFollowUp followUp,
      ButtonCodec buttons,
      InstantSource clock) {
    this(settings, database, chatStore, followUp, buttons, SocketTimes.USUAL, clock);
  }

  SlackConnection(
      SlackSettings settings,
      Database database,
      ChatStore chatStore,
      SlackFollowUp followUp,
      ButtonCodec buttons,
      SocketTimes times,
      InstantSource clock) {
    this.settings = settings;
    this.times = times;
    this.clock = clock;
    this.buttons = buttons;
    this.api = open(new SlackApi(settings.apiUrl(), clock));
    this.grants = new SlackGrants(api, settings);
    if (settings.isForManyWorkspaces()) {
      TokenCipher cipher = new TokenCipher(settings.tokenKey());
      SlackInstallations many = new SlackInstallations(database, cipher, grants, clock);
      this.installations = many;
      this.workspace = null;
      this.tokens = many;
    } else {
      SlackWorkspace one = open(new SlackWorkspace(api, settings.botToken()));
      this.installations = null;
      this.workspace = one;
      this.tokens = one;
    }
    this.database = database;
    this.people = new SlackPeople(api, tokens, clock);
    this.channels = new SlackChannels(api, tokens, clock);
    this.chats = new SlackChats(database, chatStore, followUp, clock);
    this.returns = open(new ReturnRounds(chats, channels));
    this.messenger = new SlackMessenger(api, tokens, buttons, clock);
    this.shared = new SharedChannels(api);
    this.membership = new SlackMembership(settings.changes(), people, channels, tokens, shared);
    this.whispers = open(new Whispers(api, tokens, database, buttons, clock));
  }

  /** Sends to Slack's channels. */
  public SlackMessenger messenger() {
    return messenger;
  }

  /** Knows who may change a channel. */
  public SlackMembership membership() {
    return membership;
  }

  /** Says who does what people ask for; to be called once, before {@link #routes}. */
  public void answerWith(SlackDesk desk) {
    SlackReceiver receiving =
        SlackReceiver.of(settings, api, database, checks -> app(desk, checks), times, clock);
    receiver = receiving;
    routes.addAll(receiving.routes());
    if (installations != null) {
      routes.addAll(new SlackInstaller(grants, settings, installations, chats, clock).routes());
    }
  }

  /** Begins to receive, and shows what an earlier run could not. */
  public void start() {
    whispers.resume();
    if (receiver != null) {
      receiver.start();
    }
    if (workspace != null) {
      workspace.introduce(chats);
    }
    returns.start();
  }

  /** Receives no more; messages can still be sent. */
  public void stopReceiving() {
    if (receiver != null) {
      receiver.close();
    }
  }

  /** What is to be served over HTTP. */
  public List<Routes> routes() {
    return List.copyOf(routes);
  }

  /** Whether Slack and Sokbo reach each other. */
  public Health.Status status() {
    Health.Status mine = tokens.status();
    return mine instanceof Health.Up && receiver != null ? receiver.status().orElse(mine) : mine;
  }

  @Override
  public void close() {
    stopReceiving();
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        LOG.warn("a part of the connection with Slack did not close cleanly", e);
      }
    }
  }

  private App app(SlackDesk desk, List<Middleware> checks) {
    ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    opened.push(work::shutdownNow);
    return new SlackApp(
            api, tokens, people, channels, shared, chats, whispers, buttons, work, clock)
        .with(desk, checks);
  }

  private <T extends AutoCloseable> T open(T part) {
    opened.push(part);
    return part;
  }
}
