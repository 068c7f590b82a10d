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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What must be, kept beside what the program does: who is to be told what, and what arrived. */
final class Ledger {

  private final FakeClock clock;
  private final Records records;
  private final Map<ChatAddress, Account> accounts = new LinkedHashMap<>();
  private final Map<ChatAddress, ChatAddress> homes = new HashMap<>();
  private final Map<ChatAddress, List<Instant>> attemptsAt = new HashMap<>();
  private final List<Instant> telegramAttempts = new ArrayList<>();

  /** Time that no clock jump changes. */
  private Duration elapsed = Duration.ZERO;

  private final Map<String, String> terms = new HashMap<>();
  private int revisions;
  private int openFates;
  private int attempts;
  private @Nullable String broken;

  Ledger(FakeClock clock, Database database) {
    this.clock = clock;
    this.records = new Records(database);
  }

  void passed(Duration time) {
    elapsed = elapsed.plus(time);
  }

  /** That nobody can say what became of a send. */
  void openFate() {
    openFates++;
  }

  Account account(ChatAddress chat) {
    return accounts.computeIfAbsent(home(chat), Account::new);
  }

  /** Notes that a chat lives on at another address. */
  void moved(ChatAddress from, ChatAddress to) {
    homes.put(to, home(from));
  }

  /** The address that a chat had at first. */
  ChatAddress home(ChatAddress chat) {
    return homes.getOrDefault(chat, chat);
  }

  /** The address that a chat has now, as far as the program knows. */
  private Set<String> addresses(ChatAddress home) {
    Set<String> addresses = new TreeSet<>(Set.of(home.id()));
    homes.forEach(
        (later, first) -> addresses.addAll(first.equals(home) ? Set.of(later.id()) : Set.of()));
    return addresses;
  }

  /** Something was handed to a platform. */
  void attempted(ChatAddress chat) {
    attempts++;
    Instant now = Instant.EPOCH.plus(elapsed);
    List<Instant> before = attemptsAt.computeIfAbsent(chat, any -> new ArrayList<>());
    require(within(before, now, Duration.ofSeconds(1)) < 1, "two sends a second to " + chat);
    if (chat.id().startsWith("-")) {
      require(within(before, now, Duration.ofMinutes(1)) < 20, "21 sends a minute to " + chat);
    }
    before.add(now);
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
    Records.Row row = records.row(key);
    require(!account.paused, key + " came to the paused " + chat.address());
    for (String story : stories) {
      require(
          !account.isMuted(terms.getOrDefault(story, ""), row),
          key + " tells " + story + " of what is muted in " + chat.address());
    }
    if (row.priority() == Priority.NEWS) {
      checkQuiet(account, key, delivery.sound());
      require(!account.isMuted("", row), key + " came to a muted " + chat.address());
      require(again || row.id() > account.lastNews, key + " came out of order");
      account.lastNews = Math.max(account.lastNews, row.id());
    }
    for (String story : stories) {
      boolean told = !account.told.add(story);
      require(again || !told, story + " was told twice to " + chat.address() + ", by " + key);
    }
  }

  /** A delivered message was brought up to date, by an edit or a reply. */
  void revised(Chat chat, Delivery delivery, Set<String> stories, Set<String> before) {
    Account account = account(chat.address());
    String key = delivery.key();
    require(delivery.sound() == Sound.SILENT, key + " made a sound at " + chat.address());
    require(!account.paused, key + " came to the paused " + chat.address());
    require(!before.isEmpty(), key + " revises what never came to " + chat.address());
    if (delivery.edits() == null) {
      checkQuiet(account, key, delivery.sound());
      require(isSame(before, stories), key + " tells anew " + stories + " of " + before);
    } else {
      require(isSame(before, stories), key + " makes " + stories + " of " + before);
    }
    revisions++;
  }

  private boolean isSame(Set<String> before, Set<String> after) {
    return after.size() <= before.size()
        && after.stream()
            .allMatch(
                story ->
                    before.contains(story)
                        || records.toldAs(story).stream().anyMatch(before::contains));
  }

  /** How many messages were brought up to date. */
  int revisions() {
    return revisions;
  }

  /** Notes what somebody typed; {@code last} is the last message that was written down by then. */
  void heard(ChatAddress chat, String line, long last) {
    account(chat).hear(line, clock.instant(), last, story -> terms.getOrDefault(story, ""));
  }

  /** Notes under which term a story is watched for. */
  void termOf(String story, String term) {
    terms.put(story, term);
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
      missing.removeAll(records.explained(addresses(account.chat)));
      missing.removeIf(story -> records.toldAs(story).stream().anyMatch(account.told::contains));
      require(
          missing.isEmpty(),
          missing
              + " never came to "
              + account.chat
              + ": "
              + records.traces(missing, addresses(account.chat)));
    }
    check();
  }

  private void checkQuiet(Account account, String key, Sound sound) {
    QuietHours quiet = account.quiet;
    if (quiet == null || quiet.endOf(clock.instant(), Simulation.ZONE).isEmpty()) {
      return;
    }
    boolean mayCome = quiet.manner() == QuietHours.Manner.SILENT && sound == Sound.SILENT;
    require(mayCome, key + " came in quiet hours to " + account.chat);
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

  void require(boolean holds, String problem) {
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
}
