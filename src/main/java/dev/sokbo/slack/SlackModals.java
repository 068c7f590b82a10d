package dev.sokbo.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.model.view.ViewState;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Wording;
import dev.sokbo.message.Document;
import dev.sokbo.slack.SlackViews.Need;
import dev.sokbo.slack.SlackViews.Option;
import dev.sokbo.slackapi.Answer;
import dev.sokbo.slackapi.SlackAddress;
import dev.sokbo.slackapi.SlackApi;
import dev.sokbo.slackapi.SlackTokens;
import dev.sokbo.workspace.Person;
import dev.sokbo.workspace.SlackChats;
import dev.sokbo.workspace.SlackPeople;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The modals that people set a channel up with, and the lines that they stand for. */
final class SlackModals {

  private static final Logger LOG = LoggerFactory.getLogger(SlackModals.class);

  static final String SET_UP = "set-up";
  static final String WATCH = "watch";
  static final String SCHEDULE = "schedule";
  static final String OPML = "opml";

  /** The button that tries a query out on what came of late. */
  static final String TRY = "try";

  /** The field of a query; the return key in it tries it out too. */
  static final String QUERY = "query";

  private static final String CADENCE = "cadence";
  private static final String FIRST_TIME = "time-1";
  private static final String SECOND_TIME = "time-2";
  private static final String ZONE = "zone";

  private static final int QUERY_UNITS = 500;

  /** Block Kit reference, plain-text input. */
  private static final int LONGEST_PASTE = 3_000;

  private static final List<String> CADENCES =
      List.of("instant", "every 1h", "every 3h", "every 6h", "every 12h", "daily", "weekdays");

  private static final List<String> ZONES =
      List.of(
          "Asia/Seoul",
          "Asia/Tokyo",
          "Asia/Shanghai",
          "Asia/Singapore",
          "Asia/Kolkata",
          "Asia/Dubai",
          "Europe/London",
          "Europe/Paris",
          "Europe/Berlin",
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Los_Angeles",
          "America/Sao_Paulo",
          "Australia/Sydney",
          "UTC");

  private final SlackApi api;
  private final SlackTokens tokens;
  private final SlackPeople people;
  private final SlackChats chats;

  SlackModals(SlackApi api, SlackTokens tokens, SlackPeople people, SlackChats chats) {
    this.api = api;
    this.tokens = tokens;
    this.people = people;
    this.chats = chats;
  }

  /** Opens what a channel is set up with; false when Slack would not show it. */
  boolean openSetUp(SlackAddress subject, String user, String trigger) {
    return open(subject, user, trigger, SET_UP, "");
  }

  /**
   * Opens a modal.
   *
   * @param trigger Slack's permission to open one, for 3 s
   * @param query what the field for a query begins with
   * @return false when Slack would not show it
   */
  boolean open(SlackAddress subject, String user, String trigger, String kind, String query) {
    Wording words = words(subject, user);
    @Nullable ZoneId zone = people.find(subject.team(), user).map(Person::zone).orElse(null);
    ArrayNode blocks = blocks(words, kind, query, zone);
    ObjectNode view = SlackViews.modal(words, kind + ".title", kind, subject, blocks);
    Answer<?> answer =
        tokens
            .of(subject.team())
            .<Answer<?>>map(
                token ->
                    api.call(
                        token,
                        methods ->
                            methods.viewsOpen(
                                request ->
                                    request.triggerId(trigger).viewAsString(view.toString()))))
            .orElseGet(() -> new Answer.Declined<>("not installed"));
    if (answer instanceof Answer.Done<?>) {
      return true;
    }
    LOG.warn("the modal {} could not be opened: {}", kind, answer);
    return false;
  }

  /** A modal with a query and what trying it out told. */
  ObjectNode tried(SlackAddress subject, String user, String kind, String query, ArrayNode result) {
    Wording words = words(subject, user);
    @Nullable ZoneId zone = people.find(subject.team(), user).map(Person::zone).orElse(null);
    ArrayNode blocks = blocks(words, kind, query, zone);
    int place = 0;
    while (!blocks.get(place).path("type").asText().equals("actions")) {
      place++;
    }
    for (int block = 0; block < result.size(); block++) {
      blocks.insert(place + 1 + block, result.get(block));
    }
    return SlackViews.modal(words, kind + ".title", kind, subject, blocks);
  }

  /** A modal that shows replies. */
  ObjectNode told(SlackAddress subject, String user, ArrayNode replies) {
    Wording words = words(subject, user);
    return SlackViews.modal(words, "told.title", null, subject, replies);
  }

  Wording words(SlackAddress subject, String user) {
    Language language =
        people
            .find(subject.team(), user)
            .map(Person::language)
            .orElseGet(() -> chats.language(subject));
    return SlackWords.in(language);
  }

