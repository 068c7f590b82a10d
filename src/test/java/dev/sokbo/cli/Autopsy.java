package dev.sokbo.cli;

import dev.sokbo.message.MessageJson;
import dev.sokbo.message.PlainText;
import dev.sokbo.store.Database;
import dev.sokbo.store.DatabaseLocation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a database shows of a service that is not running. */
record Autopsy(Set<String> entries, int owed, List<Row> messages) {

  /** The number of a story, or a word that somebody watches. */
  private static final Pattern MARK = Pattern.compile("E\\d{4}|W\\d{3}x");

  /** A message of the outbox. */
  record Row(long id, String chat, String key, String state, int resends, String body) {

    boolean tellsNews() {
      return key.startsWith("digest-");
    }

    /** Whether it tells stories of the growing site. */
    boolean tellsStories() {
      return tellsNews() && !marks().isEmpty();
    }

    /** What tells it from any other message of its chat. */
    SortedSet<String> marks() {
      boolean told = tellsNews() || key.startsWith("reply-");
      return told ? marksIn(PlainText.of(MessageJson.read(body))) : new TreeSet<>();
    }
  }

  static Autopsy of(String url) {
    try (Database database = Database.open(DatabaseLocation.of(url))) {
      return database.read(
          handle ->
              new Autopsy(
                  marksIn(
                      handle
                          .createQuery("select title from entry")
                          .mapTo(String.class)
                          .collect(Collectors.joining("\n"))),
                  handle
                      .createQuery("select count(*) from owed where message_id is null")
                      .mapTo(Integer.class)
                      .one(),
                  handle
                      .createQuery(
                          """
                          select outbox.id, chat.address as chat, delivery_key as key,
                            outbox.state, resends, body
                          from outbox join chat on chat.id = chat_id order by outbox.id
                          """)
                      .mapTo(Row.class)
                      .list()));
    }
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
