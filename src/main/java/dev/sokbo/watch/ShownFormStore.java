package dev.sokbo.watch;

import dev.sokbo.explain.WordForm;
import dev.sokbo.explain.WordForm.Standing;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The word forms that chats were shown, so that they can be called by number afterwards. */
public final class ShownFormStore {

  private static final String SELECT =
      """
      select f.id, f.watch_id, f.number, f.word, f.seen, f.standing from shown_form f
      join watch w on w.id = f.watch_id and w.removed_at is null
      """;

  /** Notes the forms shown for a watch, in place of any shown before. */
  public List<ShownForm> replace(Handle handle, long watchId, List<WordForm> forms) {
    handle.execute("delete from shown_form where watch_id = ?", watchId);
    for (int index = 0; index < forms.size(); index++) {
      WordForm form = forms.get(index);
      handle
          .createUpdate(
              """
              insert into shown_form (watch_id, number, word, seen, standing)
              values (:watchId, :number, :word, :seen, :standing)
              """)
          .bind("watchId", watchId)
          .bind("number", index + 1)
          .bind("word", form.word())
          .bind("seen", form.seen())
          .bind("standing", form.standing())
          .execute();
    }
    return ofWatch(handle, watchId);
  }

  /** The forms shown for a watch, in their order. */
  public List<ShownForm> ofWatch(Handle handle, long watchId) {
    return handle
        .createQuery(SELECT + "where f.watch_id = :watchId order by f.number")
        .bind("watchId", watchId)
        .mapTo(ShownForm.class)
        .list();
  }

  /** The forms that a chat was shown last, in their order; none once that watch has ended. */
  public List<ShownForm> latest(Handle handle, long chatId) {
    return handle
        .createQuery(
            SELECT
                + """
                where f.watch_id = (
                  select l.watch_id from shown_form l join watch lw on lw.id = l.watch_id
                  where lw.chat_id = :chatId order by l.id desc limit 1)
                order by f.number
                """)
        .bind("chatId", chatId)
        .mapTo(ShownForm.class)
        .list();
  }

  /** A form that a chat was shown, by its id. */
  public Optional<ShownForm> find(Handle handle, long chatId, long id) {
    return handle
        .createQuery(SELECT + "where f.id = :id and w.chat_id = :chatId")
        .bind("id", id)
        .bind("chatId", chatId)
        .mapTo(ShownForm.class)
        .findOne();
  }

  /** Notes what a form means now. */
  public void setStanding(Handle handle, long id, Standing standing) {
    handle.execute("update shown_form set standing = ? where id = ?", standing, id);
  }
}
