package dev.sokbo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Incoming.Attachment;
import dev.sokbo.fakeslack.FakeSlack;
import dev.sokbo.fakeslack.SlackPayloads;
import dev.sokbo.fakeslack.SlackRules;
import dev.sokbo.message.Button;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever types no commands must get as far by tapping. */
final class SlackViewsTest {

  private final SlackRoom room;

  SlackViewsTest(@TempDir Path folder) {
    room = new SlackRoom(folder);
  }

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void doesWhatAButtonStandsForAndNothingForAForgedOne() throws InterruptedException {
    ObjectNode action =
        FakeSlack.JSON
            .createObjectNode()
            .put("type", "button")
            .put("action_id", "command-1")
            .put("value", room.buttons.encode(SlackRoom.NEWS, new Button("why", "why 7")));
    room.interact(SlackPayloads.tap("C0NEWS", SlackRoom.MINJI, action, room.slack.responseUrl()));

    assertThat(room.slack.nextResponse().path("text").asText()).isEqualTo("did: why 7");
    assertThat(room.asked.getFirst().repliedTo()).isEqualTo("1785000000.000400");

    action.put("value", "forged00000unwatch 1");
    room.interact(SlackPayloads.tap("C0NEWS", SlackRoom.MINJI, action, room.slack.responseUrl()));
    room.slack.nextResponse();
    assertThat(room.asked).hasSize(1);
  }

  @Test
  void takesTheOptionOfAMenu() throws InterruptedException {
    ObjectNode action =
        FakeSlack.JSON.createObjectNode().put("type", "overflow").put("action_id", "command-1");
    action
        .putObject("selected_option")
        .put("value", room.buttons.encode(SlackRoom.NEWS, new Button("save", "replace")));

    room.interact(SlackPayloads.tap("C0NEWS", SlackRoom.MINJI, action, room.slack.responseUrl()));

    assertThat(room.slack.nextResponse().path("replace_original").asBoolean()).isTrue();
  }

  @Test
  void setsAChannelUpInAModal() throws InterruptedException {
    room.command("");
    FakeSlack.await("the modal", () -> room.slack.workspace().modals().size() == 1);
    JsonNode modal = room.slack.workspace().modals().getFirst();
    ObjectNode values =
        SlackPayloads.value("query", FakeSlack.JSON.createObjectNode().put("value", "메타"));
    ObjectNode daily = FakeSlack.JSON.createObjectNode();
    daily.putObject("selected_option").put("value", "daily");
    values.setAll(SlackPayloads.value("cadence", daily));
    values.setAll(
        SlackPayloads.value(
            "time-1", FakeSlack.JSON.createObjectNode().put("selected_time", "18:00")));
    values.setAll(
        SlackPayloads.value(
            "time-2", FakeSlack.JSON.createObjectNode().put("selected_time", "08:30")));

    String envelope = room.interact(SlackPayloads.submission(modal, SlackRoom.MINJI, values));

    JsonNode answer = room.slack.socket().acknowledgement(envelope).path("payload");
    assertThat(answer.path("response_action").asText()).isEqualTo("update");
    assertThat(SlackRules.ofView(answer.path("view"))).isEmpty();
    assertThat(room.asked)
        .extracting(Incoming::text)
        .containsExactly("watch 메타", "schedule daily 08:30,18:00");
  }

  @Test
  void tellsAModalThatIsSubmittedAgainFromOneWithOtherWords() throws InterruptedException {
    JsonNode modal = setUp();
    for (String query : List.of("메타", "메타", "삼성")) {
      ObjectNode typed =
          SlackPayloads.value("query", FakeSlack.JSON.createObjectNode().put("value", query));
      ObjectNode submission = SlackPayloads.submission(modal, SlackRoom.MINJI, typed);
      submission.withObject("/view").put("id", "V0SAME");
      room.slack.socket().acknowledgement(room.interact(submission));
    }

    List<Incoming> watches =
        room.asked.stream().filter(line -> line.text().startsWith("watch ")).toList();
    assertThat(watches).extracting(Incoming::text).contains("watch 메타", "watch 삼성");
    assertThat(watches)
        .extracting(Incoming::key)
        .doesNotContainNull()
        .satisfies(keys -> assertThat(Set.copyOf(keys)).hasSize(2));
  }

