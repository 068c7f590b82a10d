package dev.sokbo.workspace;

import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Membership;
import dev.sokbo.config.SlackSettings.Changes;
import dev.sokbo.slackapi.SlackAddress;
import dev.sokbo.slackapi.SlackTokens;
import java.util.Optional;

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
  public boolean mayChange(ChatAddress chat, String sender) {
    SlackAddress address = SlackAddress.of(chat);
    if (address.isDirect()) {
      return true;
    }
    Optional<Person> person = people.find(address.team(), sender);
    return person.isPresent()
        && switch (person.get().standing()) {
          case GUEST -> false;
          case ADMINISTRATOR -> true;
          case MEMBER -> changes == Changes.MEMBERS || made(address, sender);
        };
  }

  @Override
  public boolean mayChangeFromElsewhere(ChatAddress chat, String sender) {
    SlackAddress address = SlackAddress.of(chat);
    return tokens
            .of(address.team())
            .filter(token -> shared.of(token, sender).containsKey(address.channel()))
            .isPresent()
        && mayChange(chat, sender);
  }

  @Override
  public Entitled entitled() {
    return switch (changes) {
      case MEMBERS -> Entitled.MEMBERS;
      case ADMINS -> Entitled.ADMINISTRATORS;
    };
  }

  private boolean made(SlackAddress address, String sender) {
    return channels.find(address).filter(found -> found.creator().equals(sender)).isPresent();
  }
}
