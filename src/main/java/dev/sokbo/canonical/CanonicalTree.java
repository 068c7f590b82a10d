package dev.sokbo.canonical;

import dev.sokbo.canonical.FeedTree.Family;
import dev.sokbo.canonical.FeedTree.Name;
import dev.sokbo.canonical.Fields.Field;
import dev.sokbo.markup.Markup;
import dev.sokbo.markup.Texts;
import dev.sokbo.markup.Vocabulary;
import java.util.Objects;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree that ROME reads: one version of RSS and one of Atom, with the feed's fields and
 * its entries where that version has them.
 */
public final class CanonicalTree {

  private final FeedTree tree;
  private final BaseAddress addresses;
  private final CanonicalFields fields;

  private CanonicalTree(FeedTree tree, String baseUrl) {
    this.tree = tree;
    this.addresses = BaseAddress.of(tree, baseUrl);
    this.fields = new CanonicalFields(tree, addresses);
  }

  /** Reshapes a feed that was found at an address, which may be empty. */
  public static CanonicalFeed of(FeedTree tree, String baseUrl) {
    CanonicalTree canonical = new CanonicalTree(tree, baseUrl);
    Document document = tree.family() == Family.ATOM ? canonical.atom() : canonical.rss();
    return new CanonicalFeed(document, canonical.fields.dates(), language(tree));
  }

  private static @Nullable String language(FeedTree tree) {
    String ofElement =
        Fields.of(tree.channel(), tree).stream()
            .filter(field -> field.name().local().equals("language"))
            .map(Field::text)
            .findFirst()
            .orElse(null);
    return Texts.first(ofElement, tree.channel().attr("xml:lang"), tree.root().attr("xml:lang"));
  }

  private Document atom() {
    Element feed = new Element("feed", Vocabulary.ATOM);
    fill(feed, tree.root());
    addEntries(feed, "entry", Vocabulary.ATOM);
    return new Document(feed);
  }

  private Document rss() {
    Element channel = new Element("channel");
    fill(channel, tree.channel());
    if (!tree.channel().equals(tree.root())) {
      fill(channel, tree.root());
    }
    CanonicalPersons.nameAuthors(channel);
    addAddress(channel, tree.channel());
    addEntries(channel, "item", Vocabulary.RSS);
    return new Document(new Element("rss").setAttribute("version", "2.0").addContent(channel));
  }

  private void addEntries(Element parent, String name, Namespace namespace) {
    for (org.jsoup.nodes.Element source : tree.entries()) {
      Element entry = new Element(name, namespace);
      fill(entry, source);
      partTexts(entry);
      addAddress(entry, source);
      addOriginalAuthors(entry, source);
      parent.addContent(entry);
    }
  }

  /** Copies all fields; of several links of RSS, which has room for one, the last. */
  private void fill(Element target, org.jsoup.nodes.Element source) {
    Element link = null;
    for (Field field : Fields.of(source, tree)) {
      Element copy = fields.copy(field);
      if (copy == null) {
        continue;
      }
      if (new Name(copy.getNamespace(), copy.getName()).is(Vocabulary.RSS, "link")) {
        target.removeContent(link);
        link = copy;
      }
      target.addContent(copy);
    }
  }

  /** Of a description and a summary in one item of RSS, the second stands for its content. */
  private static void partTexts(Element item) {
    Element description = item.getChild("description");
    Element summary = item.getChild("summary", Vocabulary.ATOM);
    if (description == null || summary == null) {
      return;
    }
    boolean summaryFirst = item.indexOf(summary) < item.indexOf(description);
    Element second = summaryFirst ? description : summary;
    second.setName("content").setNamespace(Vocabulary.ATOM);
  }

  /** RDF names a thing by {@code rdf:about}; CDF links it by {@code href}, dates it by another. */
  private void addAddress(Element entry, org.jsoup.nodes.Element source) {
    String about = Markup.legal(source.attr("rdf:about").strip());
    if (!about.isEmpty()) {
      entry.addContent(new Element("about", Vocabulary.RDF).setText(about));
    }
    if (tree.family() == Family.RSS) {
      addHref(entry, source, source.attributes().getIgnoreCase("href"));
      source.children().stream()
          .filter(child -> child.tag().localName().equalsIgnoreCase("a"))
          .filter(child -> tree.name(child).is(Vocabulary.RSS, "a"))
          .findFirst()
          .ifPresent(anchor -> addAnchor(entry, anchor));
    }
    addLastModified(entry, source);
  }

  /** CDF may put an item's link and title into one element of HTML. */
  private void addAnchor(Element entry, org.jsoup.nodes.Element anchor) {
    addHref(entry, anchor, anchor.attributes().getIgnoreCase("href"));
    entry.addContent(new Element("title").setText(Markup.of(anchor)));
  }

  private void addHref(Element entry, org.jsoup.nodes.Element source, String href) {
    if (!href.isBlank()) {
      entry.addContent(new Element("link").setText(addresses.resolve(source, href)));
    }
  }

  /** An entry taken over from another feed has the authors of that one (RFC 4287, 4.1.2). */
  private void addOriginalAuthors(Element entry, org.jsoup.nodes.Element source) {
    if (entry.getChild("author", Vocabulary.ATOM) != null) {
      return;
    }
    source.children().stream()
        .filter(child -> child.tag().localName().equalsIgnoreCase("source"))
        .filter(child -> tree.name(child).is(Vocabulary.ATOM, "source"))
        .flatMap(origin -> Fields.of(origin, tree).stream())
        .filter(field -> field.name().is(Vocabulary.ATOM, "author"))
        .map(fields::copy)
        .filter(Objects::nonNull)
        .forEach(entry::addContent);
  }

  private void addLastModified(Element entry, org.jsoup.nodes.Element source) {
    String modified = source.attributes().getIgnoreCase("lastmod").strip();
    if (!modified.isEmpty()) {
      entry.addContent(fields.date("lastmod", Markup.legal(modified)));
    }
  }
}
