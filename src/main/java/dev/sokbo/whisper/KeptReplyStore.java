package dev.sokbo.whisper;

import dev.sokbo.chat.Reply;
import dev.sokbo.message.MessageJson;
import dev.sokbo.slackapi.SlackAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The replies that wait to be shown. */
final class KeptReplyStore {

  private static final String SELECT =
      """
      select id, team, channel, asker, response_url, body, placement, document, uses, shown, kept_at
      from slack_reply
      """;

  /** Keeps a reply; gives its id. */
  long keep(Handle handle, Asker asker, Reply reply, Instant now) {
    return handle
        .createQuery(
            """
            insert into slack_reply
              (team, channel, asker, response_url, body, placement, document, kept_at)
            values
              (:team, :channel, :asker, :url, :body, :placement, :document, :now)
            returning id
            """)
        .bind("team", asker.address().team())
        .bind("channel", asker.address().channel())
        .bind("asker", asker.user())
        .bind("url", asker.responseUrl())
        .bind("body", MessageJson.write(reply.message()))
        .bind("placement", reply.placement())
        .bind("document", MessageJson.writeDocument(reply.document()))
        .bind("now", now)
        .mapTo(Long.class)
        .one();
  }

  Optional<KeptReply> find(Handle handle, long id) {
    return handle
        .createQuery(SELECT + "where id = :id")
        .bind("id", id)
        .map((row, context) -> reply(row))
        .findOne();
  }

  /** All of them, in the order in which they came. */
  List<KeptReply> all(Handle handle) {
    return handle.createQuery(SELECT + "order by id").map((row, context) -> reply(row)).list();
  }

  /** Notes how far a reply was shown. */
  void advance(Handle handle, long id, int shown, int uses) {
    handle
        .createUpdate("update slack_reply set shown = :shown, uses = :uses where id = :id")
        .bind("shown", shown)
        .bind("uses", uses)
        .bind("id", id)
        .execute();
  }

  void delete(Handle handle, long id) {
    handle.createUpdate("delete from slack_reply where id = :id").bind("id", id).execute();
  }

  private static KeptReply reply(ResultSet row) throws SQLException {
    SlackAddress address = new SlackAddress(row.getString("team"), row.getString("channel"));
    return new KeptReply(
        row.getLong("id"),
        new Asker(address, row.getString("asker"), row.getString("response_url")),
        new Reply(
            MessageJson.read(row.getString("body")),
            Reply.Placement.valueOf(row.getString("placement")),
            MessageJson.readDocument(row.getString("document"))),
        row.getInt("uses"),
        row.getInt("shown"),
        Instant.ofEpochMilli(row.getLong("kept_at")));
  }
}
