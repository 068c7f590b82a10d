package dev.sokbo.preference;

import dev.sokbo.chat.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Each chat's preferences. */
public final class PreferenceStore {

  /** The language of the words that stand in the database. */
  private static final Language STORED = Language.EN;

  /** What a chat wants; the defaults where it never said. */
  public Preferences find(Handle handle, long chatId) {
    return handle
        .createQuery(
            """
            select style, growth, empties, quiet, breaking, breaking_reach from preference
            where chat_id = :chat
            """)
        .bind("chat", chatId)
        .map((row, context) -> preferences(row))
        .findOne()
        .orElse(Preferences.DEFAULT);
  }

  /** Keeps all that a chat wants, in place of what it wanted before. */
  public void save(Handle handle, long chatId, Preferences preferences) {
    Breaking breaking = preferences.breaking();
    QuietHours quiet = preferences.quiet();
    handle
        .createUpdate(
            """
            insert into preference
              (chat_id, style, growth, empties, quiet, breaking, breaking_reach)
            values (:chat, :style, :growth, :empties, :quiet, :breaking, :reach)
            on conflict (chat_id) do update
              set style = excluded.style, growth = excluded.growth, empties = excluded.empties,
                quiet = excluded.quiet, breaking = excluded.breaking,
                breaking_reach = excluded.breaking_reach
            """)
        .bind("chat", chatId)
        .bind("style", preferences.style())
        .bind("growth", preferences.growth())
        .bind("empties", preferences.empties())
        .bind("quiet", quiet == null ? null : QuietWords.print(quiet, STORED))
        .bind("breaking", breaking == null ? null : breaking.outlets())
        .bind("reach", breaking == null ? null : breaking.reach())
        .execute();
  }

  /** Gives a chat's preferences to another chat, unless it has its own. */
  public void move(Handle handle, long from, long into) {
    handle
        .createUpdate(
            """
            update preference set chat_id = :into
            where chat_id = :from
              and not exists (select 1 from preference own where own.chat_id = :into)
            """)
        .bind("into", into)
        .bind("from", from)
        .execute();
  }

  private static Preferences preferences(ResultSet row) throws SQLException {
    @Nullable String quiet = row.getString("quiet");
    return new Preferences(
        Style.valueOf(row.getString("style")),
        Growth.valueOf(row.getString("growth")),
        Preferences.Empties.valueOf(row.getString("empties")),
        quiet == null ? null : QuietWords.parse(quiet).orElseThrow(),
        breaking(row));
  }

  private static @Nullable Breaking breaking(ResultSet row) throws SQLException {
    int outlets = row.getInt("breaking");
    return row.wasNull()
        ? null
        : new Breaking(outlets, Breaking.Reach.valueOf(row.getString("breaking_reach")));
  }
}
