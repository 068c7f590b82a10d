package dev.sokbo.command;

import dev.sokbo.chat.Block;
import dev.sokbo.chat.Chat;
import dev.sokbo.chat.Message;
import dev.sokbo.chat.Span;
import dev.sokbo.chat.Wording;
import dev.sokbo.match.QueryMistake;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words an outcome for one chat, in its language and its time zone. */
public final class Replies {

  private final Wording wording;
  private final DateTimeFormatter times;

  private Replies(Wording wording, DateTimeFormatter times) {
    this.wording = wording;
    this.times = times;
  }

  public static Replies to(Chat chat) {
    String pattern =
        switch (chat.language()) {
          case KO -> "M월 d일(E) HH:mm";
          case EN -> "EEE d MMM HH:mm";
        };
    return new Replies(
        new Wording("dev.sokbo.command.replies", chat.language()),
        DateTimeFormatter.ofPattern(pattern, chat.language().locale()).withZone(chat.zone()));
  }

  /** The reply to a command that came to this. */
  public Message word(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Watching watching -> watching(watching);
      case Outcome.AlreadyWatching already -> say("watching.already", already.name());
      case Outcome.QueryRefused refused -> refused(refused);
      case Outcome.Unwatched unwatched -> say("unwatched", unwatched.name());
      case Outcome.NoSuchWatch none -> say("unwatch.none", none.name());
      case Outcome.Watchlist list -> watchlist(list.watches());
      case Outcome.Subscribed subscribed ->
          lines(wording.say("subscribed", subscribed.url()), wording.say("subscribed.detail"));
      case Outcome.BadFeedUrl bad -> say("feed.bad-url", bad.url());
      case Outcome.Unsubscribed unsubscribed -> say("unsubscribed", unsubscribed.url());
      case Outcome.NoSuchFeed none -> say("feed.none", none.feed());
      case Outcome.FeedList list -> feeds(list.feeds());
      case Outcome.Schedule schedule ->
          lines(wording.say("schedule.is", schedule.cadence()), next(schedule.next()));
      case Outcome.CadenceRefused refused -> say("cadence.refused", refused.cadence());
      case Outcome.DigestQueued queued -> say("digest.queued", queued.stories());
      case Outcome.NothingOwed nothing -> say("digest.nothing");
      case Outcome.Explained explained -> new ExplanationText(wording, times).word(explained);
      case Outcome.NoSuchEntry none -> say("why.none", none.text());
      case Outcome.LanguageIs is -> say("language.is");
      case Outcome.HelpText help -> help();
      case Outcome.Misused misused -> say("misused." + misused.verb());
      case Outcome.NotUnderstood not -> say("not-understood", not.text());
      case Outcome.Forbidden forbidden -> say("forbidden");
    };
  }

  /** The reply to a command that failed for no fault of the person's. */
  public Message failed() {
    return say("failed");
  }

  private Message watching(Outcome.Watching watching) {
    String begun = wording.say("watching", watching.name());
    return watching.terms().isEmpty()
        ? lines(begun)
        : lines(begun, wording.say("watching.terms", String.join(", ", watching.terms())));
  }

  private Message refused(Outcome.QueryRefused refused) {
    QueryMistake mistake = refused.mistake();
    String problem =
        wording.say("query." + mistake.kind(), mistake.found(), Integer.toString(mistake.limit()));
    String shown = refused.query().replace('\n', ' ');
    String before = shown.substring(0, Math.min(mistake.position(), shown.length()));
    return Message.of(
        paragraph(wording.say("query.refused", problem)),
        new Block.Code(shown + "\n" + blank(before) + "^"));
  }

  /** As much blank as a text is wide in fixed width, where Korean takes two columns. */
  private static String blank(String text) {
    return text.codePoints()
        .mapToObj(letter -> Character.isIdeographic(letter) || isHangul(letter) ? "\u3000" : " ")
        .collect(Collectors.joining());
  }

  private static boolean isHangul(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL;
  }

  private Message watchlist(List<Outcome.WatchLine> watches) {
    if (watches.isEmpty()) {
      return say("watchlist.empty");
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading(wording.say("watchlist.heading", watches.size())));
    for (int index = 0; index < watches.size(); index++) {
      Outcome.WatchLine watch = watches.get(index);
      List<Span> spans = new ArrayList<>();
      spans.add(Span.plain(index + 1 + ". "));
      spans.add(Span.bold(watch.name()));
      if (!watch.query().equals(watch.name())) {
        spans.add(Span.plain(" "));
        spans.add(Span.code(watch.query()));
      }
      blocks.add(new Block.Paragraph(spans));
    }
    return new Message(blocks);
  }

  private Message feeds(List<Outcome.FeedLine> feeds) {
    if (feeds.isEmpty()) {
      return say("feeds.empty");
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading(wording.say("feeds.heading", feeds.size())));
    for (int index = 0; index < feeds.size(); index++) {
      blocks.add(feed(index + 1, feeds.get(index)));
    }
    return new Message(blocks);
  }

  private Block feed(int number, Outcome.FeedLine feed) {
    String name = feed.title() == null ? feed.url() : feed.title();
    return new Block.Item(
        feed.url(),
        List.of(
            Block.Line.of(Span.plain(number + ". "), Span.plain(name).linked(feed.url())),
            Block.Line.of(Span.italic(health(feed)))));
  }

  private String health(Outcome.FeedLine feed) {
    if (feed.error() != null) {
      return wording.say("feed.failing", feed.error());
    }
    Instant polledAt = feed.polledAt();
    return polledAt == null
        ? wording.say("feed.new")
        : wording.say("feed.ok", times.format(polledAt));
  }

  private String next(Optional<Instant> next) {
    return next.map(time -> wording.say("schedule.next", times.format(time)))
        .orElseGet(() -> wording.say("schedule.nothing"));
  }

  private Message help() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading(wording.say("help.heading")));
    for (Verb verb : Verb.values()) {
      if (verb != Verb.HELP) {
        blocks.add(paragraph(wording.say("help." + verb.word())));
      }
    }
    return new Message(blocks);
  }

  private Message say(String key, Object... arguments) {
    return lines(wording.say(key, arguments));
  }

  private static Message lines(String... lines) {
    return new Message(Stream.of(lines).<Block>map(Replies::paragraph).toList());
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(Span.plain(text)));
  }

  private static Block heading(String text) {
    return new Block.Heading(Block.Level.MESSAGE, List.of(Span.plain(text)));
  }
}
