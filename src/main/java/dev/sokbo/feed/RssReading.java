package dev.sokbo.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses among what ROME found in a feed of the RSS family. */
final class RssReading {

  private final CanonicalFeed feed;
  private final DateReader dates;
  private final FeedDocument document;

  RssReading(CanonicalFeed feed, DateReader dates, FeedDocument document) {
    this.feed = feed;
    this.dates = dates;
    this.document = document;
  }

  ParsedFeed read(Channel channel) {
    Extras extras = new Extras(channel.getForeignMarkup(), channel.getModule(DCModule.URI));
    String title =
        Texts.first(
            channel.getTitle(),
            extras.text(Vocabulary.ATOM, "title"),
            extras.dublinCoreTitle(),
            extras.text(Vocabulary.MEDIA, "title"),
            extras.text(Vocabulary.ITUNES, "title"));
    return new ParsedFeed(
        PlainText.ofTitle(title),
        Texts.first(channel.getLink(), extras.alternateLink()),
        Texts.first(feed.language(), document.contentLanguage()),
        channel.getItems().stream().map(this::entry).toList());
  }

  private ParsedEntry entry(Item item) {
    Extras extras = new Extras(item.getForeignMarkup(), item.getModule(DCModule.URI));
    String link = link(item, extras);
    return new ParsedEntry(
        Texts.first(id(item, extras), link),
        PlainText.ofTitle(title(item, extras)),
        link,
        dates.published(extras),
        dates.updated(extras),
        summary(item, extras),
        content(item, extras),
        author(item, extras));
  }

  private static @Nullable String id(Item item, Extras extras) {
    Guid guid = item.getGuid();
    return Texts.first(
        guid == null ? null : guid.getValue(),
        extras.text(Vocabulary.ATOM, "id"),
        extras.text(Vocabulary.RDF, "about"),
        extras.dublinCoreIdentifier());
  }

  private static @Nullable String link(Item item, Extras extras) {
    Guid guid = item.getGuid();
    return Texts.first(
        item.getLink(),
        extras.alternateLink(),
        guid != null && guid.isPermaLink() ? BaseAddress.webAddress(guid.getValue()) : null,
        BaseAddress.webAddress(extras.text(Vocabulary.RDF, "about")));
  }

  private static @Nullable String title(Item item, Extras extras) {
    return Texts.first(
        item.getTitle(),
        extras.text(Vocabulary.ATOM, "title"),
        extras.dublinCoreTitle(),
        extras.text(Vocabulary.MEDIA, "title"),
        extras.text(Vocabulary.ITUNES, "title"));
  }

  private static @Nullable String summary(Item item, Extras extras) {
    Description description = item.getDescription();
    return Texts.first(
        description == null ? null : description.getValue(),
        extras.text(Vocabulary.ATOM, "summary"),
        extras.dublinCoreDescription(),
        extras.text(Vocabulary.ITUNES, "summary"),
        extras.text(Vocabulary.ITUNES, "subtitle"),
        extras.text(Vocabulary.MEDIA, "description"));
  }

  private static @Nullable String content(Item item, Extras extras) {
    Content encoded = item.getContent();
    return Texts.first(
        encoded == null ? null : encoded.getValue(),
        extras.text(Vocabulary.ATOM, "content"),
        extras.text(Vocabulary.XHTML, "body"));
  }

  private static @Nullable String author(Item item, Extras extras) {
    List<Person> persons = new ArrayList<>();
    persons.add(Person.of(item.getAuthor()));
    extras.all(Vocabulary.ATOM, "author").forEach(author -> persons.add(Person.of(author)));
    List<Person> creators = extras.dublinCoreCreators().stream().map(Person::of).toList();
    Person artist = Person.of(extras.text(Vocabulary.ITUNES, "author"));
    return Person.namesOfFirst(List.of(persons, creators, List.of(artist)));
  }
}
