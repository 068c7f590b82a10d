package dev.sokbo.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.feed.FeedAddress.Mistake;
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
  void showsNoPassword() {
    assertThat(FeedAddress.shown("sub https://me:hush@a.example/x@y"))
        .isEqualTo("sub https://***@a.example/x@y");
    assertThat(FeedAddress.shown("https://me:hu@sh@a.example/"))
        .isEqualTo("https://***@a.example/");
    assertThat(FeedAddress.shown("https://a.example/@me")).isEqualTo("https://a.example/@me");
  }
}
