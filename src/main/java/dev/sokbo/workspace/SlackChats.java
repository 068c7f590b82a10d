package dev.sokbo.workspace;

import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatState;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Platform;
import dev.sokbo.slackapi.SlackAddress;
import dev.sokbo.store.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What becomes of the chats of channels and workspaces that Sokbo leaves and comes back to. */
public final class SlackChats {

  /** Why a whole workspace is suspended, in error codes and events of Slack's. */
  private static final Set<String> OF_WORKSPACE =
      Set.of("account_inactive", "token_revoked", "app_uninstalled", "tokens_revoked");

  private final Database database;
  private final ChatStore chats;
  private final InstantSource clock;
  private final SlackFollowUp followUp;

  public SlackChats(
      Database database, ChatStore chats, SlackFollowUp followUp, InstantSource clock) {
    this.database = database;
    this.chats = chats;
    this.clock = clock;
    this.followUp = followUp;
  }

  /** All chats of a workspace that Sokbo knows. */
  public List<Chat> of(String team) {
    return database.read(chats::all).stream()
        .filter(chat -> chat.address().platform() == Platform.SLACK)
        .filter(chat -> SlackAddress.of(chat.address()).team().equals(team))
        .toList();
  }

  /** Whether a channel was served before. */
  public boolean knows(SlackAddress address) {
    return database.read(handle -> chats.find(handle, address.chat())).isPresent();
  }

  /** The language that a channel is answered in. */
  public Language language(SlackAddress address) {
    return database
        .read(handle -> chats.find(handle, address.chat()))
        .map(Chat::language)
        .orElse(Language.EN);
  }

  /** Keeps a channel's settings and queue until it can be reached again. */
  public void suspend(SlackAddress address, String reason) {
    change(handle -> chats.find(handle, address.chat()).stream().toList(), reason);
  }

  /** Keeps everything of a workspace until Sokbo is installed again. */
  public void suspendAll(String team, String reason) {
    List<Chat> all = of(team);
    change(handle -> all, reason);
  }

  /** Goes on where a channel was left. */
  public void resume(SlackAddress address) {
    resume(
        database.read(handle -> chats.find(handle, address.chat())).stream()
            .filter(chat -> chat.state() == ChatState.SUSPENDED)
            .toList());
  }

  /** Goes on in a workspace that was left as a whole. */
  public void resumeAll(String team) {
    resume(
        of(team).stream()
            .filter(chat -> chat.state() == ChatState.SUSPENDED)
            .filter(chat -> isOfWorkspace(chat))
            .toList());
  }

  /** The channels of all workspaces that can't be reached. */
  List<SlackAddress> suspended() {
    return database.read(chats::all).stream()
        .filter(chat -> chat.address().platform() == Platform.SLACK)
        .filter(chat -> chat.state() == ChatState.SUSPENDED)
        .map(chat -> SlackAddress.of(chat.address()))
        .toList();
  }

  /** Follows a channel to its new name. */
  public void retitle(SlackAddress address, String title) {
    database.inTransaction(
        handle ->
            chats
                .find(handle, address.chat())
                .ifPresent(chat -> chats.retitle(handle, chat.id(), title)));
  }

  /** Follows a channel to its new id. */
  public void move(SlackAddress from, SlackAddress to) {
    database.inTransaction(
        handle ->
            chats
                .find(handle, from.chat())
                .ifPresent(chat -> followUp.move(handle, chat, to.chat(), clock.instant())));
  }

  private static boolean isOfWorkspace(Chat chat) {
    String reason = chat.stateReason();
    return reason != null && (OF_WORKSPACE.contains(reason) || reason.startsWith("not installed"));
  }

  private void change(Database.Work<List<Chat>, RuntimeException> which, String reason) {
    Instant now = clock.instant();
    database.inTransaction(
        (Handle handle) ->
            which.run(handle).stream()
                .filter(chat -> chat.state() == ChatState.ACTIVE)
                .forEach(
                    chat -> chats.setState(handle, chat.id(), ChatState.SUSPENDED, reason, now)));
  }

  private void resume(List<Chat> suspended) {
    if (suspended.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    database.inTransaction(
        (Handle handle) -> suspended.forEach(chat -> followUp.readmit(handle, chat.id(), now)));
  }
}
