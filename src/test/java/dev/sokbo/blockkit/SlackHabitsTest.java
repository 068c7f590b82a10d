package dev.sokbo.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever knows Slack's own feed command types on as before and is understood. */
final class SlackHabitsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          subscribe https://a.example/rss    ! sub https://a.example/rss
          feed add https://a.example/rss     ! sub https://a.example/rss
          /feed subscribe https://a.example/ ! sub https://a.example/
          FEED list                          ! feeds
          feed remove 2                      ! unsub 2
          feed  delete  2                    ! unsub 2
          remove 2                           ! unsub 2
          list                               ! feeds
          feed                               ! feeds
          feed https://a.example/rss         ! sub https://a.example/rss
          피드 추가 https://a.example/rss      ! sub https://a.example/rss
          피드 삭제 2                          ! unsub 2
          피드 목록                            ! feeds
          피드                                ! feeds
          """)
  void saysInSokbosWordsWhatSlacksSay(String typed, String line) {
    assertThat(SlackHabits.line(typed)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({"feeds", "/watch list", "감시 메타", "feed frobnicate", "피드 2", "''"})
  void leavesEverythingElseAsItWasTyped(String typed) {
    assertThat(SlackHabits.line(typed)).isEqualTo(typed);
  }
}
