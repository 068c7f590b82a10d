package dev.sokbo.story;

import dev.sokbo.cluster.Clusterer;
import dev.sokbo.cluster.StoryText;
import dev.sokbo.headline.Lead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The last days' entries and the stories that they tell. */
public final class StoryWindow {

  /**
   * The entries that came out and were fetched since an instant with their stories, in the order in
   * which they were stored: what a new {@link Clusterer} has to remember.
   */
  public List<PlacedEntry> since(Handle handle, Instant since) {
    return handle
        .createQuery(
            """
            select entry.id, story.head_entry_id, entry.feed_id, entry.title, entry.summary,
                   substr(entry.content, 1, :lead) as content, entry.link,
                   entry.published_at, entry.fetched_at
            from entry
            join story_entry on story_entry.entry_id = entry.id
            join story on story.id = story_entry.story_id
            where entry.fetched_at >= :since
              and (entry.published_at is null or entry.published_at >= :since)
            order by entry.id
            """)
        .bind("lead", Lead.SOURCE_LENGTH)
        .bind("since", since)
        .map((row, context) -> placed(row))
        .list();
  }

  private static PlacedEntry placed(ResultSet row) throws SQLException {
    return new PlacedEntry(
        row.getLong("id"),
        row.getLong("head_entry_id"),
        StoryText.of(
            row.getString("title"),
            row.getString("summary"),
            row.getString("content"),
            row.getString("link"),
            row.getLong("feed_id"),
            published(row),
            Instant.ofEpochMilli(row.getLong("fetched_at"))));
  }

  private static @Nullable Instant published(ResultSet row) throws SQLException {
    long millis = row.getLong("published_at");
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
