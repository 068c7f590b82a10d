package dev.sokbo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.fakeslack.SlackInputs;
import dev.sokbo.fakeslack.SlackPayloads;
import dev.sokbo.message.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A tap must do what its button says, and nothing for who made up the button. */
final class SlackTapsTest {

  private final SlackRoom room = new SlackRoom();

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void doesWhatAButtonStandsForAndNothingForAForgedOne() throws InterruptedException {
    tap(SlackInputs.button("command-1", encoded("why 7")));

    assertThat(room.slack.nextResponse().path("text").asText()).isEqualTo("did: why 7");
    assertThat(room.desk.asked.getFirst().repliedTo()).isEqualTo("1785000000.000400");

    tap(SlackInputs.button("command-1", "forged00000unwatch 1"));
    room.slack.nextResponse();
    assertThat(room.desk.asked).hasSize(1);
  }

  @Test
  void takesTheOptionOfAMenu() throws InterruptedException {
    tap(SlackInputs.option("overflow", "command-1", encoded("replace")));

    assertThat(room.slack.nextResponse().path("replace_original").asBoolean()).isTrue();
  }

  private String encoded(String command) {
    return room.buttons.encode(SlackRoom.NEWS, new Button("label", command));
  }

  private void tap(ObjectNode action) throws InterruptedException {
    room.interact(SlackPayloads.tap("C0NEWS", SlackRoom.MINJI, action, room.slack.responseUrl()));
  }
}
