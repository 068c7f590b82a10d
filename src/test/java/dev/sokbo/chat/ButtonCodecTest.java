package dev.sokbo.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sokbo.message.Button;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a platform hands back for a tapped button may come from anybody, so it is never trusted. */
final class ButtonCodecTest {

  private static final ChatAddress CHAT = new ChatAddress(Platform.TELEGRAM, "-100/7");

  private final ButtonCodec codec = new ButtonCodec(new byte[32]);

  @Test
  void givesBackTheCommandOfItsOwnButtons() {
    String data = codec.encode(CHAT, new Button("🔇", "mute 3 1d"));

    assertThat(codec.decode(CHAT, data)).contains("mute 3 1d");
  }

  @Test
  void knowsNothingOfAnotherChatsButtons() {
    String data = codec.encode(CHAT, new Button("🔇", "mute 3 1d"));

    assertThat(codec.decode(new ChatAddress(Platform.TELEGRAM, "-200"), data)).isEmpty();
  }

  @Test
  void refusesWhatItDidNotSign() {
    String data = codec.encode(CHAT, new Button("🔇", "mute 3 1d"));

    assertThat(codec.decode(CHAT, data + "x")).isEmpty();
    assertThat(codec.decode(CHAT, "mute 3 1d")).isEmpty();
    assertThat(codec.decode(CHAT, "AAAAAAAAAAAmute 3 1d")).isEmpty();
    assertThat(codec.decode(CHAT, "")).isEmpty();
  }

  @Test
  void fitsTelegramsCallbackData() {
    String longest = "가".repeat(16);

    assertThat(codec.encode(CHAT, new Button("x", longest)).getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThanOrEqualTo(64);
    assertThatThrownBy(() -> new Button("x", longest + "a")).hasMessageContaining("too long");
  }
}
