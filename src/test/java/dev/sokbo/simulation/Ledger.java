package dev.sokbo.simulation;

import dev.sokbo.FakeClock;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import dev.sokbo.messenger.Delivery;
import dev.sokbo.messenger.Sound;
import dev.sokbo.outbox.Priority;
import dev.sokbo.preference.QuietHours;
import dev.sokbo.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What must be, kept beside what the program does: who is to be told what, and what arrived. */
final class Ledger {

  private final FakeClock clock;
  private final Database database;
  private final Map<ChatAddress, Account> accounts = new LinkedHashMap<>();
  private final List<Instant> telegramAttempts = new ArrayList<>();

  /** Time that no clock jump changes. */
  private Duration elapsed = Duration.ZERO;

  private int openFates;
  private int attempts;
  private @Nullable String broken;

  Ledger(FakeClock clock, Database database) {
    this.clock = clock;
    this.database = database;
  }

  void passed(Duration time) {
    elapsed = elapsed.plus(time);
  }

  /** That nobody can say what became of a send. */
  void openFate() {
    openFates++;
  }

  Account account(ChatAddress chat) {
    return accounts.computeIfAbsent(chat, Account::new);
  }

  /** Something was handed to a platform. */
  void attempted(ChatAddress chat) {
    attempts++;
    Instant now = Instant.EPOCH.plus(elapsed);
    Account account = account(chat);
    require(
        within(account.attempts, now, Duration.ofSeconds(1)) < 1, "two sends a second to " + chat);
    if (chat.id().startsWith("-")) {
      require(
          within(account.attempts, now, Duration.ofMinutes(1)) < 20,
          "21 sends a minute to " + chat);
    }
    account.attempts.add(now);
    if (chat.platform() == Platform.TELEGRAM) {
      require(within(telegramAttempts, now, Duration.ofSeconds(1)) < 30, "31 sends a second");
      telegramAttempts.add(now);
    }
  }

  /** How much was handed to platforms so far. */
  int attempts() {
    return attempts;
  }

  /** A message came to a chat. */
  void arrived(Chat chat, Delivery delivery, Set<String> stories) {
    Account account = account(chat.address());
    String key = delivery.key();
    if (!key.startsWith("digest-")) {
      return;
    }
    boolean again = !account.keys.add(key);
    if (again) {
      account.repeats++;
      require(chat.address().platform() == Platform.TELEGRAM, "repeated " + key + " on Slack");
    }
    Row row = row(key);
    require(!account.paused, key + " came to the paused " + chat.address());
    if (row.priority() == Priority.NEWS) {
      checkQuiet(account, key, delivery.sound());
      require(again || row.id() > account.lastNews, key + " came out of order");
      account.lastNews = Math.max(account.lastNews, row.id());
    }
    for (String story : stories) {
      boolean told = !account.told.add(story);
      require(again || !told, story + " was told twice to " + chat.address() + ", by " + key);
    }
  }

  /** Checks at the end that all that is owed was told or is explained. */
  void settle(int crashes) {
    int repeats = accounts.values().stream().mapToInt(account -> account.repeats).sum();
    require(
        repeats <= crashes + openFates,
        repeats + " repeats for " + crashes + " crashes and " + openFates + " open fates");
    for (Account account : accounts.values()) {
      Set<String> missing = new TreeSet<>(account.owed);
      missing.removeAll(account.told);
      missing.removeAll(explained(account.chat));
      missing.removeIf(story -> toldAs(story).stream().anyMatch(account.told::contains));
      require(
          missing.isEmpty(),
          missing + " never came to " + account.chat + ": " + traces(missing, account.chat));
    }
    check();
  }

  /** The stories that the program took for the same. */
  private List<String> toldAs(String story) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select substr(other.title, instr(other.title, 'S0'), 6) from entry
                    join story_entry place on place.entry_id = entry.id
                    join story_entry beside on beside.story_id = place.story_id
                    join entry other on other.id = beside.entry_id
                    where entry.title like '%' || :story || '%'
                    """)
                .bind("story", story)
                .mapTo(String.class)
                .list());
  }

  /** Stories of messages that were given up, which an operator sees. */
  private Set<String> explained(ChatAddress chat) {
    return new HashSet<>(
        database.read(
            handle ->
                handle
                    .createQuery(
                        """
                        select substr(story.headline, instr(story.headline, 'S0'), 6) from owed
                        join outbox on outbox.id = owed.message_id and outbox.state = 'DEAD'
                        join story on story.id = owed.story_id
                        join chat on chat.id = owed.chat_id
                        where chat.address = :address
                        """)
                    .bind("address", chat.id())
                    .mapTo(String.class)
                    .list()));
  }

  /** What the database knows of stories that are missing. */
  private List<Map<String, Object>> traces(Set<String> stories, ChatAddress chat) {
    return database.read(
        handle ->
            stories.stream()
                .flatMap(
                    story ->
                        handle
                            .createQuery(
                                """
                                select story.headline, owed.*, outbox.state, outbox.error,
                                  outbox.delivery_key, chat.state as chat_state, cadence.next_at
                                from story left join owed on owed.story_id = story.id
                                  and owed.chat_id = (select id from chat where address = :address)
                                left join outbox on outbox.id = owed.message_id
                                left join chat on chat.id = owed.chat_id
                                left join cadence on cadence.chat_id = owed.chat_id
                                where story.headline like '%' || :story || '%'
                                """)
                            .bind("address", chat.id())
                            .bind("story", story)
                            .mapToMap()
                            .stream())
                .toList());
  }

  private void checkQuiet(Account account, String key, Sound sound) {
    QuietHours quiet = account.quiet;
    if (quiet == null || quiet.endOf(clock.instant(), Simulation.ZONE).isEmpty()) {
      return;
    }
    boolean mayCome = quiet.manner() == QuietHours.Manner.SILENT && sound == Sound.SILENT;
    require(mayCome, key + " came in quiet hours to " + account.chat);
  }

  private Row row(String key) {
    return database.read(
        handle ->
            handle
                .createQuery("select id, priority from outbox where delivery_key = :key")
                .bind("key", key)
                .mapTo(Row.class)
                .one());
  }

  private static long within(List<Instant> times, Instant now, Duration span) {
    long count = 0;
    for (int index = times.size() - 1; index >= 0; index--) {
      if (!times.get(index).isAfter(now.minus(span))) {
        break;
      }
      count++;
    }
    return count;
  }

  /** Fails if something was seen to be broken, which the program may have caught and logged. */
  void check() {
    if (broken != null) {
      throw new Broken(broken);
    }
  }

  private void require(boolean holds, String problem) {
    if (!holds && broken == null) {
      broken = problem;
    }
  }

  /** An invariant that does not hold. */
  static final class Broken extends Error {

    private static final long serialVersionUID = 1L;

    Broken(String message) {
      super(message);
    }
  }

  /** A message's row. */
  record Row(long id, Priority priority) {}

  /** What is known of one chat. */
  static final class Account {

    final ChatAddress chat;
    final Set<String> terms = new TreeSet<>();
    final Set<String> owed = new TreeSet<>();
    final Set<String> told = new HashSet<>();
    final Set<String> seen = new HashSet<>();
    final Set<String> keys = new HashSet<>();
    final List<Instant> attempts = new ArrayList<>();
    @Nullable QuietHours quiet;
    boolean paused;
    long lastNews;
    int repeats;

    Account(ChatAddress chat) {
      this.chat = chat;
    }
  }
}
