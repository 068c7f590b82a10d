package dev.sokbo.slack;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelDeletedEvent;
import com.slack.api.model.event.ChannelIdChangedEvent;
import com.slack.api.model.event.ChannelLeftEvent;
import com.slack.api.model.event.ChannelRenameEvent;
import com.slack.api.model.event.ChannelUnarchiveEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.GroupDeletedEvent;
import com.slack.api.model.event.GroupLeftEvent;
import com.slack.api.model.event.GroupRenameEvent;
import com.slack.api.model.event.GroupUnarchiveEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import dev.sokbo.slackapi.SlackAddress;
import dev.sokbo.slackapi.SlackTokens;
import dev.sokbo.workspace.SlackChannels;
import dev.sokbo.workspace.SlackChats;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What happens to channels and workspaces: Sokbo is invited, removed, installed, thrown out. */
final class SlackEvents {

  /** What Slack says of a channel that is no more. */
  private static final String GONE = "channel_not_found";

  private final SlackTokens tokens;
  private final SlackChats chats;
  private final SlackChannels channels;
  private final SlackHome home;

  SlackEvents(SlackTokens tokens, SlackChats chats, SlackChannels channels, SlackHome home) {
    this.tokens = tokens;
    this.chats = chats;
    this.channels = channels;
    this.home = home;
  }

  void register(App app) {
    on(app, AppHomeOpenedEvent.class, this::homeOpened);
    on(app, AppUninstalledEvent.class, payload -> left(payload, "app_uninstalled"));
    on(app, TokensRevokedEvent.class, this::revoked);
    on(app, MemberJoinedChannelEvent.class, this::joined);
    on(app, MemberLeftChannelEvent.class, this::removed);
    suspendOn(app, ChannelLeftEvent.class, ChannelLeftEvent::getChannel, "not_in_channel");
    suspendOn(app, GroupLeftEvent.class, GroupLeftEvent::getChannel, "not_in_channel");
    suspendOn(app, ChannelArchiveEvent.class, ChannelArchiveEvent::getChannel, "is_archived");
    suspendOn(app, GroupArchiveEvent.class, GroupArchiveEvent::getChannel, "is_archived");
    suspendOn(app, ChannelDeletedEvent.class, ChannelDeletedEvent::getChannel, GONE);
    suspendOn(app, GroupDeletedEvent.class, GroupDeletedEvent::getChannel, GONE);
    resumeOn(app, ChannelUnarchiveEvent.class, ChannelUnarchiveEvent::getChannel);
    resumeOn(app, GroupUnarchiveEvent.class, GroupUnarchiveEvent::getChannel);
    registerNames(app);
  }

  private void registerNames(App app) {
    on(app, ChannelIdChangedEvent.class, this::moved);
    on(
        app,
        ChannelRenameEvent.class,
        payload -> {
          ChannelRenameEvent.Channel channel = payload.getEvent().getChannel();
          renamed(payload, channel.getId(), channel.getName());
        });
    on(
        app,
        GroupRenameEvent.class,
        payload -> {
          GroupRenameEvent.Channel channel = payload.getEvent().getChannel();
          renamed(payload, channel.getId(), channel.getName());
        });
  }

  private <E extends Event> void suspendOn(
      App app, Class<E> type, Function<E, String> channel, String reason) {
    on(app, type, payload -> suspend(payload, channel.apply(payload.getEvent()), reason));
  }

  private <E extends Event> void resumeOn(App app, Class<E> type, Function<E, String> channel) {
    on(app, type, payload -> resume(payload, channel.apply(payload.getEvent())));
  }

  private static <E extends Event> void on(
      App app, Class<E> type, Consumer<EventsApiPayload<E>> action) {
    app.event(
        type,
        (payload, context) -> {
          action.accept(payload);
          return context.ack();
        });
  }

  private void homeOpened(EventsApiPayload<AppHomeOpenedEvent> payload) {
    AppHomeOpenedEvent event = payload.getEvent();
    if ("home".equals(event.getTab())) {
      home.opened(team(payload), event.getUser(), event.getChannel());
    }
  }

  private void joined(EventsApiPayload<MemberJoinedChannelEvent> payload) {
    if (isSokbo(payload, payload.getEvent().getUser())) {
      resume(payload, payload.getEvent().getChannel());
    }
  }

  private void removed(EventsApiPayload<MemberLeftChannelEvent> payload) {
    if (isSokbo(payload, payload.getEvent().getUser())) {
      suspend(payload, payload.getEvent().getChannel(), "not_in_channel");
    }
  }

  private void moved(EventsApiPayload<ChannelIdChangedEvent> payload) {
    ChannelIdChangedEvent event = payload.getEvent();
    chats.move(
        new SlackAddress(team(payload), event.getOldChannelId()),
        new SlackAddress(team(payload), event.getNewChannelId()));
  }

  private void renamed(EventsApiPayload<?> payload, String channel, String name) {
    SlackAddress address = new SlackAddress(team(payload), channel);
    channels.forget(address);
    chats.retitle(address, "#" + name);
  }

  private void revoked(EventsApiPayload<TokensRevokedEvent> payload) {
    TokensRevokedEvent.Tokens revoked = payload.getEvent().getTokens();
    if (revoked == null || (revoked.getBot() != null && !revoked.getBot().isEmpty())) {
      left(payload, "tokens_revoked");
    }
  }

  private void left(EventsApiPayload<?> payload, String reason) {
    String team = team(payload);
    tokens.revoked(team);
    chats.suspendAll(team, reason);
  }

  private void suspend(EventsApiPayload<?> payload, String channel, String reason) {
    SlackAddress address = new SlackAddress(team(payload), channel);
    channels.forget(address);
    chats.suspend(address, reason);
  }

  private void resume(EventsApiPayload<?> payload, String channel) {
    SlackAddress address = new SlackAddress(team(payload), channel);
    channels.forget(address);
    chats.resume(address);
  }

  private String team(EventsApiPayload<?> payload) {
    return tokens.served(installedIn(payload));
  }

  /**
   * The workspace in which Sokbo hears of an event. In a channel that several workspaces share it
   * may have happened in another.
   */
  static String installedIn(EventsApiPayload<?> payload) {
    List<Authorization> authorizations = payload.getAuthorizations();
    return authorizations == null
            || authorizations.isEmpty()
            || authorizations.getFirst().getTeamId() == null
        ? payload.getTeamId()
        : authorizations.getFirst().getTeamId();
  }

  /** Whether an event tells of Sokbo's own user, whom the envelope names. */
  static boolean isSokbo(EventsApiPayload<?> payload, String user) {
    List<Authorization> authorizations = payload.getAuthorizations();
    return authorizations != null
        && authorizations.stream().anyMatch(given -> user.equals(given.getUserId()));
  }
}
