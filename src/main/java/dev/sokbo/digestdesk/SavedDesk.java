package dev.sokbo.digestdesk;

import dev.sokbo.chat.Chat;
import dev.sokbo.command.Undo;
import dev.sokbo.digest.Saved;
import dev.sokbo.digest.SavedStore;
import dev.sokbo.feed.Entry;
import dev.sokbo.feed.EntryStore;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.DigestOutcome;
import dev.sokbo.outcome.Outcome;
import dev.sokbo.store.Database;
import dev.sokbo.watchdesk.Numbers;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Commands about what a chat keeps for later. */
public final class SavedDesk {

  /** As many as one reply lists. */
  private static final int MOST = 50;

  private final Database database;
  private final SavedStore saved;
  private final EntryStore entries;

  public SavedDesk(Database database, SavedStore saved, EntryStore entries) {
    this.database = database;
    this.saved = saved;
    this.entries = entries;
  }

  /** Keeps an entry that {@code #} and its id or its link names. */
  Outcome save(Chat chat, String which, Instant now) {
    return database.transaction(
        handle -> {
          Optional<Entry> entry = find(handle, which);
          entry.ifPresent(found -> saved.save(handle, chat.id(), found, now));
          return entry
              .<Outcome>map(found -> new DigestOutcome.SavedOne(found.title()))
              .orElseGet(() -> new DigestOutcome.NothingToSave(which));
        });
  }

  Outcome list(Chat chat) {
    return new DigestOutcome.SavedList(
        database.read(handle -> saved.list(handle, chat.id(), MOST)));
  }

  Outcome unsave(Chat chat, String number, Instant now) {
    return database.transaction(
        handle -> {
          Optional<Saved> picked = Numbers.pick(saved.list(handle, chat.id(), MOST), number);
          picked.ifPresent(one -> saved.remove(handle, one.id(), now));
          return picked
              .<Outcome>map(one -> new DigestOutcome.Unsaved(one.title(), one.id()))
              .orElseGet(() -> new DigestOutcome.NoSuchSaved(number));
        });
  }

  Outcome keep(Chat chat, long savedId, Instant now) {
    Instant since = now.minus(Undo.LIMIT);
    return database
        .transaction(handle -> saved.restore(handle, chat.id(), savedId, since))
        .<Outcome>map(DigestOutcome.SavedOne::new)
        .orElseGet(ChatOutcome.NothingToUndo::new);
  }

  private Optional<Entry> find(Handle handle, String which) {
    return which.matches("#[0-9]{1,18}")
        ? entries.find(handle, Long.parseLong(which.substring(1)))
        : entries.findByLink(handle, which);
  }
}
