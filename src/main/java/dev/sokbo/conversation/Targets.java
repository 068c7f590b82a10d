package dev.sokbo.conversation;

import dev.sokbo.chat.Acquaintance;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatFinder;
import dev.sokbo.chat.ChatFinder.Finding;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Incoming;
import dev.sokbo.chat.Platform;
import dev.sokbo.chat.TargetStore;
import dev.sokbo.command.ChatCommand;
import dev.sokbo.command.Command;
import dev.sokbo.command.CommandParser;
import dev.sokbo.outcome.TargetOutcome;
import dev.sokbo.store.Database;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Tells which chat a line means. In a private chat that manages another, what is typed is about
 * that; a button is about the chat for which it was made, whatever is managed by now.
 */
public final class Targets {

  private final Database database;
  private final ChatStore chats;
  private final TargetStore targets;
  private final Map<Platform, ChatFinder> finders;

  /**
   * @param finders of those platforms where a chat can be managed from another
   */
  public Targets(
      Database database, ChatStore chats, TargetStore targets, Map<Platform, ChatFinder> finders) {
    this.database = database;
    this.chats = chats;
    this.targets = targets;
    this.finders = Map.copyOf(finders);
  }

  /** What a line asks for, and of which chat. */
  Request read(Incoming incoming) {
    if (!isPrivate(incoming)) {
      return new Request(incoming, CommandParser.parse(incoming.text()), null);
    }
    return switch (incoming.manner()) {
      case TYPED -> typed(incoming, CommandParser.parse(incoming.text()));
      case TAPPED -> tapped(incoming);
    };
  }

  private Request typed(Incoming incoming, Command command) {
    Optional<Chat> managed = isOwn(command) ? Optional.empty() : managed(incoming);
    return new Request(incoming, command, managed.orElse(null));
  }

  private Request tapped(Incoming incoming) {
    Matcher marked = ManagedReply.MARKED.matcher(incoming.text());
    if (!marked.matches()) {
      return new Request(incoming, CommandParser.parse(incoming.text()), null);
    }
    long id = Long.parseLong(marked.group(1));
    Optional<Chat> managed = database.read(handle -> chats.find(handle, id));
    Command command =
        managed.isPresent()
            ? CommandParser.parse(marked.group(2))
            : new ChatCommand.Unknown(marked.group(2));
    return new Request(incoming, command, managed.orElse(null));
  }

  /** What is about the private chat itself whatever it manages. */
  private static boolean isOwn(Command command) {
    return command instanceof ChatCommand.Target
        || command instanceof ChatCommand.WhyThis
        || command instanceof ChatCommand.Start
        || command instanceof ChatCommand.Help;
  }

  private Optional<Chat> managed(Incoming incoming) {
    return database.read(
        handle -> targets.find(handle, incoming.chat()).flatMap(id -> chats.find(handle, id)));
  }

  /** A platform that finds chats gives a private chat its person's id. */
  private boolean isPrivate(Incoming incoming) {
    return finders.containsKey(incoming.chat().platform())
        && incoming.chat().id().equals(incoming.sender());
  }

  /**
   * Looks for the chat that a person wants to manage; asks the platform, so never to be called
   * within a transaction.
   */
  Choice choose(Incoming incoming, ChatCommand.Target command, Access access) {
    if (!isPrivate(incoming)) {
      return new Choice.Told(new TargetOutcome.Misplaced());
    }
    String name = command.name();
    if (name.isEmpty()) {
      return new Choice.Told(
          managed(incoming)
              .<TargetOutcome>map(chat -> new TargetOutcome.Managing(chat.title()))
              .orElseGet(() -> new TargetOutcome.Here(TargetOutcome.Since.BEFORE)));
    }
    return command.isOff() ? new Choice.Itself() : found(incoming, name, access);
  }

  /** Nobody but its administrators is told anything of a chat, not even its title. */
  private Choice found(Incoming incoming, String name, Access access) {
    @Nullable ChatFinder finder = finders.get(incoming.chat().platform());
    Finding finding = finder == null ? new Finding.Unknown() : finder.find(name);
    return switch (finding) {
      case Finding.Unknown unknown -> new Choice.Told(new TargetOutcome.NoSuchChat(name));
      case Finding.NotNow not -> new Choice.Told(new TargetOutcome.NotNow(name));
      case Finding.Silent silent -> new Choice.Told(new TargetOutcome.Silent(name));
      case Finding.Found found ->
          switch (access.judgeElsewhere(incoming.about(found.address()))) {
            case PERMITTED -> new Choice.Other(found);
            case UNTOLD -> new Choice.Told(new TargetOutcome.NotNow(name));
            case READ_ONLY, STRANGER -> new Choice.Told(new TargetOutcome.NotYours(name));
          };
    };
  }

  /** Notes the choice. */
  TargetOutcome set(Handle handle, Chat chat, Choice choice, Arrivals arrivals, Instant now) {
    return switch (choice) {
      case Choice.Told told -> told.outcome();
      case Choice.Itself itself -> {
        targets.clear(handle, chat.id());
        yield new TargetOutcome.Here(TargetOutcome.Since.NOW);
      }
      case Choice.Other other -> {
        Finding.Found found = other.found();
        Acquaintance acquaintance = new Acquaintance(found.title(), chat.language());
        targets.set(handle, chat.id(), arrivals.meet(found.address(), acquaintance, now).id());
        yield new TargetOutcome.Managing(found.title());
      }
    };
  }

  /** Which chat a person wants to manage. */
  sealed interface Choice {

    /** None; nothing changes. */
    record Told(TargetOutcome outcome) implements Choice {}

    /** The private chat itself. */
    record Itself() implements Choice {}

    /** Another, of which the person is an administrator. */
    record Other(Finding.Found found) implements Choice {}
  }
}
