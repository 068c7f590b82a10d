package dev.sokbo.messenger;

import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messengers of the platforms that are connected, one of each. */
public final class Messengers {

  private final Map<Platform, Messenger> byPlatform = new EnumMap<>(Platform.class);

  public Messengers(List<Messenger> connected) {
    connected.forEach(messenger -> byPlatform.put(messenger.platform(), messenger));
  }

  /** The one that reaches a chat; empty while its platform is not connected. */
  public Optional<Messenger> of(ChatAddress chat) {
    return Optional.ofNullable(byPlatform.get(chat.platform()));
  }
}
