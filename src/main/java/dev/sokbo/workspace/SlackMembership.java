package dev.sokbo.workspace;

import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Membership;
import dev.sokbo.config.SlackSettings.Changes;
import dev.sokbo.slackapi.SlackAddress;
import dev.sokbo.slackapi.SlackTokens;

/**
 * Who may change what a channel is sent: its members, or only the workspace's administrators and
 * whoever made the channel. Guests and people of other workspaces may not; in a direct message
 * everybody may.
 */
public final class SlackMembership implements Membership {

  private final Changes changes;
  private final SlackPeople people;
  private final SlackChannels channels;
  private final SlackTokens tokens;
  private final SharedChannels shared;

  public SlackMembership(
      Changes changes,
      SlackPeople people,
      SlackChannels channels,
      SlackTokens tokens,
      SharedChannels shared) {
    this.changes = changes;
    this.people = people;
    this.channels = channels;
    this.tokens = tokens;
    this.shared = shared;
  }

  /** Slack takes commands and taps only of who is in the channel, so that need not be asked. */
  @Override
  public Right toChange(ChatAddress chat, String sender) {
    SlackAddress address = SlackAddress.of(chat);
    if (address.isDirect()) {
      return Right.GRANTED;
    }
    return people
        .find(address.team(), sender)
        .map(person -> toChange(address, sender, person.standing()))
        .orElse(Right.UNTOLD);
  }

  private Right toChange(SlackAddress address, String sender, Person.Standing standing) {
    return switch (standing) {
      case GUEST -> Right.DENIED;
      case ADMINISTRATOR -> Right.GRANTED;
      case MEMBER ->
          switch (changes) {
            case MEMBERS -> Right.GRANTED;
            case ADMINS -> ofMaker(address, sender);
          };
    };
  }

  @Override
  public Right toChangeFromElsewhere(ChatAddress chat, String sender) {
    SlackAddress address = SlackAddress.of(chat);
    return tokens
        .of(address.team())
        .filter(token -> shared.of(token, sender).containsKey(address.channel()))
        .map(token -> toChange(chat, sender))
        .orElse(Right.DENIED);
  }

  @Override
  public Entitled entitled() {
    return switch (changes) {
      case MEMBERS -> Entitled.MEMBERS;
      case ADMINS -> Entitled.ADMINISTRATORS;
    };
  }

  private Right ofMaker(SlackAddress address, String sender) {
    return channels
        .find(address)
        .map(found -> Right.of(found.creator().equals(sender)))
        .orElse(Right.UNTOLD);
  }
}
