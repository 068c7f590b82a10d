package dev.sokbo.cli;

import dev.sokbo.message.MessageJson;
import dev.sokbo.message.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** What a database shows of a service that is not running. */
record Autopsy(Set<String> entries, int owed, List<Row> messages) {

  /** The number of a story, or a word that somebody watches. */
  private static final Pattern MARK = Pattern.compile("E\\d{4}|W\\d{3}x");

  /**
   * A message of the outbox.
   *
   * @param marks what tells it from any other message of its chat
   */
  record Row(String chat, String key, String state, SortedSet<String> marks) {

    private static Row of(ResultSet row, StatementContext context) throws SQLException {
      String key = row.getString("delivery_key");
      boolean told = isNews(key) || key.startsWith("reply-");
      return new Row(
          row.getString("address"),
          key,
          row.getString("state"),
          told ? marksIn(PlainText.of(MessageJson.read(row.getString("body")))) : new TreeSet<>());
    }

    /** Whether it tells stories of the growing site. */
    boolean tellsStories() {
      return isNews(key) && !marks.isEmpty();
    }

    private static boolean isNews(String key) {
      return key.startsWith("digest-");
    }
  }

  static Autopsy of(String url) {
    return new Autopsy(
        marksIn(String.join("\n", column(url, "select title from entry"))),
        column(url, "select id from owed where message_id is null").size(),
        Jdbi.create(url)
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select address, delivery_key, outbox.state, body
                            from outbox join chat on chat.id = chat_id order by outbox.id
                            """)
                        .map(Row::of)
                        .list()));
  }

  /** The texts of a query with one column. */
  static List<String> column(String url, String sql) {
    return Jdbi.create(url)
        .withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  static SortedSet<String> marksIn(String text) {
    return MARK.matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  List<Row> in(String state) {
    return messages.stream().filter(row -> row.state().equals(state)).toList();
  }

  /** The chats that a message was in flight to. */
  Set<String> inFlight() {
    return in("SENDING").stream().map(Row::chat).collect(Collectors.toCollection(HashSet::new));
  }
}
