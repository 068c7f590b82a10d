package dev.sokbo.story;

import dev.sokbo.cluster.Relation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The stories and which entries tell them. */
public final class StoryStore {

  private static final String STORY =
      """
      select story.id, story.head_entry_id, story.headline, story.first_at, story.last_at
      from story
      """;

  private static final String MEMBER =
      "select entry_id, story_id, relation, similarity from story_entry ";

  /** As many ids as go into one statement. */
  private static final int BATCH = 500;

  /** Opens a story with its first entry. */
  public Story open(Handle handle, long headEntryId, String headline, Instant at) {
    long id =
        handle
            .createQuery(
                """
                insert into story (head_entry_id, headline, first_at, last_at)
                values (:head, :headline, :at, :at)
                returning id
                """)
            .bind("head", headEntryId)
            .bind("headline", headline)
            .bind("at", at)
            .mapTo(Long.class)
            .one();
    add(handle, new StoryMember(headEntryId, id, Relation.HEAD, 1));
    return new Story(id, headEntryId, headline, at, at);
  }

  /** Adds an entry to a story; the story takes its headline when it is the newest. */
  public void join(Handle handle, StoryMember member, String headline, Instant at) {
    add(handle, member);
    handle
        .createUpdate(
            """
            update story set headline = :headline, last_at = :at
            where id = :id and last_at <= :at
            """)
        .bind("headline", headline)
        .bind("at", at)
        .bind("id", member.storyId())
        .execute();
  }

  /** The story of a number. */
  public Optional<Story> find(Handle handle, long storyId) {
    return handle
        .createQuery(STORY + "where story.id = :id")
        .bind("id", storyId)
        .mapTo(Story.class)
        .findOne();
  }

  /** The story that an entry is the head of. */
  public Optional<Story> ofHead(Handle handle, long headEntryId) {
    return handle
        .createQuery(STORY + "where story.head_entry_id = :head")
        .bind("head", headEntryId)
        .mapTo(Story.class)
        .findOne();
  }

  /** The story that an entry reports, be it the head or not; empty for an entry without any. */
  public Optional<Story> storyOf(Handle handle, long entryId) {
    return handle
        .createQuery(
            STORY
                + """
                join story_entry on story_entry.story_id = story.id
                where story_entry.entry_id = :entry
                """)
        .bind("entry", entryId)
        .mapTo(Story.class)
        .findOne();
  }

  /** The entries of a story in the order in which they were stored, the head first. */
  public List<StoryMember> members(Handle handle, long storyId) {
    return handle
        .createQuery(MEMBER + "where story_id = :story order by relation <> 'HEAD', entry_id")
        .bind("story", storyId)
        .mapTo(StoryMember.class)
        .list();
  }

  /** Who reported a story and when, by the time that the feed gives, else that of the fetch. */
  public List<StoryReport> reports(Handle handle, long storyId) {
    return handle
        .createQuery(
            """
            select entry.feed_id, coalesce(entry.published_at, entry.fetched_at) as at
            from story_entry join entry on entry.id = story_entry.entry_id
            where story_entry.story_id = :story
            """)
        .bind("story", storyId)
        .mapTo(StoryReport.class)
        .list();
  }

  /** The places of those of the entries that have one, in order of entry. */
  public List<StoryMember> ofEntries(Handle handle, Collection<Long> entryIds) {
    List<Long> ids = entryIds.stream().sorted().distinct().toList();
    List<StoryMember> members = new ArrayList<>(ids.size());
    for (int from = 0; from < ids.size(); from += BATCH) {
      members.addAll(
          handle
              .createQuery(MEMBER + "where entry_id in (<ids>) order by entry_id")
              .bindList("ids", ids.subList(from, Math.min(ids.size(), from + BATCH)))
              .mapTo(StoryMember.class)
              .list());
    }
    return members;
  }

  /**
   * Deletes stories that nobody has joined since a time and that no chat is still owed, at most so
   * many; tells how many.
   */
  public int deleteBefore(Handle handle, Instant before, int limit) {
    return handle
        .createUpdate(
            """
            delete from story where id in (
              select id from story
              where last_at < :before and not exists (
                select 1 from owed where owed.story_id = story.id and owed.message_id is null)
              order by last_at limit :limit)
            """)
        .bind("before", before)
        .bind("limit", limit)
        .execute();
  }

  private static void add(Handle handle, StoryMember member) {
    handle
        .createUpdate(
            """
            insert into story_entry (entry_id, story_id, relation, similarity)
            values (:entry, :story, :relation, :similarity)
            """)
        .bind("entry", member.entryId())
        .bind("story", member.storyId())
        .bind("relation", member.relation())
        .bind("similarity", member.similarity())
        .execute();
  }
}
