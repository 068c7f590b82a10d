package dev.sokbo.workspace;

import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Recent;
import dev.sokbo.slackapi.Answer;
import dev.sokbo.slackapi.SlackApi;
import dev.sokbo.slackapi.SlackTokens;
import dev.sokbo.slackapi.SlackTries;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Who people are, as Slack tells it; asked for at most every few minutes. */
public final class SlackPeople {

  private static final Duration KEPT = Duration.ofMinutes(5);

  /** A third of the 3 s for which Slack lets a modal be opened. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private final SlackTries tries;
  private final SlackTokens tokens;
  private final Recent<Person> known;

  public SlackPeople(SlackApi api, SlackTokens tokens, InstantSource clock) {
    this.tries = new SlackTries(api);
    this.tokens = tokens;
    this.known = new Recent<>(KEPT, clock);
  }

  /** Somebody by id; empty when Slack can't tell now. */
  public Optional<Person> find(String team, String user) {
    return known.get(team + "/" + user, () -> ask(team, user));
  }

  /** Somebody by id, if that can be told while a modal may still be opened. */
  public Optional<Person> soon(String team, String user) {
    return CompletableFuture.supplyAsync(
            () -> find(team, user), task -> Thread.ofVirtual().start(task))
        .completeOnTimeout(Optional.empty(), SOON.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  private Optional<Person> ask(String team, String user) {
    return tokens
        .of(team)
        .map(
            token ->
                tries.ask(
                    token,
                    methods ->
                        methods.usersInfo(request -> request.user(user).includeLocale(true))))
        .flatMap(Answer::response)
        .map(UsersInfoResponse::getUser)
        .map(found -> person(team, found));
  }

  private static Person person(String team, User user) {
    return new Person(standing(team, user), language(user.getLocale()), zone(user.getTz()));
  }

  private static Person.Standing standing(String team, User user) {
    String home = user.getTeamId();
    boolean elsewhere =
        user.isStranger()
            || (home != null && !home.equals(team) && user.getEnterpriseUser() == null);
    if (elsewhere || user.isRestricted() || user.isUltraRestricted()) {
      return Person.Standing.GUEST;
    }
    if (user.isBot() || user.isDeleted()) {
      return Person.Standing.GUEST;
    }
    return user.isAdmin() || user.isOwner() || user.isPrimaryOwner()
        ? Person.Standing.ADMINISTRATOR
        : Person.Standing.MEMBER;
  }

  private static @Nullable Language language(@Nullable String locale) {
    if (locale == null) {
      return null;
    }
    return locale.startsWith("ko") ? Language.KO : locale.startsWith("en") ? Language.EN : null;
  }

  private static @Nullable ZoneId zone(@Nullable String name) {
    try {
      return name == null ? null : ZoneId.of(name);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
