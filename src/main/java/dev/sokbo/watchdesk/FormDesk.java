package dev.sokbo.watchdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.command.FormName;
import dev.sokbo.command.WatchCommand;
import dev.sokbo.command.WordChange;
import dev.sokbo.explain.WordForm.Standing;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.outcome.WatchOutcome;
import dev.sokbo.watch.ShownForm;
import dev.sokbo.watch.Watch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** Commands about the forms in which a watch's words were seen. */
final class FormDesk {

  private final WatchDesk.Stores stores;
  private final AddedWords added;

  FormDesk(WatchDesk.Stores stores, AddedWords added) {
    this.stores = stores;
    this.added = added;
  }

  /** Forms are called by nothing but numbers or ids; a watch's words are never all numbers. */
  static boolean isMeant(WatchCommand.Words command) {
    return switch (command.change()) {
      case EXCLUDE, INCLUDE ->
          Arrays.stream(numbers(command))
              .allMatch(text -> text.matches("[0-9]+") || FormName.read(text).isPresent());
      case ALIAS, NOT, FORGET -> false;
    };
  }

  private static String[] numbers(WatchCommand.Words command) {
    return command.argument().strip().split("[\\s,，、]+");
  }

  Outcome change(Handle handle, Chat chat, WatchCommand.Words command, Instant now) {
    List<ShownForm> latest = stores.forms().latest(handle, chat.id());
    List<ShownForm> meant = new ArrayList<>();
    for (String text : numbers(command)) {
      OptionalLong id = FormName.read(text);
      Optional<ShownForm> form =
          id.isPresent()
              ? stores.forms().find(handle, chat.id(), id.getAsLong())
              : Numbers.pick(latest, text);
      if (form.isEmpty()) {
        return new WatchOutcome.NoSuchForm(text);
      }
      meant.add(form.get());
    }
    long watchId = meant.getFirst().watchId();
    Watch watch = watch(handle, chat, watchId);
    if (!added.hasRoom(handle, watch, meant.size())) {
      return new WatchOutcome.TooManyWords(watch.name(), AddedWords.MOST);
    }
    for (ShownForm form : meant) {
      Watch of = watch(handle, chat, form.watchId());
      added.change(handle, of, form.word(), command.change(), now);
      stores.forms().setStanding(handle, form.id(), standing(command.change()));
      added.refresh(handle, of);
    }
    return new WatchOutcome.Forms(watch.name(), stores.forms().ofWatch(handle, watchId));
  }

  private Watch watch(Handle handle, Chat chat, long watchId) {
    return stores.watches().ofChat(handle, chat.id()).stream()
        .filter(watch -> watch.id() == watchId)
        .findFirst()
        .orElseThrow();
  }

  private static Standing standing(WordChange change) {
    return change == WordChange.EXCLUDE ? Standing.EXCLUDED : Standing.COUNTS;
  }
}
