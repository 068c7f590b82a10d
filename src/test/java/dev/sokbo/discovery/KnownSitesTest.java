package dev.sokbo.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People paste the address that they see in the browser, not the feed's. */
final class KnownSitesTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.youtube.com/channel/UC123?x=1,"
        + " https://www.youtube.com/feeds/videos.xml?channel_id=UC123",
    "https://m.youtube.com/playlist?list=PL9,"
        + " https://www.youtube.com/feeds/videos.xml?playlist_id=PL9",
    "https://github.com/sample/tool, https://github.com/sample/tool/releases.atom",
    "https://github.com/sample/tool.git, https://github.com/sample/tool/releases.atom",
    "https://github.com/sample/tool/commits/main,"
        + " https://github.com/sample/tool/commits/main.atom",
    "https://github.com/sample/tool/commits/fix/%23한글/,"
        + " https://github.com/sample/tool/commits/fix/%23%ED%95%9C%EA%B8%80.atom",
    "https://github.com/sample, https://github.com/sample.atom",
    "https://blog.naver.com/sample_1, https://rss.blog.naver.com/sample_1.xml",
    "https://m.blog.naver.com/sample_1/2230001, https://rss.blog.naver.com/sample_1.xml",
    "https://blog.naver.com/PostList.naver?blogId=sample_1,"
        + " https://rss.blog.naver.com/sample_1.xml",
    "https://sample.tistory.com/42, https://sample.tistory.com/rss",
    "https://velog.io/@sample/posts, https://v2.velog.io/rss/@sample",
    "https://medium.com/@sample, https://medium.com/feed/@sample",
    "https://medium.com/tag/korea/latest, https://medium.com/feed/tag/korea",
    "https://sample.medium.com/about, https://sample.medium.com/feed",
    "https://www.reddit.com/r/korea/, https://www.reddit.com/r/korea/.rss",
    "https://old.reddit.com/r/korea/new/?t=day, https://www.reddit.com/r/korea/new/.rss"
  })
  void knowsTheFeedOfAPage(String page, String feed) {
    assertThat(KnownSites.feedOf(page)).contains(feed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.youtube.com/@sample",
        "https://github.com/sample/tool/releases.atom",
        "https://github.com/features",
        "https://github.com/trending/java",
        "https://sample.tistory.com/rss",
        "https://medium.com/feed/@sample",
        "https://www.reddit.com/r/korea/.rss",
        "https://www.reddit.com/r/korea/comments",
        "https://medium.com/tag",
        "https://news.example/",
        "no address"
      })
  void leavesOtherAddressesAlone(String address) {
    assertThat(KnownSites.feedOf(address)).isEmpty();
  }
}
