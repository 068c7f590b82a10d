package dev.sokbo.demo;

import static dev.sokbo.demo.DemoXml.escaped;

import dev.sokbo.demo.DemoFeed.Article;
import java.util.List;
import java.util.stream.Collectors;

/** The pages that the sample news links to, each saying that it is a sample. */
final class DemoPages {

  private DemoPages() {}

  /** An outlet's page, with links to its articles. */
  static String outlet(DemoOutlet outlet, List<Article> articles) {
    String links =
        articles.stream()
            .map(
                article ->
                    "<li><a href=\"%s\">%s</a>".formatted(article.page(), escaped(article.title())))
            .collect(Collectors.joining("\n"));
    return page(outlet, outlet.title(), "<ul>\n" + links + "\n</ul>");
  }

  static String article(DemoOutlet outlet, Article article) {
    return page(
        outlet,
        article.title(),
        "<p>%s</p>\n<p>%s · <time>%s</time></p>"
            .formatted(escaped(article.summary()), escaped(outlet.title()), article.published()));
  }

  private static String page(DemoOutlet outlet, String title, String body) {
    return """
    <!doctype html>
    <html lang="%s">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>%s</title>
    <p><small>Sample news, invented for the demo. 시연을 위해 지어낸 기사입니다.</small></p>
    <h1>%s</h1>
    %s
    </html>
    """
        .formatted(outlet.language(), escaped(title), escaped(title), body);
  }
}
