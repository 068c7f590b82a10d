package dev.sokbo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.fakeslack.FakeSlack;
import dev.sokbo.fakeslack.SilentSocket;
import dev.sokbo.web.Health;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack cuts connections as it likes; whoever asks afterwards must be answered all the same. */
@Execution(ExecutionMode.CONCURRENT)
final class SlackConnectionTest {

  private final SlackRoom room = new SlackRoom();

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void connectsAnewWhateverHappensToTheConnection() throws InterruptedException {
    room.slack.socket().awaitConnections(1);
    room.slack.socket().breakAll();
    room.slack.socket().awaitConnections(2);
    room.slack.willDecline("apps.connections.open", "internal_error");
    room.slack.willAnswer("apps.connections.open", 429);
    room.slack.willAnswer("apps.connections.open", 503);
    room.slack.willDrop("apps.connections.open");
    room.slack.socket().disconnect("refresh_requested");
    room.slack.socket().awaitConnections(3);

    room.command("back");

    assertThat(room.slack.nextResponse().path("text").asText()).isEqualTo("did: back");
    FakeSlack.await("good health", () -> room.connection.status() instanceof Health.Up);
  }

  @ParameterizedTest
  @ValueSource(strings = {"warning", "refresh_requested", "link_disabled", "too_many_websockets"})
  void connectsAnewWhateverSlackLeavesFor(String reason) throws InterruptedException {
    room.slack.socket().awaitConnections(1);
    room.slack.socket().disconnect(reason);
    room.slack.socket().awaitConnections(2);

    FakeSlack.await("good health", () -> room.connection.status() instanceof Health.Up);
    room.command("back");
    assertThat(room.slack.nextResponse().path("text").asText()).isEqualTo("did: back");
  }

  @Test
  void acknowledgesOverTheOldConnectionWhatCameOverIt() throws InterruptedException {
    room.slack.socket().awaitConnections(1);
    String envelope = room.command("slow");
    room.slack.socket().disconnect("refresh_requested");
    room.slack.socket().awaitConnections(2);

    room.slack.socket().acknowledgement(envelope);

    room.desk.released.countDown();
    assertThat(room.slack.nextResponse().path("text").asText()).isEqualTo("did: slow");
  }

  @Test
  void answersEveryPingOfSlacks() throws Exception {
    room.slack.socket().awaitConnections(1);
    try (SilentSocket silent = new SilentSocket()) {
      room.slack.willConnectTo(silent.url());
      room.slack.socket().breakAll();
      silent.awaitConnection();

      assertThat(silent.ping("still there?")).isEqualTo("still there?");
    }
  }

  @Test
  void leavesAConnectionThatGreetsNobody() throws InterruptedException {
    room.slack.socket().awaitConnections(1);
    room.slack.socket().greetNobody(true);
    room.slack.socket().breakAll();
    room.slack.socket().awaitConnections(2);
    assertThat(room.connection.status()).isInstanceOf(Health.Degraded.class);

    room.slack.socket().greetNobody(false);
    room.slack.socket().awaitConnections(3);

    FakeSlack.await("good health", () -> room.connection.status() instanceof Health.Up);
  }

  @Test
  void saysWhyAConnectionWasRefused() throws InterruptedException {
    room.slack.socket().awaitConnections(1);
    room.slack.willConnectTo(room.slack.apiUrl().replace("http", "ws").replace("/api/", "/gone"));
    room.slack.willStall("apps.connections.open");
    room.slack.socket().breakAll();

    FakeSlack.await("the reason", () -> room.connection.status().toString().contains("HTTP 404"));
  }
}
