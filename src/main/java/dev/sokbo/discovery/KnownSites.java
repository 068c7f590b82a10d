package dev.sokbo.discovery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * The feeds of sites whose pages have an address from which the feed's follows. Each rule is the
 * site's own, as its pages or its help give it.
 */
public final class KnownSites {

  /** First parts of addresses that are nobody's name there. */
  private static final Set<String> GITHUB_PAGES =
      Set.of(
          "about",
          "apps",
          "collections",
          "customer-stories",
          "enterprise",
          "events",
          "explore",
          "features",
          "issues",
          "login",
          "marketplace",
          "notifications",
          "orgs",
          "pricing",
          "pulls",
          "search",
          "security",
          "settings",
          "sponsors",
          "stars",
          "team",
          "topics",
          "trending");

  private static final Set<String> MEDIUM_PAGES = Set.of("m", "feed", "search", "me", "p");

  private static final Set<String> REDDIT_ORDERS =
      Set.of("hot", "new", "rising", "top", "controversial");

  private KnownSites() {}

  /** The feed of a page; empty where the site is not known or the page has no feed of its own. */
  public static Optional<String> feedOf(String url) {
    HttpUrl page = HttpUrl.parse(url);
    if (page == null) {
      return Optional.empty();
    }
    String host = page.host().replaceFirst("^(www|m)\\.", "");
    List<String> path =
        page.encodedPathSegments().stream().filter(part -> !part.isEmpty()).toList();
    return switch (host) {
      case "youtube.com" -> youtube(page, path);
      case "github.com" -> github(path);
      case "blog.naver.com" -> naver(page, path);
      case "velog.io" -> velog(path);
      case "medium.com" -> medium(path);
      case "reddit.com", "old.reddit.com" -> reddit(path);
      default -> ofSubdomain(page, host, path);
    };
  }

  private static Optional<String> youtube(HttpUrl page, List<String> path) {
    String feeds = "https://www.youtube.com/feeds/videos.xml?";
    String list = page.queryParameter("list");
    if (part(path, 0).equals("playlist") && list != null) {
      return Optional.of(feeds + "playlist_id=" + list);
    }
    return switch (part(path, 0)) {
      case "channel" -> named(path).map(id -> feeds + "channel_id=" + id);
      case "user" -> named(path).map(name -> feeds + "user=" + name);
      default -> Optional.empty();
    };
  }

  /**
   * A repository's releases, the commits of a branch or of a file in it, or what a person does. A
   * branch's name may have slashes.
   */
  private static Optional<String> github(List<String> path) {
    if (path.isEmpty() || GITHUB_PAGES.contains(path.get(0)) || isFeed(path)) {
      return Optional.empty();
    }
    String owner = "https://github.com/" + path.get(0);
    if (path.size() == 1) {
      return Optional.of(owner + ".atom");
    }
    String repository = owner + "/" + path.get(1).replaceFirst("\\.git$", "");
    return switch (part(path, 2)) {
      case "", "releases" -> Optional.of(repository + "/releases.atom");
      case "tags" -> Optional.of(repository + "/tags.atom");
      case "commits" ->
          Optional.of(
              path.size() > 3
                  ? repository
                      + "/commits/"
                      + String.join("/", path.subList(3, path.size()))
                      + ".atom"
                  : repository + "/commits.atom");
      default -> Optional.empty();
    };
  }

  private static Optional<String> naver(HttpUrl page, List<String> path) {
    String query = page.queryParameter("blogId");
    String id = query == null ? part(path, 0) : query;
    return id.matches("[A-Za-z0-9_-]+")
        ? Optional.of("https://rss.blog.naver.com/" + id + ".xml")
        : Optional.empty();
  }

  private static Optional<String> velog(List<String> path) {
    return part(path, 0).startsWith("@")
        ? Optional.of("https://v2.velog.io/rss/" + path.get(0))
        : Optional.empty();
  }

  private static Optional<String> medium(List<String> path) {
    if (path.isEmpty() || MEDIUM_PAGES.contains(path.get(0))) {
      return Optional.empty();
    }
    String feeds = "https://medium.com/feed/";
    return path.get(0).equals("tag")
        ? named(path).map(tag -> feeds + "tag/" + tag)
        : Optional.of(feeds + path.get(0));
  }

  /** What is posted in a place or by somebody, in the order that the page has. */
  private static Optional<String> reddit(List<String> path) {
    boolean ordered = path.size() == 3 && REDDIT_ORDERS.contains(path.get(2));
    boolean listing =
        Set.of("r", "user", "u").contains(part(path, 0)) && (path.size() == 2 || ordered);
    return listing
        ? Optional.of("https://www.reddit.com/" + String.join("/", path) + "/.rss")
        : Optional.empty();
  }

  private static Optional<String> ofSubdomain(HttpUrl page, String host, List<String> path) {
    boolean blog = host.endsWith(".tistory.com") || host.endsWith(".medium.com");
    if (!blog || part(path, 0).equals("rss") || part(path, 0).equals("feed")) {
      return Optional.empty();
    }
    String feed = host.endsWith(".tistory.com") ? "/rss" : "/feed";
    return Optional.of("https://" + page.host() + feed);
  }

  private static boolean isFeed(List<String> path) {
    return path.get(path.size() - 1).endsWith(".atom");
  }

  private static Optional<String> named(List<String> path) {
    return path.size() > 1 ? Optional.of(path.get(1)) : Optional.empty();
  }

  private static String part(List<String> path, int index) {
    return index < path.size() ? path.get(index) : "";
  }
}
