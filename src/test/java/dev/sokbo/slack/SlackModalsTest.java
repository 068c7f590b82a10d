package dev.sokbo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Incoming.Attachment;
import dev.sokbo.fakeslack.FakeSlack;
import dev.sokbo.fakeslack.SlackInputs;
import dev.sokbo.fakeslack.SlackPayloads;
import dev.sokbo.fakeslack.SlackRules;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever types no commands must get as far by filling in. */
final class SlackModalsTest {

  private final SlackRoom room = new SlackRoom();

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void setsAChannelUp() throws InterruptedException {
    JsonNode modal = setUp();
    ObjectNode values = SlackInputs.text("query", "메타");
    values.setAll(SlackInputs.choice("cadence", "daily"));
    values.setAll(SlackInputs.time("time-1", "18:00"));
    values.setAll(SlackInputs.time("time-2", "08:30"));

    JsonNode answer = room.submit(modal, values);

    assertThat(answer.path("response_action").asText()).isEqualTo("update");
    assertThat(SlackRules.ofView(answer.path("view"))).isEmpty();
    assertThat(room.desk.asked)
        .extracting(Incoming::text)
        .containsExactly("watch 메타", "schedule daily 08:30,18:00");
  }

  @Test
  void tellsAModalThatIsSubmittedAgainFromOneWithOtherWords() throws InterruptedException {
    JsonNode modal = setUp();
    for (String query : List.of("메타", "메타", "삼성")) {
      ObjectNode typed = SlackInputs.text("query", query);
      ObjectNode submission = SlackPayloads.submission(modal, SlackRoom.MINJI, typed);
      submission.withObject("/view").put("id", "V0SAME");
      room.slack.socket().acknowledgement(room.interact(submission));
    }

    List<Incoming> watches =
        room.desk.asked.stream().filter(line -> line.text().startsWith("watch ")).toList();
    assertThat(watches).extracting(Incoming::text).contains("watch 메타", "watch 삼성");
    assertThat(watches)
        .extracting(Incoming::key)
        .doesNotContainNull()
        .satisfies(keys -> assertThat(Set.copyOf(keys)).hasSize(2));
  }

  @Test
  void beginsWithTheCadenceThatTheChannelHas() throws InterruptedException {
    assertThat(chosen(setUp())).isEmpty();
    room.desk.cadence = "weekdays 07:10, 18:00";
    JsonNode weekdays = setUp();
    room.desk.cadence = "mon, thu 09:00";
    JsonNode other = setUp();

    assertThat(chosen(weekdays)).isEqualTo("weekdays");
    assertThat(weekdays.findValuesAsText("initial_time")).containsExactly("07:10", "18:00");
    assertThat(chosen(other)).isEqualTo("mon, thu 09:00");
    assertThat(SlackRules.ofView(other)).isEmpty();
  }

  @Test
  void triesAQueryOut() throws InterruptedException {
    ObjectNode modal = shortcut("메타 *AI* 칩\n둘째 줄").deepCopy();
    assertThat(modal.toString()).contains("메타 *AI* 칩").doesNotContain("둘째");
    modal.putObject("state").set("values", SlackInputs.text("query", "메타"));

    JsonNode tried =
        room.modalAfter(
            () ->
                room.interact(
                    SlackPayloads.tapInView(modal, SlackRoom.MINJI, SlackInputs.button("try"))));

    assertThat(tried.toString()).contains("did: test 메타");
  }

  @Test
  void triesOutOnlyTheLastOfWhatIsTypedMeanwhile() throws InterruptedException {
    ObjectNode modal = SlackPayloads.shown(shortcut("slow"));
    assertThat(modal.toString()).contains("on_character_entered");
    room.desk.held = true;
    for (String query : List.of("메", "메타", "메타 ", "메타 A", "메타 AI")) {
      type(modal, query);
    }
    room.desk.released.countDown();

    FakeSlack.await(
        "the last result",
        () -> room.slack.workspace().modals().getLast().toString().contains("did: test 메타 AI"));
    assertThat(room.desk.asked.size()).isLessThan(5);
  }

  @Test
  void takesPastedOpml() throws InterruptedException {
    JsonNode home = room.openHome();
    JsonNode modal =
        room.modalAfter(
            () ->
                room.interact(
                    SlackPayloads.tapInView(
                        home, SlackRoom.MINJI, SlackInputs.button("home-import"))));

    room.submit(modal, SlackInputs.text("opml", "<opml/>"));

    Incoming pasting =
        room.desk.asked.stream()
            .filter(line -> line.attachment() != null)
            .findFirst()
            .orElseThrow();
    assertThat(pasting.text()).isEqualTo("import");
    assertThat(pasting.attachment())
        .isInstanceOfSatisfying(
            Attachment.Read.class, read -> assertThat(read.document().text()).isEqualTo("<opml/>"));
  }

  @Test
  void saysOnceHowToInviteIt() throws InterruptedException {
    room.slack.workspace().channel("C0NEWS").botIsInside = false;
    JsonNode modal = setUp();
    ObjectNode values = SlackInputs.text("query", "메타");
    values.setAll(SlackInputs.choice("cadence", "every 1h"));

    assertThat(room.submit(modal, values).toString())
        .contains("did: watch 메타", "did: schedule every 1h")
        .containsOnlyOnce("/invite");
  }

  @Test
  void opensInTimeHoweverLongSlackTakesToTellWhoAsks() throws InterruptedException {
    room.slack.socket().awaitConnections(1);
    room.slack.willStall("users.info");
    long begun = System.nanoTime();

    setUp();

    assertThat(System.nanoTime() - begun).isLessThan(3_000_000_000L);
  }

  @Test
  void opensOnceThoughSlackStumbles() throws InterruptedException {
    room.slack.willAnswer("views.open", 500);
    room.slack.willDropAfterDoing("views.open");

    setUp();
    room.command("watch 메타");

    assertThat(room.slack.nextResponse().path("text").asText()).isEqualTo("did: watch 메타");
    assertThat(room.slack.workspace().modals()).hasSize(1);
  }

  private JsonNode setUp() throws InterruptedException {
    return room.modalAfter(() -> room.command(""));
  }

  private JsonNode shortcut(String text) throws InterruptedException {
    return room.modalAfter(
        () -> room.interact(SlackPayloads.shortcut("C0NEWS", SlackRoom.MINJI, text)));
  }

  private void type(ObjectNode modal, String query) throws InterruptedException {
    ObjectNode typed = modal.deepCopy();
    typed.putObject("state").set("values", SlackInputs.text("query", query));
    ObjectNode action = SlackInputs.typing("query", query);
    room.slack
        .socket()
        .acknowledgement(room.interact(SlackPayloads.tapInShown(typed, SlackRoom.MINJI, action)));
  }

  private static String chosen(JsonNode modal) {
    return modal.findPath("initial_option").path("value").asText();
  }
}
