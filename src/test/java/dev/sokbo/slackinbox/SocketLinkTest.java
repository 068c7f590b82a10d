package dev.sokbo.slackinbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import dev.sokbo.fakeslack.FakeSlack;
import dev.sokbo.store.Database;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import java.time.Duration;
import java.time.InstantSource;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A connection may have greeted, brought something and be ending before anybody looks at it. */
final class SocketLinkTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final FakeSlack slack = new FakeSlack();
  private final Database database = TestDatabases.open(Dialect.SQLITE);
  private final OkHttpClient http = new OkHttpClient();
  private final InstantSource clock = InstantSource.system();
  private final SlackInbox inbox =
      new SlackInbox(
          new App(AppConfig.builder().build()),
          new SlackMemory(database, clock),
          new UnfinishedRequests(database, clock));

  @AfterEach
  void stop() {
    inbox.close();
    slack.close();
    database.close();
    http.dispatcher().executorService().shutdown();
  }

  @Test
  void hasGreetedWhateverBecameOfItSince() throws InterruptedException {
    SocketLink link = open();
    slack.socket().awaitConnections(1);
    slack.socket().disconnect("refresh_requested");
    SocketLink.End end = link.awaitEnd();

    assertThat(link.awaitHello(LONG)).isEmpty();
    assertThat(end).isEqualTo(new SocketLink.Leaving("refresh_requested"));
  }

  @Test
  void saysHowItEndedWhenItNeverGreeted() throws InterruptedException {
    slack.socket().greetNobody(true);
    SocketLink link = open();
    slack.socket().awaitConnections(1);
    slack.socket().disconnect("link_disabled");

    assertThat(link.awaitHello(LONG)).contains(new SocketLink.Leaving("link_disabled"));
  }

  private SocketLink open() {
    return SocketLink.open(http, slack.socketUrl(), inbox);
  }
}
