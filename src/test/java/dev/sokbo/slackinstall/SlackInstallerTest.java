package dev.sokbo.slackinstall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.CapturedLog;
import dev.sokbo.FakeClock;
import dev.sokbo.chat.ChatStore;
import dev.sokbo.config.Secret;
import dev.sokbo.config.SlackSettings;
import dev.sokbo.fakeslack.FakeSlack;
import dev.sokbo.slackapi.SlackApi;
import dev.sokbo.store.Database;
import dev.sokbo.store.EveryDatabase;
import dev.sokbo.web.Route;
import dev.sokbo.workspace.FakeFollowUp;
import dev.sokbo.workspace.SlackChats;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A stranger must get no token into the database, and nobody one out of it. */
final class SlackInstallerTest {

  private static final Secret KEY = new Secret("an invented key of more than 32 characters");

  @RegisterExtension
  final CapturedLog log = CapturedLog.errorsOf("dev.sokbo.slackinstall.SlackInstallationStore");

  private final FakeSlack slack = new FakeSlack();
  private final FakeClock clock = new FakeClock(Instant.parse("2026-08-03T00:00:00Z"));
  private final SlackApi api = new SlackApi(slack.apiUrl(), clock);

  @AfterEach
  void stop() {
    api.close();
    slack.close();
  }

  @EveryDatabase
  void takesAWorkspaceInAndKeepsItsTokenUnreadable(Database database) {
    SlackInstallations installations = installations(database, KEY);
    Browser browser = new Browser(installer(database, installations));

    assertThat(browser.install().status()).isEqualTo(200);

    assertThat(installations.of(FakeSlack.TEAM).map(Secret::reveal)).contains(FakeSlack.BOT_TOKEN);
    assertThat(installations(database, KEY).of(FakeSlack.TEAM).map(Secret::reveal))
        .contains(FakeSlack.BOT_TOKEN);
    String stored =
        database.read(
            handle ->
                handle
                    .createQuery("select token from slack_installation")
                    .mapTo(String.class)
                    .one());
    assertThat(stored).doesNotContain(FakeSlack.BOT_TOKEN, "xoxb");
    Secret otherKey = new Secret("another invented key of 32 characters");
    assertThat(installations(database, otherKey).of(FakeSlack.TEAM)).isEmpty();
    assertThat(log.lines()).anyMatch(line -> line.contains("another SOKBO_SLACK_TOKEN_KEY"));

    installations.revoked(FakeSlack.TEAM);
    assertThat(installations(database, KEY).of(FakeSlack.TEAM)).isEmpty();
  }

  @EveryDatabase
  void letsNobodyBackWithoutAStateOfTheirOwnOrTwice(Database database) {
    SlackInstallations installations = installations(database, KEY);
    SlackInstaller installer = installer(database, installations);
    Browser browser = new Browser(installer);
    Browser other = new Browser(installer);
    browser.leave();
    other.leave();

    assertThat(browser.comeBack("c", Optional.empty()).status()).isEqualTo(400);
    assertThat(browser.comeBack("c", Optional.of("guessed")).status()).isEqualTo(400);
    assertThat(browser.comeBack("c", Optional.of(other.state)).status()).isEqualTo(400);
    assertThat(installations.of(FakeSlack.TEAM)).isEmpty();
    assertThat(browser.comeBack("c", Optional.of(browser.state)).status()).isEqualTo(200);
    assertThat(browser.comeBack("c", Optional.of(browser.state)).status()).isEqualTo(400);
  }

  @EveryDatabase
  void renewsATokenBeforeItExpires(Database database) {
    slack.willGrant("\"refresh_token\":\"xoxe-1\",\"expires_in\":43200");
    new Browser(installer(database, installations(database, KEY))).install();
    SlackInstallations installations = installations(database, KEY);
    assertThat(installations.of(FakeSlack.TEAM).map(Secret::reveal)).contains(FakeSlack.BOT_TOKEN);

    clock.advance(Duration.ofHours(12).minusMinutes(10));
    slack.willDecline("oauth.v2.access", "internal_error");
    assertThat(installations.of(FakeSlack.TEAM).map(Secret::reveal)).contains(FakeSlack.BOT_TOKEN);

    clock.advance(Duration.ofMinutes(2));
    slack.willGrant(
        "\"access_token\":\"xoxb-2\",\"refresh_token\":\"xoxe-2\",\"expires_in\":43200");
    assertThat(installations.of(FakeSlack.TEAM).map(Secret::reveal)).contains("xoxb-2");
    assertThat(slack.lastGrant().get("refresh_token")).isEqualTo("xoxe-1");
    assertThat(installations(database, KEY).of(FakeSlack.TEAM).map(Secret::reveal))
        .contains("xoxb-2");
  }

