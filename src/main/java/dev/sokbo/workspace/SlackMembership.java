package dev.sokbo.workspace;

import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Membership;
import dev.sokbo.config.Settings.SlackChanges;
import dev.sokbo.slackapi.SlackAddress;
import java.util.Optional;

/**
 * Who may change what a channel is sent: its members, or only the workspace's administrators and
 * whoever made the channel. Guests and people of other workspaces may not; in a direct message
 * everybody may.
 */
public final class SlackMembership implements Membership {

  private final SlackChanges changes;
  private final SlackPeople people;
  private final SlackChannels channels;

  public SlackMembership(SlackChanges changes, SlackPeople people, SlackChannels channels) {
    this.changes = changes;
    this.people = people;
    this.channels = channels;
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
          case MEMBER -> changes == SlackChanges.MEMBERS || made(address, sender);
        };
  }

  private boolean made(SlackAddress address, String sender) {
    return channels.find(address).filter(found -> found.creator().equals(sender)).isPresent();
  }
}
