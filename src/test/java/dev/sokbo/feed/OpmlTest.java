package dev.sokbo.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sokbo.syndication.FeedFormatException;
import java.util.List;
import java.util.stream.IntStream;
import okio.ByteString;
import org.junit.jupiter.api.Test;

/** People bring years of subscriptions along and want to take them away again, all of them. */
final class OpmlTest {

  @Test
  void readsNestedCategories() throws FeedFormatException {
    List<OpmlFeed> feeds =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0"><head><title>Mine</title></head><body>
              <outline text="기술">
                <outline text="반도체 &amp; AI" type="rss" xmlUrl="https://a.example/rss?x=1&amp;y=2"
                         htmlUrl="https://a.example/"/>
                <outline title="Deep"><outline text="B" xmlUrl="https://b.example/"/></outline>
              </outline>
              <outline xmlUrl="https://c.example/"/>
            </body></opml>
            """);

    assertThat(feeds)
        .containsExactly(
            new OpmlFeed(
                "https://a.example/rss?x=1&y=2", "반도체 & AI", "https://a.example/", List.of("기술")),
            new OpmlFeed("https://b.example/", "B", null, List.of("기술", "Deep")),
            new OpmlFeed("https://c.example/", null, null, List.of()));
  }

  @Test
  void forgivesAttributesInAnyCaseAndLooseAmpersands() throws FeedFormatException {
    assertThat(
            read(
                "<OPML><BODY><outline TITLE='A & B' XMLURL='https://a.example/?a=1&b=2'>"
                    + "</BODY></OPML>"))
        .containsExactly(new OpmlFeed("https://a.example/?a=1&b=2", "A & B", null, List.of()));
  }

  @Test
  void losesNothingOnTheWayOutAndIn() throws FeedFormatException {
    List<OpmlFeed> feeds =
        IntStream.range(0, 2000)
            .mapToObj(
                number ->
                    new OpmlFeed(
                        "https://f" + number + ".example/?a=<&b=\"" + number,
                        "신문 \"" + number + "\" <&>",
                        number % 2 == 0 ? "https://f" + number + ".example/" : null,
                        categories(number / 500)))
            .toList();

    assertThat(Opml.read(Opml.write("Sokbo", feeds))).isEqualTo(feeds);
  }

  @Test
  void refusesWhatIsNoOpml() {
    assertThatThrownBy(() -> read("<rss/>"))
        .isInstanceOf(FeedFormatException.class)
        .hasMessage("not an OPML list of feeds");
  }

  private static List<String> categories(int depth) {
    return IntStream.range(0, depth).mapToObj(level -> "분류 & " + level).toList();
  }

  private static List<OpmlFeed> read(String text) throws FeedFormatException {
    return Opml.read(ByteString.encodeUtf8(text));
  }
}
