package dev.sokbo.slackapi;

import dev.sokbo.config.Secret;
import dev.sokbo.fakeslack.FakeSlack;
import dev.sokbo.web.Health;
import java.util.Optional;

/** The token of the one workspace that a {@link FakeSlack} has. */
record FakeTokens(String token) implements SlackTokens {

  @Override
  public Optional<Secret> of(String team) {
    return team.equals(FakeSlack.TEAM) ? Optional.of(new Secret(token)) : Optional.empty();
  }

  @Override
  public String served(String team) {
    return team;
  }

  @Override
  public void revoked(String team) {}

  @Override
  public Health.Status status() {
    return new Health.Up("");
  }
}
