package dev.sokbo.slackapi;

import dev.sokbo.blockkit.SlackMarkup;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Platform;
import dev.sokbo.config.Secret;
import dev.sokbo.message.Document;
import dev.sokbo.message.Message;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.LookBack;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.messenger.SendResult;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Sends messages to Slack's channels and direct messages. Every message carries its delivery key as
 * metadata, by which a message of open fate is found in the channel's history.
 */
public final class SlackMessenger implements Messenger {

  private final SlackTokens tokens;
  private final ButtonCodec buttons;
  private final InstantSource clock;
  private final SlackPosts posts;
  private final SlackHistory history;
  private final SlackFiles files;

  /**
   * @param buttons says what Slack hands back when a button is tapped
   */
  public SlackMessenger(
      SlackApi api, SlackTokens tokens, ButtonCodec buttons, InstantSource clock) {
    this.tokens = tokens;
    this.buttons = buttons;
    this.clock = clock;
    this.posts = new SlackPosts(api);
    this.history = new SlackHistory(api);
    this.files = new SlackFiles(api);
  }

  @Override
  public Platform platform() {
    return Platform.SLACK;
  }

  @Override
  public List<Message> split(Message message) {
    return SlackMarkup.split(message);
  }

  /** A token may have to be renewed first. */
  @Override
  public SendResult send(Chat chat, Delivery delivery, Runnable departing) {
    SlackAddress address = SlackAddress.of(chat.address());
    Optional<Secret> token = tokens.of(address.team());
    if (token.isEmpty()) {
      return new SendResult.ChatGone("not installed in the workspace " + address.team());
    }
    Shipment shipment = shipment(token.get(), address, delivery);
    departing.run();
    return shipment.send();
  }

  @Override
  public LookBack lookBack(Chat chat, Delivery delivery) {
    SlackAddress address = SlackAddress.of(chat.address());
    return tokens
        .of(address.team())
        .map(token -> lookBack(token, address, delivery))
        .orElseGet(LookBack.CannotTell::new);
  }

  /** Whether its file followed a message that arrived is open, so its text is written into it. */
  private LookBack lookBack(Secret token, SlackAddress address, Delivery delivery) {
    LookBack answer = history.find(token, address.channel(), delivery, clock.instant());
    Document document = delivery.document();
    if (document != null && answer instanceof LookBack.Arrived arrived) {
      shipment(token, address, delivery).withText(document).edit(arrived.messageId());
    }
    return answer;
  }

  private Shipment shipment(Secret token, SlackAddress address, Delivery delivery) {
    return new Shipment(
        posts,
        files,
        token,
        address.channel(),
        message -> SlackMarkup.render(message, button -> buttons.encode(address.chat(), button)),
        delivery);
  }
}
