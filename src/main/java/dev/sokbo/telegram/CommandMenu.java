package dev.sokbo.telegram;

import dev.sokbo.botapi.Answer;
import dev.sokbo.botapi.BotApi;
import dev.sokbo.botapi.Failure;
import dev.sokbo.chat.Language;
import dev.sokbo.chat.Wording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/**
 * The list of commands that Telegram's clients offer: in Korean to people whose client speaks
 * Korean, else in English; members of groups are offered only what they may do there.
 */
final class CommandMenu {

  /** The order of the list, most wanted first. */
  private static final List<String> ALL =
      List.of(
          "start",
          "watch",
          "unwatch",
          "watchlist",
          "alias",
          "sub",
          "unsub",
          "feeds",
          "schedule",
          "timezone",
          "digest",
          "quiet",
          "mute",
          "unmute",
          "breaking",
          "updates",
          "test",
          "why",
          "search",
          "save",
          "saved",
          "stats",
          "import",
          "export",
          "lang",
          "style",
          "target",
          "pause",
          "resume",
          "settings",
          "status",
          "help");

  private static final Set<String> READING =
      Set.of("watchlist", "feeds", "digest", "why", "search", "saved", "stats", "status", "help");

  /** What works in private chats only. */
  private static final Set<String> PRIVATE = Set.of("target");

  private final Deque<SetMyCommands> unsaid = new ArrayDeque<>();

  /**
   * @param known the English words of the commands that there are
   */
  CommandMenu(Set<String> known) {
    List<String> all = ALL.stream().filter(known::contains).toList();
    List<String> reading = all.stream().filter(READING::contains).toList();
    add(new BotCommandScopeDefault(), all);
    add(new BotCommandScopeAllPrivateChats(), all);
    add(new BotCommandScopeAllGroupChats(), reading);
    add(
        new BotCommandScopeAllChatAdministrators(),
        all.stream().filter(word -> !PRIVATE.contains(word)).toList());
  }

  /** Tells Telegram what it was not told yet; a list that it refuses is not told again. */
  @Nullable Failure tell(BotApi api) {
    while (!unsaid.isEmpty()) {
      if (api.call(unsaid.getFirst()) instanceof Answer.Failed<Boolean> failed
          && !isRefused(failed.failure())) {
        return failed.failure();
      }
      unsaid.removeFirst();
    }
    return null;
  }

  private static boolean isRefused(Failure failure) {
    return failure instanceof Failure.Refusal refusal && refusal.code() == 400;
  }

  private void add(BotCommandScope scope, List<String> words) {
    unsaid.add(list(scope, words, Language.EN, null));
    unsaid.add(list(scope, words, Language.KO, "ko"));
  }

  private static SetMyCommands list(
      BotCommandScope scope, List<String> words, Language language, @Nullable String code) {
    Wording wording = new Wording("dev.sokbo.telegram.menu", language);
    List<BotCommand> commands = new ArrayList<>();
    words.forEach(word -> commands.add(new BotCommand(word, wording.raw("command." + word))));
    return SetMyCommands.builder().commands(commands).scope(scope).languageCode(code).build();
  }
}
