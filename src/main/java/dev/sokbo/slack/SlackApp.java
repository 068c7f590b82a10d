package dev.sokbo.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.slackapi.SlackApi;
import dev.sokbo.slackapi.SlackTokens;
import dev.sokbo.whisper.Whispers;
import dev.sokbo.workspace.SharedChannels;
import dev.sokbo.workspace.SlackChannels;
import dev.sokbo.workspace.SlackChats;
import dev.sokbo.workspace.SlackPeople;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * What Bolt's app is made of.
 *
 * @param work does what nobody waits for
 */
record SlackApp(
    SlackApi api,
    SlackTokens tokens,
    SlackPeople people,
    SlackChannels channels,
    SharedChannels shared,
    SlackChats chats,
    Whispers whispers,
    ButtonCodec buttons,
    Executor work,
    InstantSource clock) {

  /**
   * The app, which leads each kind of request to what it does.
   *
   * @param checks what a request goes through before; of Bolt's own all but what looks up tokens,
   *     which are kept here
   */
  App with(SlackDesk desk, List<Middleware> checks) {
    SlackConversation conversation = new SlackConversation(desk, people, channels, chats, whispers);
    SlackReplies replies = new SlackReplies(buttons);
    SlackModals modals = new SlackModals(api, tokens, people, chats, desk);
    SlackTrials trials = new SlackTrials(conversation, replies, modals, work);
    HomeDisplay display = new HomeDisplay(api, work);
    SlackHome home = new SlackHome(display, tokens, conversation, replies, modals, shared, chats);
    App app = new App(config(), api.slack(), new ArrayList<>(checks));
    new SlackLines(tokens, conversation, whispers, modals).register(app);
    new SlackTaps(tokens, conversation, whispers, replies, modals, trials, home, buttons)
        .register(app);
    new SlackSubmissions(conversation, whispers, replies, modals, home, work, clock).register(app);
    new SlackEvents(tokens, chats, channels, home).register(app);
    return app;
  }

  private AppConfig config() {
    return AppConfig.builder()
        .slack(api.slack())
        .allEventsApiAutoAckEnabled(true)
        .subtypedMessageEventsAutoAckEnabled(true)
        .build();
  }
}
