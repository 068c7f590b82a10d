package dev.sokbo.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Platform;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A stranger must not change a chat; everybody in it may read. */
final class AccessTest {

  private static final ChatAddress GROUP = new ChatAddress(Platform.TELEGRAM, "-100");
  private static final Command CHANGE = new Command.Watch("Meta");
  private static final Command READ = new Command.Watchlist();

  private final Access listed = new Access(Access.Policy.ALLOWLIST, Set.of("7", "-200"));

  @Test
  void letsEverybodyChangeWhereAccessIsOpen() {
    Access open = new Access(Access.Policy.OPEN, Set.of());

    assertThat(open.permits(from("1", GROUP), CHANGE)).isTrue();
  }

  @Test
  void keepsStrangersFromChangingUnderAnAllowList() {
    assertThat(listed.permits(from("1", GROUP), CHANGE)).isFalse();
    assertThat(listed.permits(from("1", GROUP), READ)).isTrue();
  }

  @Test
  void letsListedPeopleAndListedChatsChange() {
    assertThat(listed.permits(from("7", GROUP), CHANGE)).isTrue();
    assertThat(listed.permits(from("1", new ChatAddress(Platform.TELEGRAM, "-200")), CHANGE))
        .isTrue();
  }

  @Test
  void letsWhoeverHoldsTheConsoleChange() {
    assertThat(listed.permits(from("console", ChatAddress.CONSOLE), CHANGE)).isTrue();
  }

  private static Incoming from(String sender, ChatAddress chat) {
    return new Incoming(chat, sender, "");
  }
}
