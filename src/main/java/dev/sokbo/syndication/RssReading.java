package dev.sokbo.syndication;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import dev.sokbo.canonical.BaseAddress;
import dev.sokbo.canonical.CanonicalFeed;
import dev.sokbo.markup.PlainText;
import dev.sokbo.markup.Texts;
import dev.sokbo.markup.Vocabulary;
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
    @Nullable String author = author(channel, extras);
    return new ParsedFeed(
        PlainText.ofTitle(title),
        Texts.first(channel.getLink(), extras.alternateLink()),
        Texts.first(feed.language(), document.contentLanguage()),
        channel.getItems().stream().map(item -> entry(item, author)).toList());
  }

  /** Who answers for the whole channel, and so for items that name nobody. */
  private static @Nullable String author(Channel channel, Extras extras) {
    return Person.namesOfFirst(
        List.of(
            List.of(Person.of(extras.text(Vocabulary.ITUNES, "author"))),
            List.of(Person.of(extras.text(Vocabulary.PLAY, "author"))),
            extras.creators(),
            authors(extras),
            List.of(Person.of(extras.text(Vocabulary.ITUNES, "owner"))),
            List.of(Person.of(channel.getManagingEditor())),
            List.of(Person.of(channel.getWebMaster()))));
  }

  private ParsedEntry entry(Item item, @Nullable String channelAuthor) {
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
        Texts.first(author(item, extras), channelAuthor));
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
        BaseAddress.webAddress(extras.text(Vocabulary.BURNER, "origlink")),
        extras.linkOfOwnRelation());
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
        extras.text(Vocabulary.TERMS, "abstract"),
        extras.text(Vocabulary.PLAY, "description"),
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
    persons.addAll(authors(extras));
    Person artist = Person.of(extras.text(Vocabulary.ITUNES, "author"));
    Person player = Person.of(extras.text(Vocabulary.PLAY, "author"));
    return Person.namesOfFirst(
        List.of(persons, extras.creators(), List.of(artist), List.of(player)));
  }

  /** Whom Atom's elements name. */
  private static List<Person> authors(Extras extras) {
    return extras.all(Vocabulary.ATOM, "author").stream().map(Person::of).toList();
  }
}
