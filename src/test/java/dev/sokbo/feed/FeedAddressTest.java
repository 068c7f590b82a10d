package dev.sokbo.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.feed.FeedAddress.Mistake;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feed addresses are shown to everybody in a chat: a password in one must go no further. */
final class FeedAddressTest {

  @Test
  void takesWebAddresses() {
    assertThat(FeedAddress.mistake("https://news.example/rss?user=a@b.example")).isEmpty();
    assertThat(FeedAddress.mistake("http://한글.example/@someone/feed")).isEmpty();
  }

  @Test
  void tellsWhatIsWrong() {
    assertThat(FeedAddress.mistake("ftp://a.example/")).hasValue(Mistake.OTHER_SCHEME);
    assertThat(FeedAddress.mistake("nonsense")).hasValue(Mistake.NO_ADDRESS);
    assertThat(FeedAddress.mistake("https://me@a.example/")).hasValue(Mistake.CREDENTIALS);
    assertThat(FeedAddress.mistake("https://me:hu sh@a.example/")).hasValue(Mistake.CREDENTIALS);
    assertThat(FeedAddress.mistake("ftp://me:hush@a.example/")).hasValue(Mistake.CREDENTIALS);
    String longest = "https://a.example/" + "가".repeat(660);
    assertThat(FeedAddress.mistake(longest)).isEmpty();
    assertThat(FeedAddress.mistake(longest + "가")).hasValue(Mistake.TOO_LONG);
  }

  @Test
  void completesWhatIsTypedWithoutItsScheme() {
    assertThat(FeedAddress.completed("a.example")).isEqualTo("https://a.example");
    assertThat(FeedAddress.completed("www.a-b.example:8080/rss?x=1"))
        .isEqualTo("https://www.a-b.example:8080/rss?x=1");
    assertThat(FeedAddress.completed("뉴스.한국")).isEqualTo("https://뉴스.한국");
    for (String other :
        List.of(
            "nonsense",
            "a.",
            "3",
            "3.5",
            "10.0.0.1",
            "http://a.example",
            "mailto:me@a.example",
            "me:hush@a.example",
            "a.example is good")) {
      assertThat(FeedAddress.completed(other)).isEqualTo(other);
    }
  }

  @Test
  void showsNoPassword() {
    assertThat(FeedAddress.shown("sub https://me:hush@a.example/x@y"))
        .isEqualTo("sub https://***@a.example/x@y");
    assertThat(FeedAddress.shown("https://me:hu@sh@a.example/"))
        .isEqualTo("https://***@a.example/");
    assertThat(FeedAddress.shown("https://a.example/@me")).isEqualTo("https://a.example/@me");
  }
}
