package dev.sokbo.command;

import static dev.sokbo.command.Reading.alone;
import static dev.sokbo.command.Reading.always;
import static dev.sokbo.command.Reading.either;
import static dev.sokbo.command.Reading.needing;
import static dev.sokbo.command.Reading.paged;

import dev.sokbo.chat.Platform;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that commands begin with, in English and Korean. */
public enum Verb {
  WATCH("watch", "감시", needing(WatchCommand.Watch::new)),
  UNWATCH("unwatch", "감시해제", needing(WatchCommand.Unwatch::new)),
  WATCHLIST("watchlist", "목록", paged(WatchCommand.Watchlist::new)),
  ALIAS("alias", "별칭", words(WordChange.ALIAS)),
  EXCLUDE("exclude", "제외", words(WordChange.EXCLUDE)),
  INCLUDE("include", "포함", words(WordChange.INCLUDE)),
  NOT("not", "아님", words(WordChange.NOT)),
  FORGET("forget", "빼기", words(WordChange.FORGET)),
  TEST("test", "시험", needing(WatchCommand.Trial::new)),
  SUB("sub", "구독", needing(FeedCommand.Subscribe::new)),
  UNSUB("unsub", "구독취소", needing(FeedCommand.Unsubscribe::new)),
  FEEDS("feeds", "피드", paged(FeedCommand.Feeds::new)),
  SCHEDULE(
      "schedule", "일정", either(DigestCommand.ShowSchedule::new, DigestCommand.SetSchedule::new)),
  DIGEST("digest", "요약", Reading::digest),
  TIMEZONE("timezone", "시간대", either(DigestCommand.ShowZone::new, DigestCommand.SetZone::new)),
  QUIET("quiet", "조용히", either(DigestCommand.ShowQuiet::new, DigestCommand.SetQuiet::new)),
  MUTE("mute", "음소거", always(DigestCommand.Mute::new)),
  UNMUTE("unmute", "음소거해제", always(DigestCommand.Unmute::new)),
  BREAKING(
      "breaking", "속보", either(DigestCommand.ShowBreaking::new, DigestCommand.SetBreaking::new)),
  STYLE("style", "모양", either(DigestCommand.ShowStyle::new, DigestCommand.SetStyle::new)),
  UPDATES("updates", "후속", either(DigestCommand.ShowGrowth::new, DigestCommand.SetGrowth::new)),
  SAVE("save", "저장", needing(DigestCommand.Save::new)),
  SAVED("saved", "저장목록", alone(DigestCommand.ShowSaved::new)),
  UNSAVE("unsave", "저장취소", needing(DigestCommand.Unsave::new)),
  TARGET("target", "대상", always(ChatCommand.Target::new)),
  /** A pause of a time, or of one watch, is a silence. */
  PAUSE("pause", "일시정지", either(DigestCommand.Pause::new, DigestCommand.Mute::new)),
  RESUME("resume", "재개", alone(DigestCommand.Resume::new)),
  WHY("why", "왜", either(ChatCommand.WhyThis::new, ChatCommand.Why::new)),
  SEARCH("search", "검색", Reading::search),
  STATS("stats", "통계", alone(ChatCommand.Stats::new)),
  STATUS("status", "상태", alone(ChatCommand.Status::new)),
  SETTINGS("settings", "설정", alone(ChatCommand.ShowSettings::new)),
  EXPORT("export", "내보내기", Reading::export),
  IMPORT("import", "가져오기", either(() -> new ChatCommand.Import(""), ChatCommand.Import::new)),
  UNDO("undo", "되돌리기", Undo::read),
  LANG("lang", "언어", Reading::language),
  START("start", "시작", either(() -> new ChatCommand.Start(""), ChatCommand.Start::new)),
  HELP("help", "도움말", alone(ChatCommand.Help::new));

  /** Other words that people expect. */
  private static final Map<String, Verb> OTHERS =
      Map.ofEntries(
          Map.entry("subscribe", SUB),
          Map.entry("unsubscribe", UNSUB),
          Map.entry("감시취소", UNWATCH),
          Map.entry("감시목록", WATCHLIST),
          Map.entry("구독해제", UNSUB),
          Map.entry("구독목록", FEEDS),
          Map.entry("피드목록", FEEDS),
          Map.entry("테스트", TEST));

  private final String english;
  private final String korean;

  /** A function without state. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Reading reading;

  Verb(String english, String korean, Reading reading) {
    this.english = english;
    this.korean = korean;
    this.reading = reading;
  }

  /** The verb of a word as people type it, with or without a slash or a {@code @bot} behind it. */
  static Optional<Verb> of(String word) {
    String bare = word.replaceFirst("^[/／]", "").replaceFirst("@.*$", "").toLowerCase(Locale.ROOT);
    for (Verb verb : values()) {
      if (bare.equals(verb.english) || bare.equals(verb.korean)) {
        return Optional.of(verb);
      }
    }
    return Optional.ofNullable(OTHERS.get(bare));
  }

  /** Names a watch or a form of its words, so nothing but marks is too little. */
  private static Reading words(WordChange change) {
    return (verb, argument) ->
        argument.codePoints().anyMatch(Character::isLetterOrDigit)
            ? new WatchCommand.Words(change, argument)
            : new ChatCommand.Malformed(verb.word());
  }

  /** The English word, which stands for the verb in message keys. */
  public String word() {
    return english;
  }

  /** Whether a platform's chats can use it. */
  public boolean isOn(Platform platform) {
    return this != TARGET || platform == Platform.TELEGRAM;
  }

  /** The command that the verb makes of what stands behind it. */
  Command read(String argument) {
    return reading.read(this, argument);
  }
}
