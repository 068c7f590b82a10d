package dev.sokbo.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.view.View;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Wording;
import dev.sokbo.slackapi.Answer;
import dev.sokbo.slackapi.SlackAddress;
import dev.sokbo.slackapi.SlackApi;
import dev.sokbo.slackapi.SlackErrors;
import dev.sokbo.slackapi.SlackTokens;
import dev.sokbo.slackapi.SlackTries;
import dev.sokbo.workspace.Person;
import dev.sokbo.workspace.SlackChats;
import dev.sokbo.workspace.SlackPeople;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The modals that people set a channel up with. */
final class SlackModals {

  private static final Logger LOG = LoggerFactory.getLogger(SlackModals.class);

  /** Slack takes each permission to open a modal once: an earlier try has opened this one. */
  private static final String OPENED_BEFORE = "exchanged_trigger_id";

  private final SlackTries tries;
  private final SlackTokens tokens;
  private final SlackPeople people;
  private final SlackChats chats;
  private final SlackDesk desk;

  SlackModals(
      SlackApi api, SlackTokens tokens, SlackPeople people, SlackChats chats, SlackDesk desk) {
    this.tries = new SlackTries(api);
    this.tokens = tokens;
    this.people = people;
    this.chats = chats;
    this.desk = desk;
  }

  /** Opens what a channel is set up with; false when Slack would not show it. */
  boolean openSetUp(SlackAddress subject, String user, String trigger) {
    return open(subject, user, trigger, SlackForm.SET_UP, "");
  }

  /**
   * Opens a form.
   *
   * @param trigger Slack's permission to open one, for 3 s
   * @param query what the field for a query begins with
   * @return false when Slack would not show it
   */
  boolean open(SlackAddress subject, String user, String trigger, SlackForm form, String query) {
    Wording words = words(subject, user);
    ArrayNode blocks = blocks(subject, user, form, query);
    ObjectNode view = SlackViews.form(words, form, subject, blocks);
    Answer<?> answer =
        call(
            subject,
            methods ->
                methods.viewsOpen(
                    request -> request.triggerId(trigger).viewAsString(view.toString())));
    if (answer instanceof Answer.Done<?>
        || (answer instanceof Answer.Declined<?> declined
            && declined.error().equals(OPENED_BEFORE))) {
      return true;
    }
    LOG.warn("the modal {} could not be opened: {}", form.id(), SlackErrors.reason(answer));
    return false;
  }

  /** A form with a query, and what trying it out told below that. */
  ObjectNode tried(
      SlackAddress subject, String user, SlackForm form, String query, ArrayNode result) {
    Wording words = words(subject, user);
    ArrayNode blocks = blocks(subject, user, form, query);
    int place = 0;
    while (!blocks.get(place).path("type").asText().equals("actions")) {
      place++;
    }
    for (int block = 0; block < result.size(); block++) {
      blocks.insert(place + 1 + block, result.get(block));
    }
    return SlackViews.form(words, form, subject, blocks);
  }

  private ArrayNode blocks(SlackAddress subject, String user, SlackForm form, String query) {
    @Nullable ZoneId zone = people.soon(subject.team(), user).map(Person::zone).orElse(null);
    @Nullable String cadence = desk.cadence(subject.chat()).orElse(null);
    return SlackForms.blocks(words(subject, user), form, query, zone, cadence);
  }

  /** A modal that shows replies. */
  ObjectNode told(SlackAddress subject, String user, ArrayNode replies) {
    return SlackViews.told(words(subject, user), subject, replies);
  }

  /** Shows something else in an open modal; false when Slack would not. */
  boolean update(View view, SlackAddress subject, ObjectNode content) {
    Answer<?> answer =
        call(
            subject,
            methods ->
                methods.viewsUpdate(
                    request -> request.viewId(view.getId()).viewAsString(content.toString())));
    if (answer instanceof Answer.Done<?>) {
      return true;
    }
    LOG.warn("a modal could not be updated: {}", SlackErrors.reason(answer));
    return false;
  }

  /** The words of who looks at a modal. */
  Wording words(SlackAddress subject, String user) {
    Language language =
        people
            .soon(subject.team(), user)
            .map(Person::language)
            .orElseGet(() -> chats.language(subject));
    return SlackWords.in(language);
  }

  private <R extends SlackApiTextResponse> Answer<R> call(
      SlackAddress subject, SlackApi.Method<R> method) {
    return tokens
        .of(subject.team())
        .map(token -> tries.ask(token, method))
        .orElseGet(() -> new Answer.Declined<>("not installed"));
  }
}
