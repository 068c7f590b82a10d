package dev.sokbo.slack;

import dev.sokbo.blockkit.SlackHabits;
import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Incoming.Attachment;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Reply;
import dev.sokbo.chat.ReplyKeeper;
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
    return ask(List.of(line)).stream().findFirst();
  }

  /**
   * The replies to what one person asks in one channel, shown together at once or never; without
   * those to lines that were answered before.
   */
  List<Reply> ask(List<Line> lines) {
    Place place = place(lines.getFirst());
    List<Reply> replies = new ArrayList<>();
    for (Line line : lines) {
      desk.answer(line.incoming(), place.acquaintance, (handle, chat, reply) -> {})
          .map(reply -> shown(reply, line, lines, place, chats.language(line.address)))
          .ifPresent(replies::add);
    }
    return replies;
  }

  /** The reply to a line, kept until it was shown; empty when it was answered before. */
  Optional<Kept> ask(Line line, Asker asker) {
    return ask(List.of(line), asker).stream().findFirst();
  }

  /** The replies to what one person asks in one channel, each kept until it was shown. */
  List<Kept> ask(List<Line> lines, Asker asker) {
    Place place = place(lines.getFirst());
    return lines.stream().flatMap(line -> ask(line, lines, place, asker).stream()).toList();
  }

  private Optional<Kept> ask(Line line, List<Line> lines, Place place, Asker asker) {
    List<Kept> kept = new ArrayList<>();
    ReplyKeeper keeper =
        (handle, chat, reply) -> {
          Reply shown = shown(reply, line, lines, place, chat.language());
          kept.add(new Kept(whispers.keep(handle, asker, shown), shown));
        };
    return desk.answer(line.incoming(), place.acquaintance, keeper)
        .flatMap(reply -> kept.stream().findFirst());
  }

  /** Has a line answered where everybody sees it. */
  void post(Line line, @Nullable String thread) {
    desk.post(line.incoming(), place(line).acquaintance, thread);
  }

  private Place place(Line line) {
    SlackAddress address = line.address;
    Optional<Channel> channel = channels.find(address);
    channel.ifPresent(found -> note(address, found.presence()));
    String title = channel.map(Channel::name).orElse("");
    @Nullable Language language =
        people.find(address.team(), line.user).map(Person::language).orElse(null);
    return new Place(
        new Acquaintance(title, language),
        channel.map(Channel::presence).orElse(Channel.Presence.INSIDE));
  }

  private void note(SlackAddress address, Channel.Presence presence) {
    switch (presence) {
      case INSIDE -> chats.resume(address);
      case OUTSIDE -> channels.forget(address);
    }
  }

  /** What keeps Sokbo out of a channel is said once, below the last of what was asked. */
  private static Reply shown(
      Reply reply, Line line, List<Line> lines, Place place, Language language) {
    return place.presence == Channel.Presence.OUTSIDE && line.equals(lines.getLast())
        ? invited(reply, language)
        : reply;
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

  /** What is known of where and by whom something is said; inside where Slack can't tell now. */
  private record Place(Acquaintance acquaintance, Channel.Presence presence) {}

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
