package dev.sokbo.websub;

import dev.sokbo.fetch.Fetcher;
import dev.sokbo.store.Database;
import dev.sokbo.websub.HubLease.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The subscriber of <a href="https://www.w3.org/TR/websub/">WebSub</a>: asks hubs for what feeds
 * publish, answers their question whether it meant it, and believes what they signed. Feeds are
 * polled all the same, so a hub that falls silent costs time and no news.
 */
public final class WebSub {

  private static final Logger LOG = LoggerFactory.getLogger(WebSub.class);

  /** What is asked for; hubs give what they like. */
  private static final Duration LEASE = Duration.ofDays(10);

  private static final Duration LONGEST_LEASE = Duration.ofDays(90);

  /** A lease is renewed when this share of it is left. */
  private static final int SHARE_LEFT = 4;

  private static final Duration FIRST_RETRY = Duration.ofMinutes(30);
  private static final Duration LONGEST_RETRY = Duration.ofDays(1);
  private static final Duration AFTER_DENIAL = Duration.ofDays(7);
  private static final int MOST_AT_ONCE = 20;

  private final Database database;
  private final HubStore leases;
  private final Fetcher fetcher;
  private final String callbacks;
  private final Publications publications;
  private final InstantSource clock;

  /** Takes what hubs bring. */
  public interface Publications {
    void take(long feedId, ByteString body, @Nullable String contentType);
  }

  /**
   * @param publicUrl where the world reaches this service
   */
  public WebSub(
      Database database,
      HubStore leases,
      Fetcher fetcher,
      String publicUrl,
      Publications publications,
      InstantSource clock) {
    this.database = database;
    this.leases = leases;
    this.fetcher = fetcher;
    this.callbacks = publicUrl.replaceFirst("/+$", "") + WebSubRoutes.PATH;
    this.publications = publications;
    this.clock = clock;
  }

  /** Asks hubs for what is wanted and not confirmed, and anew for what will soon end. */
  public void askDue() {
    Instant now = clock.instant();
    for (HubLease lease : database.read(handle -> leases.due(handle, now, MOST_AT_ONCE))) {
      Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(lease.tries(), 6));
      Instant next = now.plus(wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait);
      database.inTransaction(handle -> leases.asked(handle, lease, next));
      fetcher
          .post(lease.hub(), request(lease))
          .ifPresent(problem -> LOG.info("hub of feed {}: {}", lease.feedId(), problem.english()));
    }
  }

  /**
   * The secret is only for requests over HTTPS (<a
   * href="https://www.w3.org/TR/websub/#subscriber-sends-subscription-request">WebSub, 5.1</a>),
   * which the fetcher sees to.
   */
  private Map<String, String> request(HubLease lease) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("hub.mode", "subscribe");
    form.put("hub.topic", lease.topic());
    form.put("hub.callback", callbacks + lease.token());
    form.put("hub.lease_seconds", Long.toString(LEASE.toSeconds()));
    form.put("hub.secret", lease.secret());
    return form;
  }

  /**
   * A hub's question.
   *
   * @param leaseSeconds absent or no number where the hub doesn't say
   */
  record Question(String mode, String topic, String challenge, String leaseSeconds) {}

  /** The challenge, if this is a subscription that was asked for; empty for all others. */
  Optional<String> verify(String token, Question question) {
    return database.transaction(
        handle -> {
          Optional<HubLease> found =
              leases.byToken(handle, token).filter(lease -> lease.topic().equals(question.topic()));
          if (found.isEmpty()) {
            return Optional.empty();
          }
          HubLease lease = found.get();
          Instant now = clock.instant();
          if (question.mode().equals("denied")) {
            leases.decided(handle, lease, State.DENIED, null, now.plus(AFTER_DENIAL));
            return Optional.of("");
          }
          if (!question.mode().equals("subscribe")) {
            return Optional.empty();
          }
          Duration granted = granted(question.leaseSeconds());
          leases.decided(
              handle,
              lease,
              State.ACTIVE,
              now.plus(granted),
              now.plus(granted).minus(granted.dividedBy(SHARE_LEFT)));
          return Optional.of(question.challenge());
        });
  }

  private static Duration granted(String seconds) {
    Duration granted =
        seconds.matches("[0-9]{1,12}") ? Duration.ofSeconds(Long.parseLong(seconds)) : LEASE;
    if (granted.compareTo(LONGEST_LEASE) > 0) {
      return LONGEST_LEASE;
    }
    return granted.isPositive() ? granted : LEASE;
  }

  /**
   * Takes what a hub sends; what it has not signed with the secret goes nowhere.
   *
   * @return whether anybody is there at this address
   */
  boolean receive(
      String token, @Nullable String signature, ByteString body, @Nullable String contentType) {
    Optional<HubLease> lease = database.read(handle -> leases.byToken(handle, token));
    if (lease.isEmpty()) {
      return false;
    }
    if (HubSignature.fits(signature, lease.get().secret(), body)) {
      publications.take(lease.get().feedId(), body, contentType);
    } else {
      LOG.warn("feed {}: what came in its hub's name is not signed by it", lease.get().feedId());
    }
    return true;
  }
}
