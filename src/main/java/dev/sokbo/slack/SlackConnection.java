package dev.sokbo.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.config.Settings;
import dev.sokbo.slackapi.SlackApi;
import dev.sokbo.slackapi.SlackMessenger;
import dev.sokbo.slackapi.SlackTokens;
import dev.sokbo.slackinbox.SlackHttp;
import dev.sokbo.slackinbox.SlackInbox;
import dev.sokbo.slackinbox.SlackSignature;
import dev.sokbo.slackinbox.SocketMode;
import dev.sokbo.slackinbox.SocketTimes;
import dev.sokbo.store.Database;
import dev.sokbo.web.Health;
import dev.sokbo.web.Route;
import dev.sokbo.whisper.Whispers;
import dev.sokbo.workspace.SharedChannels;
import dev.sokbo.workspace.SlackChannels;
import dev.sokbo.workspace.SlackChats;
import dev.sokbo.workspace.SlackInstallations;
import dev.sokbo.workspace.SlackInstaller;
import dev.sokbo.workspace.SlackMembership;
import dev.sokbo.workspace.SlackPeople;
import dev.sokbo.workspace.SlackReturn;
import dev.sokbo.workspace.SlackWorkspace;
import dev.sokbo.workspace.TokenCipher;
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

  private final Settings.Slack settings;
  private final SocketTimes times;
  private final InstantSource clock;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final SlackApi api;
  private final @Nullable SlackWorkspace workspace;
  private final @Nullable SlackInstallations installations;
  private final SlackTokens tokens;
  private final ButtonCodec buttons;
  private final SlackPeople people;
  private final SlackChannels channels;
  private final SlackChats chats;
  private final SlackMessenger messenger;
  private final SharedChannels shared;
  private final SlackMembership membership;
  private final Whispers whispers;
  private final List<Route> routes = new ArrayList<>();
  private @Nullable SlackInbox inbox;
  private @Nullable SocketMode socket;

  /**
   * Builds what sends; nothing is connected yet.
   *
   * @param comeback takes back chats that could not be reached
   */
  public SlackConnection(
      Settings.Slack settings,
      Database database,
      ChatStore chatStore,
      SlackReturn comeback,
      ButtonCodec buttons,
      InstantSource clock) {
    this(settings, database, chatStore, comeback, buttons, SocketTimes.USUAL, clock);
  }

  SlackConnection(
      Settings.Slack settings,
      Database database,
      ChatStore chatStore,
      SlackReturn comeback,
      ButtonCodec buttons,
      SocketTimes times,
      InstantSource clock) {
    this.settings = settings;
    this.times = times;
    this.clock = clock;
    this.buttons = buttons;
    this.api = open(new SlackApi(settings.apiUrl(), clock));
    if (settings.isForManyWorkspaces()) {
      TokenCipher cipher = new TokenCipher(settings.tokenKey());
      SlackInstallations many = new SlackInstallations(database, cipher, clock);
      this.installations = many;
      this.workspace = null;
      this.tokens = many;
    } else {
      SlackWorkspace one = open(new SlackWorkspace(api, settings.botToken()));
      this.installations = null;
      this.workspace = one;
      this.tokens = one;
    }
    this.people = new SlackPeople(api, tokens, clock);
    this.channels = new SlackChannels(api, tokens, clock);
    this.chats = new SlackChats(database, chatStore, comeback, clock);
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
    SlackInbox taking = new SlackInbox(app(desk));
    inbox = taking;
    switch (settings.mode()) {
      case SOCKET -> socket = new SocketMode(api, settings.appToken(), taking, times, clock);
      case HTTP -> {
        SlackSignature signature = new SlackSignature(settings.signingSecret(), clock);
        routes.add(new Route(Route.Method.POST, SlackHttp.PATH, new SlackHttp(signature, taking)));
      }
    }
    if (installations != null) {
      routes.addAll(new SlackInstaller(api, settings, installations, chats, clock).routes());
    }
  }

  /** Begins to receive, and shows what an earlier run could not. */
  public void start() {
    whispers.resume();
    if (socket != null) {
      socket.start();
    }
    if (workspace != null) {
      workspace.introduce(chats);
    }
  }

  /** Receives no more; messages can still be sent. */
  public void stopReceiving() {
    if (socket != null) {
      socket.close();
    }
    if (inbox != null) {
      inbox.close();
    }
  }

  /** What is to be served over HTTP. */
  public List<Route> routes() {
    return List.copyOf(routes);
  }

  /** Whether Slack and Sokbo reach each other. */
  public Health.Status status() {
    Health.Status mine = tokens.status();
    return mine instanceof Health.Up && socket != null ? socket.status() : mine;
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

  private App app(SlackDesk desk) {
    ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    opened.push(work::shutdownNow);
    SlackConversation conversation = new SlackConversation(desk, people, channels, chats, whispers);
    SlackReplies replies = new SlackReplies(buttons);
    SlackModals modals = new SlackModals(api, tokens, people, chats);
    SlackTrials trials = new SlackTrials(conversation, replies, modals, work);
    SlackHome home = new SlackHome(api, tokens, conversation, replies, modals, shared, chats);
    // No middleware of Bolt's: what comes in was verified before, and tokens are looked up here.
    App app = new App(boltConfig(), api.slack(), new ArrayList<>());
    new SlackLines(tokens, conversation, whispers, modals).register(app);
    new SlackTaps(tokens, conversation, whispers, replies, modals, trials, home, buttons)
        .register(app);
    new SlackSubmissions(conversation, whispers, replies, modals, home, work, clock).register(app);
    new SlackEvents(tokens, chats, channels, home).register(app);
    return app;
  }

  private AppConfig boltConfig() {
    return AppConfig.builder()
        .slack(api.slack())
        .allEventsApiAutoAckEnabled(true)
        .subtypedMessageEventsAutoAckEnabled(true)
        .build();
  }

  private <T extends AutoCloseable> T open(T part) {
    opened.push(part);
    return part;
  }
}