  /** What a submitted modal asks for, line by line. */
  static List<Wish> wishes(Map<String, Map<String, ViewState.Value>> answers) {
    List<Wish> wishes = new ArrayList<>();
    String query = text(answers, QUERY);
    if (!query.isEmpty()) {
      wishes.add(new Wish("watch " + query, null));
    }
    String zone = chosen(answers, ZONE);
    if (!zone.isEmpty()) {
      wishes.add(new Wish("timezone " + zone, null));
    }
    String cadence = chosen(answers, CADENCE);
    if (!cadence.isEmpty()) {
      wishes.add(new Wish("schedule " + cadence + times(cadence, answers), null));
    }
    String opml = text(answers, OPML);
    if (!opml.isEmpty()) {
      wishes.add(new Wish("import", new Document("feeds.opml", "text/x-opml", opml)));
    }
    return wishes;
  }

  /** The query in a modal's field. */
  static String query(Map<String, Map<String, ViewState.Value>> answers) {
    return text(answers, QUERY);
  }

  private static String times(String cadence, Map<String, Map<String, ViewState.Value>> answers) {
    if (!cadence.equals("daily") && !cadence.equals("weekdays")) {
      return "";
    }
    String times =
        Stream.of(FIRST_TIME, SECOND_TIME)
            .map(name -> value(answers, name))
            .map(value -> value == null ? null : value.getSelectedTime())
            .filter(time -> time != null && !time.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .collect(Collectors.joining(","));
    return times.isEmpty() ? " 08:30" : " " + times;
  }

  private static String text(Map<String, Map<String, ViewState.Value>> answers, String name) {
    ViewState.Value value = value(answers, name);
    return value == null || value.getValue() == null ? "" : value.getValue().strip();
  }

  private static String chosen(Map<String, Map<String, ViewState.Value>> answers, String name) {
    ViewState.Value value = value(answers, name);
    return value == null || value.getSelectedOption() == null
        ? ""
        : value.getSelectedOption().getValue();
  }

  private static ViewState.@Nullable Value value(
      Map<String, Map<String, ViewState.Value>> answers, String name) {
    Map<String, ViewState.Value> block = answers.get(name);
    return block == null ? null : block.get(name);
  }

  private static ArrayNode blocks(Wording words, String kind, String query, @Nullable ZoneId zone) {
    ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
    switch (kind) {
      case SET_UP -> {
        blocks.add(SlackViews.paragraph(words.say("set-up.intro")));
        addQuery(blocks, words, query, Need.OPTIONAL);
        addCadence(blocks, words, zone, Need.OPTIONAL);
      }
      case WATCH -> addQuery(blocks, words, query, Need.REQUIRED);
      case SCHEDULE -> addCadence(blocks, words, zone, Need.REQUIRED);
      case OPML ->
          blocks.add(
              SlackViews.input(
                  OPML,
                  words.say("opml.label"),
                  Need.REQUIRED,
                  SlackViews.longTextField(LONGEST_PASTE)));
      default -> throw new IllegalArgumentException(kind);
    }
    return blocks;
  }

  private static void addQuery(ArrayNode blocks, Wording words, String query, Need need) {
    ObjectNode field = SlackViews.textField(query, QUERY_UNITS);
    field
        .putObject("dispatch_action_config")
        .putArray("trigger_actions_on")
        .add("on_enter_pressed");
    blocks.add(
        SlackViews.input(QUERY, words.say("query.label"), need, field)
            .put("dispatch_action", true));
    blocks.add(SlackViews.actions(SlackViews.button(TRY, words.say("try"))));
  }

  private static void addCadence(
      ArrayNode blocks, Wording words, @Nullable ZoneId zone, Need need) {
    List<Option> cadences =
        CADENCES.stream()
            .map(cadence -> new Option(words.say("cadence." + cadence.replace(' ', '-')), cadence))
            .toList();
    blocks.add(
        SlackViews.input(
            CADENCE, words.say("cadence.label"), need, SlackViews.select(cadences, null)));
    blocks.add(
        SlackViews.input(
            FIRST_TIME, words.say("time-1.label"), Need.OPTIONAL, SlackViews.timePicker("08:30")));
    blocks.add(
        SlackViews.input(
            SECOND_TIME, words.say("time-2.label"), Need.OPTIONAL, SlackViews.timePicker(null)));
    List<String> zones = new ArrayList<>(ZONES);
    if (zone != null && !zones.contains(zone.getId())) {
      zones.addFirst(zone.getId());
    }
    List<Option> options = zones.stream().map(name -> new Option(name, name)).toList();
    blocks.add(
        SlackViews.input(
            ZONE, words.say("zone.label"), Need.OPTIONAL, SlackViews.select(options, null)));
  }

  /**
   * One line that a modal stands for.
   *
   * @param document what comes with it, if anything
   */
  record Wish(String line, @Nullable Document document) {}
}
