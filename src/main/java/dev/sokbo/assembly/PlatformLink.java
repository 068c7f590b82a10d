package dev.sokbo.assembly;

import dev.sokbo.chat.ChatFinder;
import dev.sokbo.chat.Membership;
import dev.sokbo.chat.Platform;
import dev.sokbo.conversation.Conversation;
import dev.sokbo.messenger.Messenger;
import dev.sokbo.web.Health;
import dev.sokbo.web.Routes;
import java.util.List;
import java.util.Optional;

/** A platform, tied to the commands and to the chats. */
interface PlatformLink extends AutoCloseable {

  /** Which one it is. */
  Platform platform();

  /** Sends to its chats. */
  Messenger messenger();

  /** Knows who may change them. */
  Membership membership();

  /** Finds its chats by name, where one can be managed from another. */
  Optional<ChatFinder> finder();

  /** Whether it and Sokbo reach each other. */
  Health.Status health();

  /** Says who answers what comes in; to be called once, before {@link #routes}. */
  void answerWith(Conversation conversation);

  /** What the HTTP server has to answer for it. */
  List<Routes> routes();

  /** Begins to receive. */
  void start();

  /** Receives no more; messages can still be sent. */
  void stopReceiving();

  @Override
  void close();
}
