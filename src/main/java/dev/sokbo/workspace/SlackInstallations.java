package dev.sokbo.workspace;

import dev.sokbo.config.Secret;
import dev.sokbo.slackapi.SlackTokens;
import dev.sokbo.store.Database;
import dev.sokbo.web.Health;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Many workspaces, each of which installed Sokbo by itself. */
public final class SlackInstallations implements SlackTokens {

  private static final Logger LOG = LoggerFactory.getLogger(SlackInstallations.class);

  private final Database database;
  private final SlackInstallationStore store = new SlackInstallationStore();
  private final TokenCipher cipher;
  private final InstantSource clock;
  private final Map<String, Secret> known = new ConcurrentHashMap<>();

  public SlackInstallations(Database database, TokenCipher cipher, InstantSource clock) {
    this.database = database;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** Takes a workspace in. */
  void add(String team, String name, Secret token) {
    String encrypted = cipher.encrypt(team, token);
    database.inTransaction(handle -> store.save(handle, team, name, encrypted, clock.instant()));
    known.put(team, token);
    LOG.info("installed in the Slack workspace {}", team);
  }

  @Override
  public Optional<Secret> of(String team) {
    Secret token = known.get(team);
    return token == null ? stored(team) : Optional.of(token);
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

  private Optional<Secret> stored(String team) {
    Optional<String> encrypted = database.read(handle -> store.token(handle, team));
    Optional<Secret> token = encrypted.flatMap(text -> cipher.decrypt(team, text));
    if (encrypted.isPresent() && token.isEmpty()) {
      LOG.error("the token of {} was encrypted under another SOKBO_SLACK_TOKEN_KEY", team);
    }
    token.ifPresent(read -> known.put(team, read));
    return token;
  }
}
