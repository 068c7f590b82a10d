package dev.sokbo.slack;

import dev.sokbo.blockkit.SlackHabits;
import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Incoming.Attachment;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Reply;
import dev.sokbo.message.Block;
import dev.sokbo.message.Document;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import dev.sokbo.slackapi.SlackAddress;
import dev.sokbo.whisper.Asker;
import dev.sokbo.whisper.Whispers;
import dev.sokbo.workspace.Channel;
import dev.sokbo.workspace.Person;
import dev.sokbo.workspace.SlackChannels;
import dev.sokbo.workspace.SlackChats;
import dev.sokbo.workspace.SlackPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Brings what people ask for to the desk, and says what keeps Sokbo from coming to a channel. */
final class SlackConversation {

  private final SlackDesk desk;
  private final SlackPeople people;
  private final SlackChannels channels;
  private final SlackChats chats;
  private final Whispers whispers;

  SlackConversation(
      SlackDesk desk,
      SlackPeople people,
      SlackChannels channels,
      SlackChats chats,
      Whispers whispers) {
    this.desk = desk;
    this.people = people;
    this.channels = channels;
    this.chats = chats;
    this.whispers = whispers;
  }

  /** The reply to a line that is shown at once or never; empty when it was answered before. */
  Optional<Reply> ask(Line line) {
    Hearing hearing = hear(line);
    return desk.answer(hearing.incoming, hearing.acquaintance, (handle, chat, reply) -> {})
        .map(reply -> hearing.isOutside ? invited(reply, chats.language(line.address)) : reply);
  }

  /** The reply to a line, kept until it was shown; empty when it was answered before. */
  Optional<Kept> ask(Line line, Asker asker) {
    Hearing hearing = hear(line);
    AtomicLong id = new AtomicLong();
    return desk.answer(
            hearing.incoming,
            hearing.acquaintance,
            (handle, chat, reply) -> {
              Reply shown = hearing.isOutside ? invited(reply, chat.language()) : reply;
              id.set(whispers.keep(handle, asker, shown));
            })
        .map(reply -> new Kept(id.get(), reply));
  }

  /** Has a line answered where everybody sees it. */
  void post(Line line, @Nullable String thread) {
    Hearing hearing = hear(line);
    desk.post(hearing.incoming, hearing.acquaintance, thread);
  }

  private Hearing hear(Line line) {
    SlackAddress address = line.address;
    Optional<Channel> channel = channels.find(address);
    boolean isOutside =
        channel.filter(found -> found.presence() == Channel.Presence.OUTSIDE).isPresent();
    if (isOutside) {
      channels.forget(address);
    } else if (channel.isPresent()) {
      chats.resume(address);
    }
    String title = channel.map(Channel::name).orElse("");
    @Nullable Language language =
        people.find(address.team(), line.user).map(Person::language).orElse(null);
    return new Hearing(line.incoming(), new Acquaintance(title, language), isOutside);
  }

  private static Reply invited(Reply reply, Language language) {
    List<Block> blocks = new ArrayList<>(reply.message().blocks());
    blocks.add(new Block.Paragraph(List.of(Span.italic(SlackWords.in(language).say("invite")))));
    return new Reply(new Message(blocks), reply.placement(), reply.document());
  }

  /**
   * A reply that is kept until it was shown.
   *
   * @param id by which it is shown or forgotten
   */
  record Kept(long id, Reply reply) {}

  /** A line with what is known of where it comes from. */
  private record Hearing(Incoming incoming, Acquaintance acquaintance, boolean isOutside) {}

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
      @Nullable String repliedTo,
      Incoming.Manner manner) {

    static Line of(SlackAddress address, String user, String text, @Nullable String key) {
      return new Line(address, user, text, key, null, null, Incoming.Manner.TYPED);
    }

    Incoming incoming() {
      return new Incoming(
          address.chat(), user, SlackHabits.line(text), key, attachment(), repliedTo, manner);
    }

    private @Nullable Attachment attachment() {
      return document == null ? null : new Attachment.Read(document);
    }
  }
}
