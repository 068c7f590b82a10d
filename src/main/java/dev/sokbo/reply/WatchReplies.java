package dev.sokbo.reply;

import static java.util.Locale.ROOT;

import dev.sokbo.chat.Reply;
import dev.sokbo.command.Undo;
import dev.sokbo.command.Verb;
import dev.sokbo.message.Block;
import dev.sokbo.message.Message;
import dev.sokbo.message.Span;
import dev.sokbo.outcome.WatchOutcome;
import dev.sokbo.query.QueryExcerpt;
import dev.sokbo.query.QueryMistake;
import dev.sokbo.query.Tuning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Words what came of commands about watches. */
final class WatchReplies {

  private final Phrases phrases;

  WatchReplies(Phrases phrases) {
    this.phrases = phrases;
  }

  Reply word(WatchOutcome outcome) {
    return switch (outcome) {
      case WatchOutcome.Forms forms -> Reply.replacing(new FormsText(phrases).word(forms));
      case WatchOutcome.Watching watching -> Reply.of(new FormsText(phrases).word(watching));
      case WatchOutcome.Tried tried -> Reply.of(new TrialText(phrases).word(tried));
      case WatchOutcome.AlreadyWatching already ->
          phrases.reply("watching.already", already.name());
      case WatchOutcome.TooManyWatches full -> phrases.reply("watching.full", full.most());
      case WatchOutcome.QueryRefused refused -> Reply.of(refused(refused));
      case WatchOutcome.Unwatched unwatched ->
          Reply.of(
              phrases.undoable(
                  phrases.text("unwatched", unwatched.name()), Undo.watch(unwatched.watchId())));
      case WatchOutcome.Restored restored -> phrases.reply("restored", restored.name());
      case WatchOutcome.NoSuchWatch none -> phrases.reply("unwatch.none", none.name());
      case WatchOutcome.Watchlist list -> watchlist(list);
      case WatchOutcome.Changed changed -> Reply.of(changed(changed));
      case WatchOutcome.NoWords none ->
          phrases.reply("misused." + none.change().name().toLowerCase(ROOT));
      case WatchOutcome.NothingToForget nothing ->
          phrases.reply("words.nothing", nothing.watch(), String.join(", ", nothing.words()));
      case WatchOutcome.ExcludesNothing idle ->
          phrases.reply("words.idle", idle.watch(), idle.word());
      case WatchOutcome.TooManyWords many ->
          phrases.reply("words.too-many", many.watch(), many.most());
      case WatchOutcome.NoSuchForm none -> phrases.reply("forms.none", none.number());
    };
  }

  private Message changed(WatchOutcome.Changed changed) {
    String words = String.join(", ", changed.words());
    String done = phrases.text("words." + changed.change(), changed.watch(), words);
    List<String> now = tuning(changed.now());
    return now.isEmpty() ? Message.text(done) : Message.text(done, String.join(" · ", now));
  }

  /** What a chat added to a watch, list by list. */
  private List<String> tuning(Tuning tuning) {
    return Stream.of(
            list("tuning.aliases", tuning.aliases()),
            list("tuning.exclusions", tuning.exclusions()),
            list("tuning.inclusions", tuning.inclusions()),
            list("tuning.unwanted", tuning.unwanted()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> list(String key, List<String> words) {
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(phrases.text(key, String.join(", ", words)));
  }

  private Message refused(WatchOutcome.QueryRefused refused) {
    QueryMistake mistake = refused.mistake();
    String problem =
        phrases.text("query." + mistake.kind(), mistake.found(), Integer.toString(mistake.limit()));
    QueryExcerpt excerpt = QueryExcerpt.around(refused.query(), mistake.position());
    return Message.of(
        Block.Paragraph.of(phrases.text("query.refused", problem)),
        new Block.Code(excerpt.shown() + "\n" + excerpt.pointer()));
  }

  private Reply watchlist(WatchOutcome.Watchlist list) {
    return list.watches().isEmpty()
        ? phrases.reply("watchlist.empty")
        : new Paging(phrases, Verb.WATCHLIST)
            .word(
                phrases.text("watchlist.heading", list.page().all()),
                list.watches().stream().map(this::watch).toList(),
                list.page());
  }

  private Block watch(WatchOutcome.WatchLine watch) {
    List<Span> spans = new ArrayList<>();
    spans.add(Span.plain(watch.number() + ". "));
    spans.add(Span.bold(watch.name()));
    if (!watch.query().equals(watch.name())) {
      spans.add(Span.plain(" "));
      spans.add(Span.code(watch.query()));
    }
    tuning(watch.tuning()).forEach(words -> spans.add(Span.plain(" · " + words)));
    return new Block.Paragraph(spans);
  }
}
