package dev.sokbo.reply;

import dev.sokbo.chat.Platform;
import dev.sokbo.chat.Reply;
import dev.sokbo.chat.Reply.Placement;
import dev.sokbo.command.Verb;
import dev.sokbo.message.Block;
import dev.sokbo.message.Button;
import dev.sokbo.message.Document;
import dev.sokbo.message.Message;
import dev.sokbo.outcome.ChatOutcome;
import dev.sokbo.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words what came of commands about the chat itself. */
final class ChatReplies {

  private final Phrases phrases;

  ChatReplies(Phrases phrases) {
    this.phrases = phrases;
  }

  Reply word(ChatOutcome outcome) {
    return switch (outcome) {
      case ChatOutcome.Exported exported -> exported(exported.document());
      case ChatOutcome.Step step -> Reply.replacing(new WelcomeText(phrases).word(step));
      case ChatOutcome.GoesOn on -> Reply.of(new WelcomeText(phrases).goesOn(on.watches()));
      case ChatOutcome.Found found -> found(found);
      case ChatOutcome.Explained found -> Reply.of(new ExplanationText(phrases).word(found));
      case ChatOutcome.Statistics statistics -> Reply.of(statistics(statistics));
      case ChatOutcome.Standing standing -> Reply.of(standing(standing));
      case ChatOutcome.SettingsList settings -> Reply.of(settings(settings));
      case ChatOutcome.Imported imported -> Reply.of(imported(imported));
      case ChatOutcome.HelpText help -> Reply.of(help(help.platform()));
      case ChatOutcome.NoSuchPage none -> Reply.of(new SearchText(phrases).noSuchPage(none));
      case ChatOutcome.NoSuchEntry none -> phrases.reply("why.none", none.text());
      case ChatOutcome.NothingFound nothing -> phrases.reply("search.none", nothing.words());
      case ChatOutcome.NothingToUndo nothing -> phrases.reply("undo.none");
      case ChatOutcome.NoSuchMessage none -> phrases.reply("why.no-message");
      case ChatOutcome.TooManyImports full -> phrases.reply("import.full", full.most());
      case ChatOutcome.Unreadable not ->
          phrases.reply("import.unreadable." + not.flaw(), not.line());
      case ChatOutcome.FileTooLarge large -> phrases.reply("import.too-large", large.mebibytes());
      case ChatOutcome.FileGone gone -> phrases.reply("import.gone");
      case ChatOutcome.NotByFile not -> phrases.reply("import.not-by-file");
      case ChatOutcome.NoSuchSetting none ->
          phrases.reply("import.no-setting", String.join(", ", none.known()));
      case ChatOutcome.LanguageIs is -> phrases.reply("language.is");
      case ChatOutcome.Misused misused -> phrases.reply("misused." + misused.verb());
      case ChatOutcome.NotUnderstood not -> Reply.of(new Offer(phrases).word(not.text()));
      case ChatOutcome.Stranger stranger -> phrases.reply("stranger");
      case ChatOutcome.RightUntold untold -> phrases.reply("right-untold");
      case ChatOutcome.NotEntitled not -> phrases.reply("not-entitled." + not.entitled());
      case ChatOutcome.Failed failed -> phrases.reply("failed");
    };
  }

  /** A further page takes the place of the one whose button was tapped. */
  private Reply found(ChatOutcome.Found found) {
    Message page = new SearchText(phrases).word(found);
    return found.page() == 1 ? Reply.of(page) : Reply.replacing(page);
  }

  private Reply exported(Document document) {
    return new Reply(phrases.say("exported", document.name()), Placement.NEW, document);
  }

  private Message statistics(ChatOutcome.Statistics statistics) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Phrases.heading(phrases.text("stats.heading")));
    blocks.add(
        Block.Paragraph.of(phrases.text("stats.sums", statistics.entries(), statistics.stories())));
    for (ChatOutcome.WatchCount watch : statistics.watches()) {
      blocks.add(Block.Paragraph.of(phrases.text("stats.watch", watch.name(), watch.entries())));
    }
    return new Message(blocks);
  }

  private Message standing(ChatOutcome.Standing standing) {
    Stream<String> counts =
        Stream.of(
            phrases.text("status.watches", standing.watches()),
            phrases.text("status.feeds", standing.feeds(), standing.failing()),
            phrases.text("status.waiting", standing.waiting(), standing.unsent()));
    return Message.text(
        Stream.concat(counts, sentences(standing.schedule()).stream()).toArray(String[]::new));
  }

  private Message settings(ChatOutcome.SettingsList settings) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Phrases.heading(phrases.text("settings.heading")));
    settings.settings().forEach(part -> blocks.add(Block.Paragraph.of(sentences(part).getFirst())));
    sentences(settings.mutes()).forEach(mute -> blocks.add(Block.Paragraph.of(mute)));
    blocks.add(
        new Block.Buttons(
            List.of(
                List.of(new Button("한국어", "lang ko"), new Button("English", "lang en")),
                WelcomeText.cadences(phrases),
                List.of(
                    new Button(phrases.text("watchlist.button"), Verb.WATCHLIST.word()),
                    new Button(phrases.text("feeds.button"), Verb.FEEDS.word())))));
    return new Message(blocks);
  }

  private List<String> sentences(Outcome outcome) {
    return Replies.word(phrases, outcome).message().lines();
  }

  private Message imported(ChatOutcome.Imported imported) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(phrases.text("imported", imported.done())));
    if (imported.refused() > 0) {
      String more = imported.refused() > imported.problems().size() ? "\n…" : "";
      blocks.add(Block.Paragraph.of(phrases.text("imported.problems", imported.refused())));
      blocks.add(
          new Block.Code(
              imported.problems().stream().map(this::problem).collect(Collectors.joining("\n"))
                  + more));
    }
    return new Message(blocks);
  }

  private String problem(ChatOutcome.Problem problem) {
    return problem.line() + "\n  → " + reason(problem.refusal());
  }

  /** What is wrong and what would be right, without a drawing of where. */
  private String reason(Outcome refusal) {
    return Replies.word(phrases, refusal).message().blocks().stream()
        .filter(block -> block instanceof Block.Paragraph)
        .flatMap(block -> block.lines().stream())
        .map(Block.Line::text)
        .collect(Collectors.joining("\n    "));
  }

  private Message help(Platform platform) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Phrases.heading(phrases.text("help.heading")));
    for (Verb verb : Verb.values()) {
      if (verb != Verb.HELP && verb.isOn(platform)) {
        blocks.add(Block.Paragraph.of(phrases.text("help." + verb.word())));
      }
    }
    return new Message(blocks);
  }
}
