package dev.sokbo.syndication;

/** Invented feeds in the shapes and sizes that news sites and blogs publish. */
public enum SampleFeed {

  /** RSS 2.0 of a news site: 36 kB, 60 entries, short descriptions in CDATA. */
  NEWS {
    @Override
    String xml() {
      StringBuilder feed = new StringBuilder(RSS);
      for (int item = 0; item < 60; item++) {
        begin(feed, item);
        feed.append("<description><![CDATA[<p><img src=\"/i/").append(item).append(".jpg\"> ");
        feed.append(words(item)).append("</p>]]></description></item>");
      }
      return feed.append("</channel></rss>").toString();
    }
  },

  /** RSS 2.0 of a blog: 44 kB, 20 entries, whole articles in {@code content:encoded}. */
  BLOG {
    @Override
    String xml() {
      StringBuilder feed = new StringBuilder(RSS);
      for (int item = 0; item < 20; item++) {
        begin(feed, item);
        feed.append("<category>하나</category><category>둘</category><description>");
        feed.append(words(item)).append(" [&#8230;]</description><content:encoded><![CDATA[");
        for (int paragraph = 0; paragraph < 6; paragraph++) {
          feed.append("<p>").append(words(item + paragraph)).append("<a href=\"/more/");
          feed.append(paragraph).append("\">더 보기</a></p>\n");
        }
        feed.append("]]></content:encoded></item>");
      }
      return feed.append("</channel></rss>").toString();
    }
  },

  /** Atom 1.0: 40 kB, 30 entries, escaped HTML. */
  ATOM {
    @Override
    String xml() {
      StringBuilder feed = new StringBuilder(START);
      feed.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"ko\"><title>항구</title>");
      feed.append("<link href=\"https://harbour.example/\"/><id>tag:harbour.example:1</id>");
      for (int item = 0; item < 30; item++) {
        feed.append("<entry><title type=\"html\">").append(words(item), 0, 40);
        feed.append("</title><link rel=\"alternate\" type=\"text/html\" href=\"/").append(item);
        feed.append("\"/><id>tag:harbour.example:").append(item).append("</id><published>");
        feed.append(String.format("2026-07-%02dT09:00:00+09:00", 1 + item % 28));
        feed.append("</published><updated>2026-07-30T10:00:00Z</updated><author><name>기자");
        feed.append("</name></author><content type=\"html\">");
        for (int paragraph = 0; paragraph < 3; paragraph++) {
          feed.append("&lt;p&gt;").append(words(item + paragraph)).append("&lt;/p&gt;");
        }
        feed.append("</content></entry>");
      }
      return feed.append("</feed>").toString();
    }
  };

  private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private static final String RSS =
      START
          + "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
          + " xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>동네 신문</title>"
          + "<link>https://news.example/</link><language>ko</language>"
          + "<atom:link rel=\"self\" href=\"https://news.example/rss\"/>";

  private static final String WORDS =
      "정부 반도체 지원 메타 투자 확대 시장 전망 발표 협력 semiconductor market outlook investment &amp; 다리 ";

  /** The document. */
  abstract String xml();

  private static void begin(StringBuilder feed, int item) {
    feed.append("\n<item>\n<title>").append(words(item), 0, 40).append("</title>\n<link>");
    feed.append("https://news.example/").append(item).append("?a=1&amp;b=2</link>\n");
    feed.append("<guid isPermaLink=\"false\">n-").append(item).append("</guid>\n<dc:creator>");
    feed.append("<![CDATA[기자 ").append(item % 7).append("]]></dc:creator>\n<pubDate>");
    feed.append(String.format("Wed, %02d Jul 2026 09:%02d:00 +0900", 1 + item % 28, item % 60));
    feed.append("</pubDate>\n");
  }

  private static String words(int turn) {
    int start = WORDS.indexOf(' ', turn * 7 % 50) + 1;
    String turned = WORDS.substring(start) + WORDS.substring(0, start);
    return turned.replace("&amp;", "그리고").repeat(2);
  }
}
