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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
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
          numbers(command).stream()
              .allMatch(text -> text.matches("[0-9]+") || FormName.read(text).isPresent());
      case ALIAS, NOT, FORGET -> false;
    };
  }

  private static List<String> numbers(WatchCommand.Words command) {
    return Stream.of(command.argument().split("[\\s,，、]+"))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  Outcome change(Handle handle, Chat chat, WatchCommand.Words command, Instant now) {
    List<ShownForm> latest = stores.forms().latest(handle, chat.id());
    List<ShownForm> meant = new ArrayList<>();
    for (String text : numbers(command)) {
      Optional<ShownForm> form = find(handle, chat, latest, text);
      if (form.isEmpty()) {
        return new WatchOutcome.NoSuchForm(text);
      }
      meant.add(form.get());
    }
    return change(handle, chat, meant, command.change(), now);
  }

  /** By a number of the latest list, or by the name that buttons give it. */
  private Optional<ShownForm> find(Handle handle, Chat chat, List<ShownForm> latest, String text) {
    OptionalLong id = FormName.read(text);
    return id.isPresent()
        ? stores.forms().find(handle, chat.id(), id.getAsLong())
        : Numbers.pick(latest, text);
  }

  private Outcome change(
      Handle handle, Chat chat, List<ShownForm> meant, WordChange change, Instant now) {
    Watch first = watch(handle, chat, meant.getFirst().watchId());
    if (!added.hasRoom(handle, first, meant.size())) {
      return new WatchOutcome.TooManyWords(first.name(), AddedWords.MOST);
    }
    for (ShownForm form : meant) {
      Watch watch = watch(handle, chat, form.watchId());
      added.change(handle, watch, form.word(), change, now);
      stores.forms().setStanding(handle, form.id(), standing(change));
      added.refresh(handle, watch);
    }
    return new WatchOutcome.Forms(first.name(), stores.forms().ofWatch(handle, first.id()));
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
