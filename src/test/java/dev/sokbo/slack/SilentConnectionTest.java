package dev.sokbo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.fakeslack.SilentSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A connection can be dead with neither end having closed it; nothing would come any more. */
final class SilentConnectionTest {

  @Test
  void leavesAConnectionWhoseOtherEndIsGone() throws Exception {
    try (SlackRoom room = new SlackRoom(Duration.ofSeconds(1));
        SilentSocket silent = new SilentSocket()) {
      room.slack.socket().awaitConnections(1);
      room.slack.willConnectTo(silent.url());
      room.slack.socket().breakAll();
      silent.awaitConnection();

      room.slack.socket().awaitConnections(2);
      room.command("back");
      assertThat(room.slack.nextResponse().path("text").asText()).isEqualTo("did: back");
    }
  }
}
