package dev.sokbo.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sokbo.blockkit.SlackFields;
import dev.sokbo.blockkit.SlackFields.Need;
import dev.sokbo.blockkit.SlackFields.Option;
import dev.sokbo.chat.Wording;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of each form. */
final class SlackForms {

  /** The field of pasted OPML. */
  static final String OPML = "opml";

  /** The button that tries a query out on what came of late. */
  static final String TRY = "try";

  /** The field of a query; the return key in it tries it out too. */
  static final String QUERY = "query";

  static final String CADENCE = "cadence";
  static final String FIRST_TIME = "time-1";
  static final String SECOND_TIME = "time-2";
  static final String ZONE = "zone";

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

  private SlackForms() {}

  /**
   * The blocks of a form.
   *
   * @param query what the field for a query begins with
   * @param zone the time zone of who fills it in, which is offered beside the usual ones
   * @param cadence the channel's own in the words of {@code schedule}, which is chosen to begin
   *     with
   */
  static ArrayNode blocks(
      Wording words,
      SlackForm form,
      String query,
      @Nullable ZoneId zone,
      @Nullable String cadence) {
    ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
    switch (form) {
      case SET_UP -> {
        blocks.add(SlackFields.paragraph(words.say("set-up.intro")));
        addQuery(blocks, words, query, Need.OPTIONAL);
        addCadence(blocks, words, zone, cadence, Need.OPTIONAL);
      }
      case WATCH -> addQuery(blocks, words, query, Need.REQUIRED);
      case SCHEDULE -> addCadence(blocks, words, zone, cadence, Need.REQUIRED);
      case OPML ->
          blocks.add(
              SlackFields.input(
                  OPML,
                  words.say("opml.label"),
                  Need.REQUIRED,
                  SlackFields.longTextField(LONGEST_PASTE)));
    }
    return blocks;
  }

  private static void addQuery(ArrayNode blocks, Wording words, String query, Need need) {
    ObjectNode field = SlackFields.textField(query, QUERY_UNITS);
    field
        .putObject("dispatch_action_config")
        .putArray("trigger_actions_on")
        .add("on_enter_pressed")
        .add("on_character_entered");
    blocks.add(
        SlackFields.input(QUERY, words.say("query.label"), need, field)
            .put("dispatch_action", true));
    blocks.add(SlackFields.actions(SlackFields.button(TRY, words.say("try"))));
  }

  private static void addCadence(
      ArrayNode blocks, Wording words, @Nullable ZoneId zone, @Nullable String cadence, Need need) {
    SlackCadence present = SlackCadence.of(cadence, CADENCES);
    blocks.add(
        SlackFields.input(
            CADENCE,
            words.say("cadence.label"),
            need,
            SlackFields.select(cadences(words, present.option()), present.option())));
    blocks.add(
        SlackFields.input(
            FIRST_TIME,
            words.say("time-1.label"),
            Need.OPTIONAL,
            SlackFields.timePicker(present.firstTime())));
    blocks.add(
        SlackFields.input(
            SECOND_TIME,
            words.say("time-2.label"),
            Need.OPTIONAL,
            SlackFields.timePicker(present.secondTime())));
    addZone(blocks, words, zone);
  }

  /** The usual cadences, below the present one where it is none of them. */
  private static List<Option> cadences(Wording words, @Nullable String present) {
    List<Option> options = new ArrayList<>();
    if (present != null && !CADENCES.contains(present)) {
      options.add(new Option(words.say("cadence.present", present), present));
    }
    for (String cadence : CADENCES) {
      options.add(new Option(words.say("cadence." + cadence.replace(' ', '-')), cadence));
    }
    return options;
  }

  private static void addZone(ArrayNode blocks, Wording words, @Nullable ZoneId zone) {
    List<String> zones = new ArrayList<>(ZONES);
    if (zone != null && !zones.contains(zone.getId())) {
      zones.addFirst(zone.getId());
    }
    List<Option> options = zones.stream().map(name -> new Option(name, name)).toList();
    blocks.add(
        SlackFields.input(
            ZONE, words.say("zone.label"), Need.OPTIONAL, SlackFields.select(options, null)));
  }
}
