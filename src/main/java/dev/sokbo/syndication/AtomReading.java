package dev.sokbo.syndication;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndPerson;
import dev.sokbo.canonical.BaseAddress;
import dev.sokbo.canonical.CanonicalFeed;
import dev.sokbo.markup.PlainText;
import dev.sokbo.markup.Texts;
import dev.sokbo.markup.Vocabulary;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses among what ROME found in a feed of the Atom family. */
final class AtomReading {

  private final CanonicalFeed feed;
  private final DateReader dates;
  private final FeedDocument document;

  AtomReading(CanonicalFeed feed, DateReader dates, FeedDocument document) {
    this.feed = feed;
    this.dates = dates;
    this.document = document;
  }

  ParsedFeed read(Feed found) {
    Extras extras = new Extras(found.getForeignMarkup(), found.getModule(DCModule.URI));
    @Nullable String feedAuthor =
        Person.namesOfFirst(List.of(persons(found.getAuthors()), extras.creators()));
    return new ParsedFeed(
        title(found.getTitleEx(), extras),
        alternate(found.getAlternateLinks()),
        Texts.first(feed.language(), document.contentLanguage()),
        found.getEntries().stream().map(entry -> entry(entry, feedAuthor)).toList());
  }

  private ParsedEntry entry(Entry entry, @Nullable String feedAuthor) {
    Extras extras = new Extras(entry.getForeignMarkup(), entry.getModule(DCModule.URI));
    String link =
        Texts.first(
            alternate(entry.getAlternateLinks()),
            BaseAddress.webAddress(extras.text(Vocabulary.BURNER, "origlink")),
            BaseAddress.webAddress(entry.getId()));
    return new ParsedEntry(
        Texts.first(entry.getId(), extras.text(Vocabulary.RDF, "about"), link),
        title(entry.getTitleEx(), extras),
        link,
        dates.published(extras),
        dates.updated(extras),
        summary(entry, extras),
        content(entry, extras),
        Texts.first(author(entry, extras), feedAuthor));
  }

  private static @Nullable String title(@Nullable Content title, Extras extras) {
    if (title != null && Content.TEXT.equals(title.getType())) {
      return PlainText.ofPlainTitle(title.getValue());
    }
    if (title != null) {
      return PlainText.ofTitle(title.getValue());
    }
    return PlainText.ofTitle(
        Texts.first(
            extras.dublinCoreTitle(),
            extras.text(Vocabulary.MEDIA, "title"),
            extras.text(Vocabulary.ITUNES, "title")));
  }

  /** The page that is the entry or feed itself: HTML before other kinds, else the first. */
  private static @Nullable String alternate(List<Link> links) {
    return links.stream()
        .min(
            Comparator.comparing(
                link -> link.getType() != null && !link.getType().contains("html")))
        .map(Link::getHref)
        .orElse(null);
  }

  private static @Nullable String summary(Entry entry, Extras extras) {
    Content summary = entry.getSummary();
    return Texts.first(
        summary == null ? null : summary.getValue(),
        extras.dublinCoreDescription(),
        extras.text(Vocabulary.MEDIA, "description"));
  }

  private static @Nullable String content(Entry entry, Extras extras) {
    List<Content> contents = entry.getContents();
    return Texts.first(
        contents.isEmpty() ? null : contents.get(0).getValue(),
        extras.text(Vocabulary.CONTENT, "encoded"));
  }

  private static @Nullable String author(Entry entry, Extras extras) {
    return Person.namesOfFirst(List.of(persons(entry.getAuthors()), extras.creators()));
  }

  private static List<Person> persons(List<SyndPerson> persons) {
    return persons.stream()
        .map(person -> Person.of(Texts.first(person.getName(), person.getEmail())))
        .toList();
  }
}
