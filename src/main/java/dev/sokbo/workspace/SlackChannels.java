package dev.sokbo.workspace;

import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.model.Conversation;
import dev.sokbo.chat.Recent;
import dev.sokbo.config.Secret;
import dev.sokbo.slackapi.Answer;
import dev.sokbo.slackapi.SlackAddress;
import dev.sokbo.slackapi.SlackApi;
import dev.sokbo.slackapi.SlackTokens;
import dev.sokbo.slackapi.SlackTries;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/** What channels are called and whether Sokbo is in them; asked for at most once a minute. */
public final class SlackChannels {

  private static final Duration KEPT = Duration.ofMinutes(1);

  private final SlackTries tries;
  private final SlackTokens tokens;
  private final Recent<Channel> known;

  public SlackChannels(SlackApi api, SlackTokens tokens, InstantSource clock) {
    this.tries = new SlackTries(api);
    this.tokens = tokens;
    this.known = new Recent<>(KEPT, clock);
  }

  /** A channel; empty when Slack can't tell now. */
  public Optional<Channel> find(SlackAddress address) {
    return known.get(address.chat().id(), () -> ask(address));
  }

  /** Asks anew the next time. */
  public void forget(SlackAddress address) {
    known.forget(address.chat().id());
  }

  private Optional<Channel> ask(SlackAddress address) {
    return tokens.of(address.team()).flatMap(token -> ask(token, address.channel()));
  }

  private Optional<Channel> ask(Secret token, String channel) {
    Answer<ConversationsInfoResponse> answer =
        tries.ask(token, methods -> methods.conversationsInfo(request -> request.channel(channel)));
    return switch (answer) {
      case Answer.Done<ConversationsInfoResponse> done ->
          Optional.of(channel(done.value().getChannel()));
      case Answer.Declined<ConversationsInfoResponse> declined
          when declined.error().equals("channel_not_found") ->
          Optional.of(new Channel("", "", Channel.Presence.OUTSIDE));
      case Answer.Declined<ConversationsInfoResponse> declined -> Optional.empty();
      case Answer.Limited<ConversationsInfoResponse> limited -> Optional.empty();
      case Answer.Unreached<ConversationsInfoResponse> unreached -> Optional.empty();
      case Answer.Open<ConversationsInfoResponse> open -> Optional.empty();
    };
  }

  /** What a channel is called: with its #; people are what tells a group's messages apart. */
  static String name(Conversation found) {
    if (found.isIm()) {
      return "";
    }
    String name = Objects.requireNonNullElse(found.getName(), found.getId());
    return found.isMpim()
        ? name.replaceFirst("^mpdm-", "").replaceFirst("-\\d+$", "").replace("--", ", ")
        : "#" + name;
  }

  private static Channel channel(Conversation found) {
    boolean inside = found.isMember() || found.isIm() || found.isMpim();
    return new Channel(
        name(found),
        Objects.requireNonNullElse(found.getCreator(), ""),
        inside && !found.isArchived() ? Channel.Presence.INSIDE : Channel.Presence.OUTSIDE);
  }
}
