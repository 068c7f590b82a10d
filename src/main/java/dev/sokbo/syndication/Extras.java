package dev.sokbo.syndication;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.Module;
import dev.sokbo.markup.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** What ROME found in an entry or channel outside the feed's own namespace. */
final class Extras {

  private final List<Element> elements;
  private final @Nullable DCModule dublinCore;

  /**
   * Takes what ROME carried along.
   *
   * @param dublinCore ROME's module of that name, absent where the feed uses none
   */
  Extras(List<Element> foreignMarkup, @Nullable Module dublinCore) {
    this.elements = foreignMarkup;
    this.dublinCore = dublinCore instanceof DCModule module ? module : null;
  }

  /** The first such element's text. */
  @Nullable String text(Namespace namespace, String name) {
    Element element = first(namespace, name);
    return element == null ? null : element.getText();
  }

  @Nullable Element first(Namespace namespace, String name) {
    for (Element element : elements) {
      if (isNamed(element, namespace, name)) {
        return element;
      }
    }
    return null;
  }

  List<Element> all(Namespace namespace, String name) {
    List<Element> named = new ArrayList<>();
    for (Element element : elements) {
      if (isNamed(element, namespace, name)) {
        named.add(element);
      }
    }
    return named;
  }

  private static boolean isNamed(Element element, Namespace namespace, String name) {
    return element.getNamespace().equals(namespace) && element.getName().equals(name);
  }

  /** Where Atom's links in another feed point as the thing itself. */
  @Nullable String alternateLink() {
    return firstLink("alternate"::equals);
  }

  /** Where a link points whose relation is an address, and so one that its publisher made up. */
  @Nullable String linkOfOwnRelation() {
    return firstLink(relation -> relation.contains(":"));
  }

  private @Nullable String firstLink(Predicate<String> relation) {
    return all(Vocabulary.ATOM, "link").stream()
        .filter(link -> relation.test(link.getAttributeValue("rel", "alternate")))
        .map(link -> link.getAttributeValue("href"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  @Nullable String dublinCoreTitle() {
    return dublinCore == null ? null : dublinCore.getTitle();
  }

  @Nullable String dublinCoreDescription() {
    return dublinCore == null ? null : dublinCore.getDescription();
  }

  @Nullable String dublinCoreIdentifier() {
    return dublinCore == null ? null : dublinCore.getIdentifier();
  }

  /** Whom Dublin Core names as creators. */
  List<Person> creators() {
    return dublinCore == null
        ? List.of()
        : dublinCore.getCreators().stream().map(Person::of).toList();
  }
}