  @EveryDatabase
  void hasNoTokenForAWorkspaceThatLeavesWhileItIsRenewed(Database database) {
    slack.willGrant("\"refresh_token\":\"xoxe-1\",\"expires_in\":43200");
    new Browser(installer(database, installations(database, KEY))).install();
    List<SlackInstallations> left = new ArrayList<>();
    InstantSource leaving =
        () -> {
          left.forEach(installations -> installations.revoked(FakeSlack.TEAM));
          return clock.instant();
        };
    SlackInstallations installations =
        new SlackInstallations(
            database, new TokenCipher(KEY), new SlackGrants(api, settings()), leaving);
    assertThat(installations.of(FakeSlack.TEAM)).isPresent();

    clock.advance(Duration.ofHours(12).minusMinutes(10));
    left.add(installations);

    assertThat(installations.of(FakeSlack.TEAM)).isEmpty();
  }

  @EveryDatabase
  void asksAWholeOrganisationToChooseOneWorkspace(Database database) {
    SlackInstallations installations = installations(database, KEY);
    slack.willGrant("\"is_enterprise_install\":true,\"team\":null");

    assertThat(new Browser(installer(database, installations)).install().status()).isEqualTo(400);
    assertThat(installations.of(FakeSlack.TEAM)).isEmpty();
  }

  @Test
  void bindsATokenToItsWorkspace() {
    TokenCipher cipher = new TokenCipher(KEY);
    String encrypted = cipher.encrypt("T1", new Secret("xoxb-1"));

    assertThat(cipher.decrypt("T1", encrypted).map(Secret::reveal)).contains("xoxb-1");
    assertThat(cipher.decrypt("T2", encrypted)).isEmpty();
    assertThat(cipher.decrypt("T1", "garbage")).isEmpty();
    assertThat(cipher.encrypt("T1", new Secret("xoxb-1"))).isNotEqualTo(encrypted);
  }

  private SlackInstallations installations(Database database, Secret key) {
    return new SlackInstallations(
        database, new TokenCipher(key), new SlackGrants(api, settings()), clock);
  }

  private SlackInstaller installer(Database database, SlackInstallations installations) {
    SlackChats chats = new SlackChats(database, new ChatStore(), new FakeFollowUp(), clock);
    return new SlackInstaller(
        new SlackGrants(api, settings()), settings(), installations, chats, clock);
  }

  private SlackSettings settings() {
    return new SlackSettings(
        slack.apiUrl(),
        SlackSettings.Mode.HTTP,
        SlackSettings.Changes.MEMBERS,
        "https://sokbo.example",
        Secret.NONE,
        Secret.NONE,
        new Secret("signing"),
        new Secret("client-1"),
        new Secret("client-secret"),
        KEY);
  }

  /** Somebody's browser, with one cookie. */
  private static final class Browser {

    private final SlackInstaller installer;
    private String cookie = "";
    private String state = "";

    Browser(SlackInstaller installer) {
      this.installer = installer;
    }

    Route.Answer install() {
      leave();
      return comeBack("code-1", Optional.of(state));
    }

    void leave() {
      Route.Answer answer = get(SlackInstaller.INSTALL_PATH, Map.of());
      assertThat(answer.status()).isEqualTo(302);
      cookie = String.valueOf(answer.headers().get("Set-Cookie")).replaceFirst(";.*", "");
      URI slack = URI.create(String.valueOf(answer.headers().get("Location")));
      assertThat(slack.getPath()).isEqualTo("/oauth/v2/authorize");
      assertThat(slack.getQuery())
          .contains(
              "client_id=client-1", "redirect_uri=https://sokbo.example/slack/oauth_redirect");
      state = slack.getQuery().replaceFirst(".*state=", "");
    }

    Route.Answer comeBack(String code, Optional<String> given) {
      return given
          .map(back -> get(SlackInstaller.REDIRECT_PATH, Map.of("code", code, "state", back)))
          .orElseGet(() -> get(SlackInstaller.REDIRECT_PATH, Map.of("code", code)));
    }

    private Route.Answer get(String path, Map<String, String> parameters) {
      Route route =
          installer.routes().stream()
              .filter(served -> served.path().equals(path))
              .findFirst()
              .orElseThrow();
      return route
          .handler()
          .answer(
              new Route.Request(name -> name.equals("Cookie") ? cookie : null, parameters::get));
    }
  }
}
