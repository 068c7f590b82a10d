package dev.sokbo.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command must mean what was typed, whatever Slack makes of links and signs on the way. */
final class SlackTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          watch R&amp;D                                  ! watch R&D
          sub <https://a.example/rss?x=1&amp;y=2>        ! sub https://a.example/rss?x=1&y=2
          sub <http://a.example|a.example>               ! sub a.example
          sub <https://a.example/rss|our feed>           ! sub https://a.example/rss
          watch a &lt;b&gt; &amp;amp;                    ! watch a <b> &amp;
          why <#C0NEWS|news>                             ! why #news
          watch <@U1|minji>                              ! watch @minji
          `watch "메타"`                                 ! watch "메타"
          watch <mailto:a@b.example|a@b.example>         ! watch a@b.example
          a < b                                          ! a < b
          """)
  void readsWhatWasTyped(String sent, String typed) {
    assertThat(SlackText.typed(sent)).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          <@U0BOT> 감시 메타                 ! 감시 메타
          <@U0BOT|sokbo>  help               ! help
          help <@U0BOT>                      ! help @U0BOT
          <@U0BOT>                           ! ''
          <@U_bot> help                      ! help
          <@U0BOT>: help                     ! help
          <@U0BOT> , 감시 메타               ! 감시 메타
          """)
  void leavesOutTheMentionInFront(String sent, String typed) {
    assertThat(SlackText.typedAfterMention(sent)).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource({
    "<!here>, @here",
    "<!subteam^S1|@desk>, @desk",
    "<https://a.example/|https://a.example/>, https://a.example/",
    "<https://a.example|a.example>, a.example",
    "<tel:01012345678|01012345678>, 01012345678",
    "<#C0NEWS|>, #C0NEWS",
    "``, ``"
  })
  void readsWhatSlackAddsByItself(String sent, String typed) {
    assertThat(SlackText.typed(sent)).isEqualTo(typed);
  }

  @Test
  void readsNothingWhereNothingWasSent() {
    assertThat(SlackText.typed(null)).isEmpty();
    assertThat(SlackText.typedAfterMention(null)).isEmpty();
  }
}
