package dev.sokbo.slack;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a modal is filled in for. */
enum SlackForm {
  /** All that a new channel needs. */
  SET_UP("set-up"),
  WATCH("watch"),
  SCHEDULE("schedule"),
  OPML("opml");

  private final String id;

  SlackForm(String id) {
    this.id = id;
  }

  /** The form that a modal's callback id names; empty for a modal that is not filled in. */
  static Optional<SlackForm> of(@Nullable String id) {
    return Stream.of(values()).filter(form -> form.id.equals(id)).findFirst();
  }

  /** What Slack hands back as the modal's callback id. */
  String id() {
    return id;
  }

  /** The key of its title. */
  String title() {
    return id + ".title";
  }
}
