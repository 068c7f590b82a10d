package dev.sokbo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.chat.Incoming;
import dev.sokbo.fakeslack.FakeSlack;
import dev.sokbo.fakeslack.SlackInputs;
import dev.sokbo.fakeslack.SlackPayloads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Home tab is where people look first; it must show their channels, and show up. */
final class SlackHomeTest {

  private final SlackRoom room = new SlackRoom();

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void showsWhatIsWatchedInMyChannels() throws InterruptedException {
    room.meet(SlackRoom.NEWS);
    room.meet(SlackRoom.chat("D0MINJI"));
    JsonNode home = room.openHome();

    assertThat(home.path("blocks").toString())
        .contains("#news", "did: watchlist", "did: schedule", "did: feeds");
    assertThat(room.desk.asked).extracting(Incoming::chat).containsOnly(SlackRoom.chat("D0MINJI"));

    room.desk.asked.clear();
    chooseNews(home);
    FakeSlack.await("the other channel", () -> room.desk.asked.size() == 3);
    assertThat(room.desk.asked).extracting(Incoming::chat).containsOnly(SlackRoom.NEWS);
  }

  @Test
  void tellsOfAChannelWhereTheDirectMessageHasNothing() throws InterruptedException {
    assertThat(room.openHome().path("blocks").toString()).contains("아직").doesNotContain("did: ");
    assertThat(room.desk.asked).isEmpty();
    room.meet(SlackRoom.NEWS);

    assertThat(room.openHome().path("blocks").toString()).contains("did: watchlist");
    assertThat(room.desk.asked).extracting(Incoming::chat).containsOnly(SlackRoom.NEWS);
  }

  @Test
  void showsUpOnceSlackTakesIt() throws InterruptedException {
    room.slack.willAnswer("views.publish", 500);

    assertThat(room.openHome().path("type").asText()).isEqualTo("home");

    assertThat(room.slack.calls("views.publish")).isEqualTo(2);
  }

  @Test
  void saysOnceHowToInviteIt() throws InterruptedException {
    room.slack.workspace().channel("C0NEWS").botIsInside = false;
    room.meet(SlackRoom.NEWS);
    JsonNode home = room.openHome();
    room.slack.workspace().forgetHome(SlackRoom.MINJI);
    chooseNews(home);
    FakeSlack.await(
        "the other channel", () -> room.slack.workspace().home(SlackRoom.MINJI).isPresent());

    assertThat(room.slack.workspace().home(SlackRoom.MINJI).orElseThrow().toString())
        .contains("did: watchlist", "did: schedule", "did: feeds")
        .containsOnlyOnce("/invite");
  }

  private void chooseNews(JsonNode home) throws InterruptedException {
    ObjectNode choice = SlackInputs.option("static_select", "home-choose", "C0NEWS");
    room.interact(SlackPayloads.tapInView(home, SlackRoom.MINJI, choice));
  }
}