  @Test
  void beginsWithTheCadenceThatTheChannelHas() throws InterruptedException {
    assertThat(chosen(setUp())).isEmpty();
    room.cadence = "weekdays 07:10, 18:00";
    JsonNode weekdays = setUp();
    room.cadence = "mon, thu 09:00";
    JsonNode other = setUp();

    assertThat(chosen(weekdays)).isEqualTo("weekdays");
    assertThat(weekdays.findValuesAsText("initial_time")).containsExactly("07:10", "18:00");
    assertThat(chosen(other)).isEqualTo("mon, thu 09:00");
    assertThat(SlackRules.ofView(other)).isEmpty();
  }

  /** The modal that the bare command opens. */
  private JsonNode setUp() throws InterruptedException {
    int before = room.slack.workspace().modals().size();
    room.command("");
    FakeSlack.await("the modal", () -> room.slack.workspace().modals().size() > before);
    return room.slack.workspace().modals().getLast();
  }

  private static String chosen(JsonNode modal) {
    return modal.findPath("initial_option").path("value").asText();
  }

  @Test
  void triesAQueryOutInItsModal() throws InterruptedException {
    room.interact(SlackPayloads.shortcut("C0NEWS", SlackRoom.MINJI, "메타 *AI* 칩\n둘째 줄"));
    FakeSlack.await("the modal", () -> room.slack.workspace().modals().size() == 1);
    ObjectNode modal = room.slack.workspace().modals().getFirst().deepCopy();
    assertThat(modal.toString()).contains("메타 *AI* 칩").doesNotContain("둘째");
    modal
        .putObject("state")
        .set(
            "values",
            SlackPayloads.value("query", FakeSlack.JSON.createObjectNode().put("value", "메타")));
    ObjectNode action =
        FakeSlack.JSON.createObjectNode().put("type", "button").put("action_id", "try");

    room.interact(SlackPayloads.tapInView(modal, SlackRoom.MINJI, action));

    FakeSlack.await("the result", () -> room.slack.workspace().modals().size() == 2);
    assertThat(room.slack.workspace().modals().getLast().toString()).contains("did: test 메타");
  }

  @Test
  void takesPastedOpml() throws InterruptedException {
    room.openHome();
    room.interact(
        SlackPayloads.tapInView(
            room.slack.workspace().home(SlackRoom.MINJI).orElseThrow(),
            SlackRoom.MINJI,
            FakeSlack.JSON
                .createObjectNode()
                .put("type", "button")
                .put("action_id", "home-import")));
    FakeSlack.await("the modal", () -> room.slack.workspace().modals().size() == 1);
    JsonNode modal = room.slack.workspace().modals().getFirst();
    ObjectNode pasted =
        SlackPayloads.value("opml", FakeSlack.JSON.createObjectNode().put("value", "<opml/>"));
    room.slack
        .socket()
        .acknowledgement(room.interact(SlackPayloads.submission(modal, SlackRoom.MINJI, pasted)));

    Incoming pasting =
        room.asked.stream().filter(line -> line.attachment() != null).findFirst().orElseThrow();
    assertThat(pasting.text()).isEqualTo("import");
    assertThat(pasting.attachment())
        .isInstanceOfSatisfying(
            Attachment.Read.class, read -> assertThat(read.document().text()).isEqualTo("<opml/>"));
  }

  @Test
  void showsAtHomeWhatIsWatchedInMyChannels() throws InterruptedException {
    room.meet(SlackRoom.NEWS);
    assertThat(room.openHome().path("blocks").toString()).contains("아직").doesNotContain("did: ");
    assertThat(room.asked).isEmpty();
    room.meet(SlackRoom.chat("D0MINJI"));
    JsonNode home = room.openHome();

    assertThat(home.path("blocks").toString())
        .contains("#news", "did: watchlist", "did: schedule", "did: feeds");
    assertThat(room.asked).extracting(Incoming::chat).containsOnly(SlackRoom.chat("D0MINJI"));

    room.asked.clear();
    room.interact(SlackPayloads.tapInView(home, SlackRoom.MINJI, choice("C0NEWS")));
    FakeSlack.await("the other channel", () -> room.asked.size() == 3);
    assertThat(room.asked).extracting(Incoming::chat).containsOnly(SlackRoom.NEWS);
  }

