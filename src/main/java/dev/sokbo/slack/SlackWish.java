package dev.sokbo.slack;

import com.slack.api.model.view.ViewState;
import dev.sokbo.message.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line that a submitted modal stands for.
 *
 * @param document what comes with it, if anything
 */
record SlackWish(String line, @Nullable Document document) {

  /** What a submitted modal asks for, line by line. */
  static List<SlackWish> of(Map<String, Map<String, ViewState.Value>> answers) {
    List<SlackWish> wishes = new ArrayList<>();
    String query = text(answers, SlackForms.QUERY);
    if (!query.isEmpty()) {
      wishes.add(new SlackWish("watch " + query, null));
    }
    String zone = chosen(answers, SlackForms.ZONE);
    if (!zone.isEmpty()) {
      wishes.add(new SlackWish("timezone " + zone, null));
    }
    String cadence = chosen(answers, SlackForms.CADENCE);
    if (!cadence.isEmpty()) {
      wishes.add(new SlackWish("schedule " + cadence + times(cadence, answers), null));
    }
    String opml = text(answers, SlackForms.OPML);
    if (!opml.isEmpty()) {
      wishes.add(new SlackWish("import", new Document("feeds.opml", "text/x-opml", opml)));
    }
    return wishes;
  }

  /** The query in a modal's field. */
  static String query(Map<String, Map<String, ViewState.Value>> answers) {
    return text(answers, SlackForms.QUERY);
  }

  private static String times(String cadence, Map<String, Map<String, ViewState.Value>> answers) {
    if (!cadence.equals("daily") && !cadence.equals("weekdays")) {
      return "";
    }
    String times =
        Stream.of(SlackForms.FIRST_TIME, SlackForms.SECOND_TIME)
            .map(name -> value(answers, name))
            .map(value -> value == null ? null : value.getSelectedTime())
            .filter(time -> time != null && !time.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .collect(Collectors.joining(","));
    return " " + (times.isEmpty() ? SlackCadence.USUAL_TIME : times);
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
}
