package dev.sokbo.syndication;

import dev.sokbo.canonical.BaseAddress;
import dev.sokbo.markup.Texts;
import dev.sokbo.trouble.Trouble;
import dev.sokbo.trouble.TroubleKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells web pages from feeds, and finds the feeds that a page names in its head. */
final class WebPage {

  private static final Pattern PAGE_START =
      Pattern.compile("<(?:!doctype\\s+html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern DOCTYPE =
      Pattern.compile("<!doctype[^<>]*>", Pattern.CASE_INSENSITIVE);

  private static final Pattern FEED_START =
      Pattern.compile("<(?:rss|feed|rdf:rdf)\\b", Pattern.CASE_INSENSITIVE);

  private static final Set<String> FEED_TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json");

  /** Types that feeds share with much else. */
  private static final Set<String> XML_TYPES = Set.of("text/xml", "application/xml");

  /** How the address of a feed ends or goes on, if anything about it tells. */
  private static final Pattern FEED_ADDRESS =
      Pattern.compile(
          "[^?#]*(?:\\.(?:rss|atom|rdf)|/(?:rss|atom|feeds?)(?:\\.xml|\\.json)?/?"
              + "|/(?:rss|feeds?)/[^?#]*)(?:[?#].*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final int NAMED = 5;

  /** Characters of a page that are looked through, far more than a head has. */
  private static final int HEAD = 512 * 1024;

  private WebPage() {}

  /** Whether a document is a web page rather than a feed. */
  static boolean isPage(String text) {
    int start = afterPreamble(text, 0);
    return PAGE_START.matcher(text).region(start, text.length()).lookingAt()
        && !isFeedWithDoctype(text, start);
  }

  /** Some software writes the DOCTYPE of a page before everything. */
  private static boolean isFeedWithDoctype(String text, int start) {
    Matcher doctype = DOCTYPE.matcher(text).region(start, text.length());
    return doctype.lookingAt()
        && FEED_START
            .matcher(text)
            .region(afterPreamble(text, doctype.end()), text.length())
            .lookingAt();
  }

  /** Where a document begins in earnest, after white space, comments and XML's declaration. */
  private static int afterPreamble(String text, int start) {
    int position = start;
    while (position < text.length()) {
      int end = position;
      if (text.startsWith("<!--", position)) {
        end = text.indexOf("-->", position) + 3;
      } else if (text.startsWith("<?", position)) {
        end = text.indexOf("?>", position) + 2;
      } else if (Character.isWhitespace(text.charAt(position))) {
        end = position + 1;
      }
      if (end <= position) {
        return position;
      }
      position = end;
    }
    return position;
  }

  /**
   * A page's feeds in its order, absolute where its own address is known, none twice: those that
   * its head names, or else those that it links to, as the lists of feeds of newspapers do.
   */
  static List<FeedLink> feeds(String page, String pageUrl) {
    Document document = Jsoup.parse(page.substring(0, Math.min(page.length(), HEAD)), pageUrl);
    List<FeedLink> named =
        links(
            document,
            "link[rel~=(?i)\\balternate\\b][href]",
            WebPage::namesFeed,
            link -> link.attr("title"));
    return named.isEmpty()
        ? links(document, "a[href]", WebPage::looksLikeFeed, Element::text)
        : named;
  }

  private static List<FeedLink> links(
      Document document,
      String selector,
      Predicate<Element> isFeed,
      Function<Element, String> title) {
    Map<String, FeedLink> feeds = new LinkedHashMap<>();
    for (Element link : document.select(selector)) {
      if (isFeed.test(link)) {
        String url = BaseAddress.resolve(document.baseUri(), link.attr("href").strip());
        feeds.putIfAbsent(url, new FeedLink(url, Texts.first(title.apply(link))));
      }
    }
    return List.copyOf(feeds.values());
  }

  private static boolean namesFeed(Element link) {
    String type = type(link);
    return FEED_TYPES.contains(type) || (XML_TYPES.contains(type) && looksLikeFeed(link));
  }

  private static boolean looksLikeFeed(Element link) {
    return FEED_ADDRESS.matcher(link.attr("href").strip()).matches();
  }

  private static String type(Element link) {
    return link.attr("type").toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
  }

  /** Says, for people and for machines, that a page is no feed, and which feeds it names. */
  static FeedFormatException asNoFeed(String page, String pageUrl) {
    List<FeedLink> feeds = feeds(page, pageUrl);
    return new FeedFormatException(explain(feeds), feeds);
  }

  private static Trouble explain(List<FeedLink> feeds) {
    if (feeds.isEmpty()) {
      return Trouble.of(TroubleKind.PAGE_WITHOUT_FEED);
    }
    String named = feeds.stream().limit(NAMED).map(FeedLink::url).collect(Collectors.joining(", "));
    return Trouble.of(
        feeds.size() == 1 ? TroubleKind.PAGE_WITH_FEED : TroubleKind.PAGE_WITH_FEEDS, named);
  }
}