  @Test
  void showsTheHomeTabOnceSlackTakesIt() throws InterruptedException {
    room.slack.willAnswer("views.publish", 500);

    assertThat(room.openHome().path("type").asText()).isEqualTo("home");

    assertThat(room.slack.calls("views.publish")).isEqualTo(2);
  }

  @Test
  void saysOnceAtHomeHowToInviteIt() throws InterruptedException {
    room.slack.workspace().channel("C0NEWS").botIsInside = false;
    room.meet(SlackRoom.NEWS);
    JsonNode home = room.openHome();
    room.slack.workspace().forgetHome(SlackRoom.MINJI);
    room.interact(SlackPayloads.tapInView(home, SlackRoom.MINJI, choice("C0NEWS")));
    FakeSlack.await(
        "the other channel", () -> room.slack.workspace().home(SlackRoom.MINJI).isPresent());

    assertThat(room.slack.workspace().home(SlackRoom.MINJI).orElseThrow().toString())
        .contains("did: watchlist", "did: schedule", "did: feeds")
        .containsOnlyOnce("/invite");
  }

  @Test
  void saysOnceInAModalHowToInviteIt() throws InterruptedException {
    room.slack.workspace().channel("C0NEWS").botIsInside = false;
    room.command("");
    FakeSlack.await("the modal", () -> room.slack.workspace().modals().size() == 1);
    JsonNode modal = room.slack.workspace().modals().getFirst();
    ObjectNode values =
        SlackPayloads.value("query", FakeSlack.JSON.createObjectNode().put("value", "메타"));
    ObjectNode hourly = FakeSlack.JSON.createObjectNode();
    hourly.putObject("selected_option").put("value", "every 1h");
    values.setAll(SlackPayloads.value("cadence", hourly));

    String envelope = room.interact(SlackPayloads.submission(modal, SlackRoom.MINJI, values));

    assertThat(room.slack.socket().acknowledgement(envelope).path("payload").toString())
        .contains("did: watch 메타", "did: schedule every 1h")
        .containsOnlyOnce("/invite");
  }

  private static ObjectNode choice(String channel) {
    ObjectNode choice =
        FakeSlack.JSON
            .createObjectNode()
            .put("type", "static_select")
            .put("action_id", "home-choose");
    choice.putObject("selected_option").put("value", channel);
    return choice;
  }

  @Test
  void opensAModalInTimeHoweverLongSlackTakesToTellWhoAsks() throws InterruptedException {
    room.slack.willStall("users.info");
    long begun = System.nanoTime();

    room.command("");

    FakeSlack.await("the modal", () -> room.slack.workspace().modals().size() == 1);
    assertThat(System.nanoTime() - begun).isLessThan(3_000_000_000L);
  }

  @Test
  void triesOutOnlyTheLastOfWhatIsTypedMeanwhile() throws InterruptedException {
    room.interact(SlackPayloads.shortcut("C0NEWS", SlackRoom.MINJI, "slow"));
    FakeSlack.await("the modal", () -> room.slack.workspace().modals().size() == 1);
    ObjectNode modal = SlackPayloads.shown(room.slack.workspace().modals().getFirst());
    assertThat(modal.toString()).contains("on_character_entered");
    room.held = true;
    for (String typed : List.of("메", "메타", "메타 ", "메타 A", "메타 AI")) {
      typed(modal, typed);
    }
    room.released.countDown();

    FakeSlack.await(
        "the last result",
        () -> room.slack.workspace().modals().getLast().toString().contains("did: test 메타 AI"));
    assertThat(room.asked.size()).isLessThan(5);
  }

  private void typed(ObjectNode modal, String query) throws InterruptedException {
    ObjectNode typed = modal.deepCopy();
    typed
        .putObject("state")
        .set(
            "values",
            SlackPayloads.value("query", FakeSlack.JSON.createObjectNode().put("value", query)));
    ObjectNode action =
        FakeSlack.JSON
            .createObjectNode()
            .put("type", "plain_text_input")
            .put("action_id", "query")
            .put("value", query);
    room.slack
        .socket()
        .acknowledgement(room.interact(SlackPayloads.tapInShown(typed, SlackRoom.MINJI, action)));
  }
}
