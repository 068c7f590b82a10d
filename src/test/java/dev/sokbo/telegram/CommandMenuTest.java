package dev.sokbo.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.botapi.FakeFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Who types a slash must be offered what there is, in their language. */
@Execution(ExecutionMode.CONCURRENT)
final class CommandMenuTest {

  private final PollingRoom room = new PollingRoom();

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void tellsTelegramWhichCommandsThereAreInBothLanguages() {
    room.telegram.willFail(
        "setMyCommands", FakeFault.refusal(500, "x"), FakeFault.refusal(400, "no"));

    room.start();

    room.telegram.await("told", fake -> fake.calls("setMyCommands").size() == 9);
    assertThat(room.telegram.calls("setMyCommands"))
        .extracting(call -> call.form().at("/scope/type").asText())
        .contains("default", "all_private_chats", "all_group_chats", "all_chat_administrators");
    assertThat(room.telegram.calls("setMyCommands").getLast().form())
        .satisfies(
            form -> {
              assertThat(form.toString()).contains("\"language_code\":\"ko\"", "감시");
              assertThat(form.toString()).contains("\"command\":\"watch\"").doesNotContain("mute");
            });
  }
}
