package dev.sokbo.slackinstall;

import dev.sokbo.config.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workspaces that installed Sokbo, with their tokens, encrypted. */
final class SlackInstallationStore {

  private static final Logger LOG = LoggerFactory.getLogger(SlackInstallationStore.class);

  private final TokenCipher cipher;

  SlackInstallationStore(TokenCipher cipher) {
    this.cipher = cipher;
  }

  /** Notes an installation, in the place of an earlier one of the same workspace. */
  void save(Handle handle, String team, String name, Installation installation, Instant now) {
    handle
        .createUpdate(
            """
            insert into slack_installation
              (team, name, token, refresh_token, expires_at, installed_at)
            values (:team, :name, :token, :renewal, :expires, :now)
            on conflict (team) do update set
              name = excluded.name, token = excluded.token,
              refresh_token = excluded.refresh_token, expires_at = excluded.expires_at,
              installed_at = excluded.installed_at
            """)
        .bind("team", team)
        .bind("name", name)
        .bind("token", cipher.encrypt(team, installation.token()))
        .bind("renewal", encrypted(team, installation.renewal()))
        .bind("expires", installation.expires())
        .bind("now", now)
        .execute();
  }

  /** Notes the token that follows another. */
  void renew(Handle handle, String team, Installation installation) {
    handle
        .createUpdate(
            """
            update slack_installation
            set token = :token, refresh_token = :renewal, expires_at = :expires
            where team = :team
            """)
        .bind("token", cipher.encrypt(team, installation.token()))
        .bind("renewal", encrypted(team, installation.renewal()))
        .bind("expires", installation.expires())
        .bind("team", team)
        .execute();
  }

  /**
   * The installation of a workspace; empty also where its token was encrypted under another key.
   */
  Optional<Installation> find(Handle handle, String team) {
    Optional<Installation> found =
        handle
            .createQuery(
                """
                select token, refresh_token, expires_at from slack_installation where team = :team
                """)
            .bind("team", team)
            .map((row, context) -> installation(team, row))
            .findOne();
    if (found.filter(read -> !read.token().isPresent()).isPresent()) {
      LOG.error("the token of {} was encrypted under another SOKBO_SLACK_TOKEN_KEY", team);
      return Optional.empty();
    }
    return found;
  }

  void delete(Handle handle, String team) {
    handle
        .createUpdate("delete from slack_installation where team = :team")
        .bind("team", team)
        .execute();
  }

  int count(Handle handle) {
    return handle.createQuery("select count(*) from slack_installation").mapTo(Integer.class).one();
  }

  private Installation installation(String team, ResultSet row) throws SQLException {
    String renewal = row.getString("refresh_token");
    long expires = row.getLong("expires_at");
    return new Installation(
        cipher.decrypt(team, row.getString("token")).orElse(Secret.NONE),
        renewal == null ? null : cipher.decrypt(team, renewal).orElse(null),
        expires == 0 ? null : Instant.ofEpochMilli(expires));
  }

  private @Nullable String encrypted(String team, @Nullable Secret secret) {
    return secret == null ? null : cipher.encrypt(team, secret);
  }
}
