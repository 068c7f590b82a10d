package dev.sokbo.slack;

import dev.sokbo.blockkit.SlackHabits;
import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Reply;
import dev.sokbo.message.Block;
import dev.sokbo.message.Document;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import dev.sokbo.slackapi.SlackAddress;
import dev.sokbo.workspace.Channel;
import dev.sokbo.workspace.Person;
import dev.sokbo.workspace.SlackChannels;
import dev.sokbo.workspace.SlackChats;
import dev.sokbo.workspace.SlackPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings what people ask for to the desk, and says what keeps Sokbo from coming to a channel. */
final class SlackConversation {

  private final SlackDesk desk;
  private final SlackPeople people;
  private final SlackChannels channels;
  private final SlackChats chats;

  SlackConversation(SlackDesk desk, SlackPeople people, SlackChannels channels, SlackChats chats) {
    this.desk = desk;
    this.people = people;
    this.channels = channels;
    this.chats = chats;
  }

  /** The reply to a line; empty when it was answered before. */
  Optional<Reply> ask(Line line) {
    SlackAddress address = line.address();
    Optional<Channel> channel = channels.find(address);
    Language language = language(address, line.user());
    Incoming incoming =
        new Incoming(
            address.chat(),
            line.user(),
            SlackHabits.line(line.text()),
            line.key(),
            line.document(),
            line.repliedTo(),
            Incoming.Manner.TYPED);
    String title = channel.map(Channel::name).orElse("");
    Optional<Reply> reply = desk.answer(incoming, new Acquaintance(title, language));
    if (channel.filter(found -> found.presence() == Channel.Presence.OUTSIDE).isPresent()) {
      return reply.map(given -> invited(address, given));
    }
    if (channel.isPresent()) {
      chats.resume(address);
    }
    return reply;
  }

  /** What somebody reads Slack in, if Slack tells and it is a language of Sokbo's. */
  @Nullable Language language(SlackAddress address, String user) {
    return people.find(address.team(), user).map(Person::language).orElse(null);
  }

  private Reply invited(SlackAddress address, Reply reply) {
    channels.forget(address);
    Language language = chats.language(address);
    List<Block> blocks = new ArrayList<>(reply.message().blocks());
    blocks.add(new Block.Paragraph(List.of(Span.italic(SlackWords.in(language).say("invite")))));
    return new Reply(new Message(blocks), reply.placement(), reply.document());
  }

  /**
   * What somebody typed, tapped or submitted.
   *
   * @param key Slack's own name of the event; absent where it can't come twice
   * @param repliedTo the message whose button was tapped, if any
   */
  record Line(
      SlackAddress address,
      String user,
      String text,
      @Nullable String key,
      @Nullable Document document,
      @Nullable String repliedTo) {

    static Line of(SlackAddress address, String user, String text, @Nullable String key) {
      return new Line(address, user, text, key, null, null);
    }
  }
}
