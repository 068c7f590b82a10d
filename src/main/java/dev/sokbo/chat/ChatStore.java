package dev.sokbo.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The chats that Sokbo knows. */
public final class ChatStore {

  private static final String SELECT =
      "select id, platform, address, title, language, zone, state, state_reason from chat ";

  /** Finds the chat at an address, or makes it, active, with these first settings. */
  public Chat findOrCreate(
      Handle handle,
      ChatAddress address,
      String title,
      Language language,
      ZoneId zone,
      Instant now) {
    handle
        .createUpdate(
            """
            insert into chat
              (platform, address, title, language, zone, state, state_since, created_at)
            values (:platform, :address, :title, :language, :zone, 'ACTIVE', :now, :now)
            on conflict (platform, address) do nothing
            """)
        .bind("platform", address.platform())
        .bind("address", address.id())
        .bind("title", title)
        .bind("language", language)
        .bind("zone", zone.getId())
        .bind("now", now)
        .execute();
    return find(handle, address).orElseThrow();
  }

  /** The chat at an address. */
  public Optional<Chat> find(Handle handle, ChatAddress address) {
    return handle
        .createQuery(SELECT + "where platform = :platform and address = :address")
        .bind("platform", address.platform())
        .bind("address", address.id())
        .map((row, context) -> chat(row))
        .findOne();
  }

  /** The chat of a number. */
  public Optional<Chat> find(Handle handle, long id) {
    return handle
        .createQuery(SELECT + "where id = :id")
        .bind("id", id)
        .map((row, context) -> chat(row))
        .findOne();
  }

  /** When a chat became known. */
  public Instant knownSince(Handle handle, long id) {
    return handle
        .createQuery("select created_at from chat where id = :id")
        .bind("id", id)
        .mapTo(Long.class)
        .map(Instant::ofEpochMilli)
        .one();
  }

  /** The chat at an address and those that are part of it, such as a forum's topics. */
  public List<Chat> below(Handle handle, ChatAddress address) {
    return handle
        .createQuery(
            SELECT
                + """
                where platform = :platform and (address = :address or address like :part)
                order by id
                """)
        .bind("platform", address.platform())
        .bind("address", address.id())
        .bind("part", address.id() + "/%")
        .map((row, context) -> chat(row))
        .list();
  }

  /** All chats, oldest first. */
  public List<Chat> all(Handle handle) {
    return handle.createQuery(SELECT + "order by id").map((row, context) -> chat(row)).list();
  }

  /** Has a chat answered in another language. */
  public void setLanguage(Handle handle, long id, Language language) {
    handle.execute("update chat set language = ? where id = ?", language, id);
  }

  /** Notes what a chat is called now on its platform. */
  public void retitle(Handle handle, long id, String title) {
    handle.execute("update chat set title = ? where id = ?", title, id);
  }

  /** Has a chat's times meant in another zone. */
  public void setZone(Handle handle, long id, ZoneId zone) {
    handle.execute("update chat set zone = ? where id = ?", zone.getId(), id);
  }

  /**
   * Moves a chat to a state, unless it is there already; the reason goes with suspension only. A
   * suspended chat remembers whether it was paused.
   */
  public void setState(
      Handle handle, long id, ChatState state, @Nullable String reason, Instant now) {
    handle
        .createUpdate(
            """
            update chat set state = :state, state_reason = :reason, state_since = :now,
              returns_as = case when :state = 'SUSPENDED' then state else null end
            where id = :id and state <> :state
            """)
        .bind("state", state)
        .bind("reason", reason)
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  /** Deletes a chat and all that belongs to it. */
  public void delete(Handle handle, long id) {
    handle.execute("delete from chat where id = ?", id);
  }

  /** Deletes chats suspended since before a time, at most so many; tells how many. */
  public int deleteSuspended(Handle handle, Instant before, int limit) {
    return handle
        .createUpdate(
            """
            delete from chat where id in (
              select id from chat where state = 'SUSPENDED' and state_since < :before
              order by id limit :limit)
            """)
        .bind("before", before)
        .bind("limit", limit)
        .execute();
  }

  /** Ends a chat's suspension: it is again what it was before. */
  public void comeBack(Handle handle, long id, Instant now) {
    handle
        .createUpdate(
            """
            update chat set state = coalesce(returns_as, 'ACTIVE'), state_reason = null,
              state_since = :now, returns_as = null
            where id = :id and state = 'SUSPENDED'
            """)
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  /**
   * Gives a chat the address that its platform moved it to; settings and queue stay.
   *
   * @return false when another chat is at that address already, and nothing changed
   */
  public boolean move(Handle handle, long id, ChatAddress address) {
    if (find(handle, address).isPresent()) {
      return false;
    }
    handle
        .createUpdate("update chat set address = :address where id = :id")
        .bind("address", address.id())
        .bind("id", id)
        .execute();
    return true;
  }

  private static Chat chat(ResultSet row) throws SQLException {
    return new Chat(
        row.getLong("id"),
        new ChatAddress(Platform.valueOf(row.getString("platform")), row.getString("address")),
        row.getString("title"),
        Language.valueOf(row.getString("language")),
        ZoneId.of(row.getString("zone")),
        ChatState.valueOf(row.getString("state")),
        row.getString("state_reason"));
  }
}
