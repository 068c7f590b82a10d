package dev.sokbo.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.FakeClock;
import dev.sokbo.chat.ChatAddress;
import dev.sokbo.chat.Platform;
import dev.sokbo.command.Verb;
import dev.sokbo.store.Database;
import dev.sokbo.store.Dialect;
import dev.sokbo.store.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People type anything; a command that fails for it tells them nothing. */
final class AnyLineTest {

  private static final ChatAddress HANA = new ChatAddress(Platform.TELEGRAM, "77");
  private static final int LINES = 250;

  /** What commands take, and what is nearly so. */
  private static final List<String> WORDS =
      List.of(
          """
          1 2 0 -1 #1 #0 #999999999999999999 99999999999999999999 f1 w1 s1 p1 p2 p0 p99 feed 피드
          all 전체 8h 1d 99999d 999999999h 0m -5h 영원히 off on 끄기 켜기 empty 빈요약 ko en opml anew
          Meta 메타 삼성 하이닉스 ( ) " "" = ＝ , 、 ： : * a* *a -a NOT AND OR title: in: lang:ko in:news
          https://a.example/rss http:// https://u:p@a.example/ ftp://x javascript:alert(1) @sokbo @ /
          every 3h daily 08:30 25:99 24:00 weekdays mon,thu cron * * * * * 31 2 매일 오전 9시 자정 즉시
          22:00-07:00 22-7 silent 무음 Asia/Seoul 뉴욕 GMT+25 UTC Z +09:00 quiet 4 50 51 곳 card edit reply
          pack_ai_chip pack_korea feeds_ko feeds_all watch: [a,b] sub: {} [] <opml/> < <b> &amp; it's
          {0} '{0}' ‘ %s $1 [을/를] 각 👩‍👩‍👧‍👦
          """
              .split("\\s+"));

  private static final List<String> UNSEEN =
      List.of(
          "\u0000", "\uD83D", "\u202e", "\n", "\t", "\u00a0", "\u3000", "\\", "\uE200", "\u200b");

  private static final List<String> LONG = List.of("a".repeat(300), "가".repeat(600));

  private static final List<Verb> VERBS = List.of(Verb.values());
  private static final List<String> ALL =
      Stream.of(WORDS, WORDS, UNSEEN, LONG).flatMap(List::stream).toList();

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void failsForNothingThatPeopleType(long seed) {
    Random random = new Random(seed);
    FakeClock clock = new FakeClock(Instant.parse("2026-08-03T01:00:00Z"));
    try (Database database = TestDatabases.open(Dialect.SQLITE)) {
      Typist hana = new Typist(new CommandRoom(database, clock).conversation(), HANA);
      for (int number = 0; number < LINES; number++) {
        String line = line(random);
        clock.advance(Duration.ofSeconds(random.nextInt(100)));
        assertThat(hana.type(line))
            .as(line)
            .isNotBlank()
            .doesNotContain("The command failed", "처리하지 못했습니다");
      }
    }
  }

  private static String line(Random random) {
    Verb verb = VERBS.get(random.nextInt(VERBS.size()));
    StringBuilder line = new StringBuilder(random.nextInt(8) == 0 ? "" : verb.word() + " ");
    int words = random.nextInt(5);
    for (int word = 0; word < words; word++) {
      line.append(ALL.get(random.nextInt(ALL.size()))).append(random.nextInt(6) == 0 ? "" : " ");
    }
    return line.toString();
  }
}
