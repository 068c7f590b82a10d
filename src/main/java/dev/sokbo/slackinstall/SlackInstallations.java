package dev.sokbo.slackinstall;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.sokbo.config.Secret;
import dev.sokbo.slackapi.Answer;
import dev.sokbo.slackapi.SlackErrors;
import dev.sokbo.slackapi.SlackTokens;
import dev.sokbo.store.Database;
import dev.sokbo.web.Health;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Many workspaces, each of which installed Sokbo by itself. Tokens that expire are renewed. */
public final class SlackInstallations implements SlackTokens {

  private static final Logger LOG = LoggerFactory.getLogger(SlackInstallations.class);

  /** How long after a failed renewal the next is tried. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Database database;
  private final SlackInstallationStore store;
  private final SlackGrants grants;
  private final InstantSource clock;
  private final Map<String, Installation> known = new ConcurrentHashMap<>();
  private final Map<String, Instant> failed = new ConcurrentHashMap<>();

  /** Held by who renews, as a refresh token is good for one renewal. */
  private final ReentrantLock renewing = new ReentrantLock();

  public SlackInstallations(
      Database database, TokenCipher cipher, SlackGrants grants, InstantSource clock) {
    this.database = database;
    this.store = new SlackInstallationStore(cipher);
    this.grants = grants;
    this.clock = clock;
  }

  /** Takes a workspace in. */
  void add(String team, String name, OAuthV2AccessResponse granted) {
    Installation installation = Installation.of(granted, clock.instant());
    database.inTransaction(handle -> store.save(handle, team, name, installation, clock.instant()));
    known.put(team, installation);
    LOG.info("installed in the Slack workspace {}", team);
  }

  @Override
  public Optional<Secret> of(String team) {
    Installation found = known.get(team);
    Optional<Installation> installation = found == null ? stored(team) : Optional.of(found);
    return installation
        .flatMap(kept -> kept.isWorn(clock.instant()) ? renewed(team) : Optional.of(kept))
        .map(Installation::token);
  }

  @Override
  public String served(String team) {
    return team;
  }

  /** A token that was taken back is of no use to anybody. */
  @Override
  public void revoked(String team) {
    known.remove(team);
    database.inTransaction(handle -> store.delete(handle, team));
  }

  @Override
  public Health.Status status() {
    return new Health.Up("workspaces: " + database.read(store::count));
  }

  private Optional<Installation> renewed(String team) {
    renewing.lock();
    try {
      return renewedByOne(team);
    } finally {
      renewing.unlock();
    }
  }

  /** Empty where the workspace has left meanwhile. */
  private Optional<Installation> renewedByOne(String team) {
    Installation kept = known.get(team);
    Instant now = clock.instant();
    Instant lately = failed.getOrDefault(team, Instant.MIN);
    return kept != null && kept.isWorn(now) && !lately.isAfter(now.minus(PAUSE))
        ? renewed(team, kept, now)
        : Optional.ofNullable(kept);
  }

  private Optional<Installation> renewed(String team, Installation worn, Instant now) {
    Answer<OAuthV2AccessResponse> answer = grants.renew(Objects.requireNonNull(worn.renewal()));
    if (!(answer instanceof Answer.Done<OAuthV2AccessResponse> done)) {
      LOG.warn("the token of {} was not renewed: {}", team, SlackErrors.reason(answer));
      failed.put(team, now);
      return Optional.of(worn);
    }
    Installation fresh = Installation.of(done.value(), now);
    database.inTransaction(handle -> store.renew(handle, team, fresh));
    return Optional.ofNullable(known.computeIfPresent(team, (left, before) -> fresh));
  }

  private Optional<Installation> stored(String team) {
    Optional<Installation> stored = database.read(handle -> store.find(handle, team));
    stored.ifPresent(read -> known.put(team, read));
    return stored;
  }
}
