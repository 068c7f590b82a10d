package dev.sokbo.whisper;

import dev.sokbo.blockkit.SlackMarkup;
import dev.sokbo.blockkit.SlackMessage;
import dev.sokbo.chat.ButtonCodec;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Reply;
import dev.sokbo.message.Document;
import dev.sokbo.message.Message;
import dev.sokbo.slackapi.Answer;
import dev.sokbo.slackapi.SlackApi;
import dev.sokbo.slackapi.SlackErrors;
import dev.sokbo.slackapi.SlackTokens;
import dev.sokbo.slackinbox.Lanes;
import dev.sokbo.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows replies to who asked. A reply is kept in the transaction of what it answers and forgotten
 * once it was shown, so that neither a crash nor an outage of Slack's loses it; a crash right after
 * it was shown shows it twice. The replies of one channel are shown in order, as long as none has
 * to be tried again.
 */
public final class Whispers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Whispers.class);

  /** Nobody waits for a reply any longer. */
  private static final Duration KEPT = Duration.ofHours(24);

  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final Database database;
  private final KeptReplyStore store = new KeptReplyStore();
  private final WhisperWays ways;
  private final ButtonCodec buttons;
  private final InstantSource clock;
  private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
  private final Lanes lanes = new Lanes(work);

  /**
   * @param buttons says what Slack hands back when a button is tapped
   */
  public Whispers(
      SlackApi api,
      SlackTokens tokens,
      Database database,
      ButtonCodec buttons,
      InstantSource clock) {
    this.database = database;
    this.ways = new WhisperWays(api, tokens);
    this.buttons = buttons;
    this.clock = clock;
  }

  /** Keeps a reply, in the transaction of what it answers; gives its id. */
  public long keep(Handle handle, Asker asker, Reply reply) {
    return store.keep(handle, asker, reply, clock.instant());
  }

  /** Keeps a reply that answers nothing in the database, and begins to show it. */
  public void tell(Asker asker, Reply reply) {
    long id = database.transaction(handle -> keep(handle, asker, reply));
    show(id);
  }

  /** Begins to show a kept reply, behind the earlier ones in its channel. */
  public void show(long id) {
    database.read(handle -> store.find(handle, id)).ifPresent(this::show);
  }

  /** Forgets a kept reply that its asker has seen elsewhere. */
  public void forget(long id) {
    database.inTransaction(handle -> store.delete(handle, id));
  }

  /** Begins to show what an earlier run could not. */
  public void resume() {
    List<KeptReply> left = database.read(store::all);
    if (!left.isEmpty()) {
      LOG.info("{} replies in Slack were not shown yet", left.size());
    }
    left.forEach(this::show);
  }

  /** Lets what is being shown be noted, for a moment. */
  @Override
  public void close() {
    work.shutdown();
    try {
      if (!work.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        work.shutdownNow();
      }
    } catch (InterruptedException e) {
      work.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void show(KeptReply kept) {
    CompletableFuture<Boolean> unused =
        lanes.run(
            kept.asker().address().chat().id(),
            () -> {
              tryToShow(kept);
              return true;
            });
  }

  private void tryToShow(KeptReply kept) {
    try {
      showRest(kept).ifPresent(problem -> setAside(kept.id(), problem));
    } catch (RuntimeException e) {
      LOG.error("reply {} could not be shown", kept.id(), e);
    }
  }

  /** Shows what was not shown yet; what keeps it from being shown to its end, if anything. */
  private Optional<Answer<?>> showRest(KeptReply begun) {
    List<Message> pieces = SlackMarkup.split(begun.reply().message());
    KeptReply kept = begun;
    while (kept.shown() < pieces.size()) {
      SlackMessage message = render(pieces.get(kept.shown()), kept.asker().address().chat());
      Answer<WhisperWays.Way> answer = ways.show(kept, message, clock.instant());
      if (!(answer instanceof Answer.Done<WhisperWays.Way> done)) {
        return Optional.of(answer);
      }
      kept = advanced(kept, done.value());
    }
    Document document = kept.reply().document();
    Answer<?> sent = document == null ? new Answer.Done<>(true) : ways.send(kept, document);
    if (!(sent instanceof Answer.Done<?>)) {
      return Optional.of(sent);
    }
    forget(kept.id());
    return Optional.empty();
  }

  private KeptReply advanced(KeptReply kept, WhisperWays.Way way) {
    int uses = way == WhisperWays.Way.URL ? kept.uses() + 1 : kept.uses();
    int shown = kept.shown() + 1;
    database.inTransaction(handle -> store.advance(handle, kept.id(), shown, uses));
    return new KeptReply(kept.id(), kept.asker(), kept.reply(), uses, shown, kept.since());
  }

  private SlackMessage render(Message message, ChatAddress chat) {
    return SlackMarkup.render(message, button -> buttons.encode(chat, button));
  }

  /** Shows a reply again later, or gives it up. */
  private void setAside(long id, Answer<?> problem) {
    Optional<KeptReply> kept = database.read(handle -> store.find(handle, id));
    if (kept.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Duration age = Duration.between(kept.get().since(), now);
    boolean lasting =
        problem instanceof Answer.Declined<?> declined && SlackErrors.isLasting(declined.error());
    if (lasting || age.compareTo(KEPT) > 0) {
      LOG.warn("reply {} to {} is given up: {}", id, kept.get().asker().address(), problem);
      forget(id);
      return;
    }
    Duration pause = problem.waitOr(pause(age));
    CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, work)
        .execute(() -> show(id));
  }

  /** Older replies are tried more rarely. */
  private static Duration pause(Duration age) {
    Duration pause = age.dividedBy(4);
    if (pause.compareTo(SHORTEST_PAUSE) < 0) {
      return SHORTEST_PAUSE;
    }
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
