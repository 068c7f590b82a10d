package dev.sokbo.demo;

import dev.sokbo.demo.DemoFeed.Article;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the feeds of the demo that are XML, or nearly. */
final class DemoXml {

  private DemoXml() {}

  static String rss(DemoFeed feed) {
    return rss(
        feed,
        escaped(feed.title()),
        article ->
            rssItem(
                article,
                escaped(article.title()),
                "<![CDATA[<p>" + escaped(article.summary()) + "</p>]]>"));
  }

  /** RSS with what pasting strings together makes of it. */
  static String malformedRss(DemoFeed feed) {
    return rss(
        feed,
        feed.title(),
        article -> rssItem(article, article.title(), article.summary() + "<br>&nbsp;Read & share"));
  }

  private static String rss(DemoFeed feed, String title, Function<Article, String> item) {
    return """
    <?xml version="1.0" encoding="%s"?>
    <rss version="2.0">
      <channel>
        <title>%s</title>
        <link>%s</link>
        <description>%s</description>
        <language>%s</language>
    %s  </channel>
    </rss>
    """
        .formatted(feed.charset(), title, feed.home(), title, feed.language(), each(feed, item));
  }

  private static String rssItem(Article article, String title, String description) {
    return """
        <item>
          <title>%s</title>
          <link>%s</link>
          <guid isPermaLink="false">%s</guid>
          <pubDate>%s</pubDate>
          <description>%s</description>
        </item>
    """
        .formatted(
            title,
            article.page(),
            article.id(),
            DateTimeFormatter.RFC_1123_DATE_TIME.format(article.published()),
            description);
  }

  static String rdf(DemoFeed feed) {
    return """
    <?xml version="1.0" encoding="%s"?>
    <rdf:RDF xmlns="http://purl.org/rss/1.0/"
        xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="%s">
        <title>%s</title>
        <link>%s</link>
        <description>%s</description>
        <dc:language>%s</dc:language>
        <items><rdf:Seq>%s</rdf:Seq></items>
      </channel>
    %s</rdf:RDF>
    """
        .formatted(
            feed.charset(),
            feed.url(),
            escaped(feed.title()),
            feed.home(),
            escaped(feed.title()),
            feed.language(),
            each(feed, article -> "<rdf:li rdf:resource=\"" + article.page() + "\"/>"),
            each(feed, DemoXml::rdfItem));
  }

  private static String rdfItem(Article article) {
    return """
      <item rdf:about="%s">
        <title>%s</title>
        <link>%s</link>
        <description>%s</description>
        <dc:date>%s</dc:date>
      </item>
    """
        .formatted(
            article.page(),
            escaped(article.title()),
            article.page(),
            escaped(article.summary()),
            iso(article));
  }

  static String atom(DemoFeed feed) {
    return """
    <?xml version="1.0" encoding="%s"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">
      <id>%s</id>
      <title>%s</title>
      <updated>%s</updated>
      <author><name>%s</name></author>
      <link rel="self" href="%s"/>
      <link href="%s"/>
    %s</feed>
    """
        .formatted(
            feed.charset(),
            feed.language(),
            id(feed.url()),
            escaped(feed.title()),
            iso(feed.articles().getFirst()),
            escaped(feed.title()),
            feed.url(),
            feed.home(),
            each(feed, DemoXml::atomEntry));
  }

  private static String atomEntry(Article article) {
    return """
      <entry>
        <id>%s</id>
        <title>%s</title>
        <link href="%s"/>
        <published>%s</published>
        <updated>%s</updated>
        <summary>%s</summary>
      </entry>
    """
        .formatted(
            id(article.page()),
            escaped(article.title()),
            article.page(),
            iso(article),
            iso(article),
            escaped(article.summary()));
  }

  /** Names a page alike whatever port it is served on (RFC 4151). */
  private static String id(URI page) {
    return "tag:sample.example,2026:" + page.getPath();
  }

  private static String each(DemoFeed feed, Function<Article, String> part) {
    return feed.articles().stream().map(part).collect(Collectors.joining());
  }

  private static String iso(Article article) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(article.published());
  }

  /** Text as XML and HTML have it between tags. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
