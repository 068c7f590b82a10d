package dev.sokbo.slackapi;

import dev.sokbo.config.Secret;
import dev.sokbo.web.Health;
import java.util.Optional;

/** The bot tokens by workspace. */
public interface SlackTokens {

  /** The token to act with in a workspace; empty where Sokbo is not installed. */
  Optional<Secret> of(String team);

  /**
   * The workspace that is served when something comes in from one. They differ where people of an
   * organisation act through an installation of another of its workspaces.
   */
  String served(String team);

  /** Takes note that a workspace took its token back. */
  void revoked(String team);

  /** Whether there are tokens to work with. */
  Health.Status status();
}
