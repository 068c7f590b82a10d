package dev.sokbo.canonical;

import dev.sokbo.canonical.FeedTree.Family;
import dev.sokbo.canonical.FeedTree.Name;
import dev.sokbo.canonical.Fields.Field;
import dev.sokbo.markup.Markup;
import dev.sokbo.markup.Texts;
import dev.sokbo.markup.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree that ROME reads: one version of RSS and one of Atom, with the feed's fields and
 * its entries where that version has them.
 */
public final class CanonicalTree {

  private final FeedTree tree;
  private final BaseAddress addresses;
  private final CanonicalFields fields;

  private CanonicalTree(FeedTree tree, BaseAddress addresses) {
    this.tree = tree;
    this.addresses = addresses;
    this.fields = new CanonicalFields(tree, addresses);
  }

  /** Reshapes a feed. */
  public static CanonicalFeed of(FeedTree tree, BaseAddress addresses) {
    CanonicalTree canonical = new CanonicalTree(tree, addresses);
    Document document = tree.family() == Family.ATOM ? canonical.atom() : canonical.rss();
    return new CanonicalFeed(document, canonical.fields.dates(), language(tree));
  }

  /** What the feed's own field says, else another vocabulary's, else {@code xml:lang}. */
  private static @Nullable String language(FeedTree tree) {
    String ofElement =
        tree.channelFields().stream()
            .filter(field -> field.name().local().equals("language"))
            .min(Comparator.comparing(field -> !field.name().namespace().equals(Vocabulary.RSS)))
            .map(Field::text)
            .orElse(null);
    return Texts.first(ofElement, tree.channel().attr("xml:lang"), tree.root().attr("xml:lang"));
  }

  private Document atom() {
    Element feed = new Element("feed", Vocabulary.ATOM);
    fill(feed, tree.channelFields());
    addEntries(feed, "entry", Vocabulary.ATOM);
    return new Document(feed);
  }

  private Document rss() {
    Element channel = new Element("channel");
    fill(channel, tree.channelFields());
    if (!tree.channel().equals(tree.root())) {
      fill(channel, Fields.of(tree.root(), tree));
    }
    CanonicalPersons.nameAuthors(channel);
    addAddress(channel, tree.channel());
    addEntries(channel, "item", Vocabulary.RSS);
    return new Document(new Element("rss").setAttribute("version", "2.0").addContent(channel));
  }

  private void addEntries(Element parent, String name, Namespace namespace) {
    for (org.jsoup.nodes.Element source : tree.entries()) {
      Element entry = new Element(name, namespace);
      fill(entry, Fields.of(source, tree));
      partTexts(entry);
      addAddress(entry, source);
      addOriginalAuthors(entry, source);
      parent.addContent(entry);
    }
  }

  /** Copies all fields; of several links of RSS, which has room for one, the last. */
  private void fill(Element target, List<Field> source) {
    Element link = null;
    for (Field field : source) {
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
    Element summary = item.getChild("summary", Vocabulary.ATOM);
    Element description = summary == null ? null : item.getChild("description");
    if (description == null) {
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
      addHref(entry, source, Fields.attribute(source, "href"));
      org.jsoup.nodes.Element anchor = child(source, "a", Vocabulary.RSS);
      if (anchor != null) {
        addAnchor(entry, anchor);
      }
    }
    addLastModified(entry, source);
  }

  /** CDF may put an item's link and title into one element of HTML. */
  private void addAnchor(Element entry, org.jsoup.nodes.Element anchor) {
    addHref(entry, anchor, Fields.attribute(anchor, "href"));
    entry.addContent(new Element("title").setText(Markup.of(anchor)));
  }

  private void addHref(Element entry, org.jsoup.nodes.Element source, String href) {
    if (!href.isBlank()) {
      entry.addContent(new Element("link").setText(addresses.resolve(source, href)));
    }
  }

  /** An entry taken over from another feed has the authors of that one (RFC 4287, 4.1.2). */
  private void addOriginalAuthors(Element entry, org.jsoup.nodes.Element source) {
    org.jsoup.nodes.Element origin = child(source, "source", Vocabulary.ATOM);
    if (origin == null || entry.getChild("author", Vocabulary.ATOM) != null) {
      return;
    }
    Fields.of(origin, tree).stream()
        .filter(field -> field.name().is(Vocabulary.ATOM, "author"))
        .map(fields::copy)
        .filter(Objects::nonNull)
        .forEach(entry::addContent);
  }

  private org.jsoup.nodes.@Nullable Element child(
      org.jsoup.nodes.Element parent, String localName, Namespace namespace) {
    for (Node node : parent.childNodes()) {
      if (node instanceof org.jsoup.nodes.Element child
          && child.tag().localName().equalsIgnoreCase(localName)
          && tree.name(child).is(namespace, localName)) {
        return child;
      }
    }
    return null;
  }

  private void addLastModified(Element entry, org.jsoup.nodes.Element source) {
    String modified = Fields.attribute(source, "lastmod");
    if (!modified.isEmpty()) {
      entry.addContent(fields.date("lastmod", Markup.legal(modified), Vocabulary.RSS));
    }
  }
}
