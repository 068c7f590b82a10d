package dev.sokbo.workspace;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The workspaces that installed Sokbo, with their encrypted tokens. */
final class SlackInstallationStore {

  /** Notes an installation, in the place of an earlier one of the same workspace. */
  void save(Handle handle, String team, String name, String encryptedToken, Instant now) {
    handle
        .createUpdate(
            """
            insert into slack_installation (team, name, token, installed_at)
            values (:team, :name, :token, :now)
            on conflict (team) do update set
              name = excluded.name, token = excluded.token, installed_at = excluded.installed_at
            """)
        .bind("team", team)
        .bind("name", name)
        .bind("token", encryptedToken)
        .bind("now", now)
        .execute();
  }

  /** The encrypted token of a workspace. */
  Optional<String> token(Handle handle, String team) {
    return handle
        .createQuery("select token from slack_installation where team = :team")
        .bind("team", team)
        .mapTo(String.class)
        .findOne();
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
}
