package dev.sokbo.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An endless stream of invented Korean headlines with the statistics of a real one: a vocabulary
 * after Zipf's law, marks, quotations, numbers and the phrases that all desks share; three entries
 * in ten tell an event of the last hours again, changed a little, as copies and updates do.
 */
public final class NewsStream implements Supplier<StoryText> {

  /** Whether feeds give the beginning of the text with the title. */
  public enum Leads {
    ABSENT,
    PRESENT
  }

  private static final int VOCABULARY = 60_000;
  private static final int SYLLABLES = 1_200;
  private static final int FEEDS = 1_000;
  private static final int RECENT_EVENTS = 2_000;
  private static final double AGAIN = 0.3;

  private static final List<String> MARKS =
      List.of("[속보] ", "[단독] ", "[1보] ", "[2보] ", "【포토】 ", "[특징주] ", "[영상] ", "[오늘의 주요일정] ");
  private static final List<String> ENDINGS =
      List.of("(종합)", "(종합2보)", "(상보)", " [영상]", "(1보)", " - 가나일보");
  private static final List<String> PHRASES =
      List.of(
          "기준금리 인하", "유상증자 결정", "주가 급등", "목표가 상향", "업무협약 체결", "신제품 출시", "공장 착공", "본회의 통과",
          "구속영장 기각", "매출 증가", "상승 마감", "협상 재개", "파업 돌입", "계획 철회", "미국 정부", "서울 시장", "부산서", "투자 확대",
          "대통령 방문", "실적 발표");
  private static final List<String> AMOUNTS =
      List.of("%d억원", "%d%%", "%d명", "%d만대", "%d.5%%↑", "%d조원", "%d일", "%d곳", "%d천억", "%d억 달러");

  private final Random random;
  private final Leads leads;
  private final String[] vocabulary = new String[VOCABULARY];
  private final String[][] events = new String[RECENT_EVENTS][];
  private final @Nullable String[] texts = new String[RECENT_EVENTS];
  private final Duration pace;
  private Instant at = Instant.parse("2026-09-01T00:00:00Z");
  private int eventCount;

  /**
   * A stream that is the same for the same seed.
   *
   * @param pace the time from one entry to the next
   */
  public NewsStream(long seed, Leads leads, Duration pace) {
    this.random = new Random(seed);
    this.leads = leads;
    this.pace = pace;
    for (int i = 0; i < VOCABULARY; i++) {
      vocabulary[i] = word();
    }
  }

  @Override
  public StoryText get() {
    at = at.plus(pace);
    boolean again = eventCount > 0 && random.nextDouble() < AGAIN;
    int event = again ? earlierEvent() : newEvent();
    String title = again ? retold(events[event]) : String.join(" ", events[event]);
    int feed = random.nextInt(FEEDS);
    String link = "https://news" + feed + ".example/article/" + random.nextLong(1L << 40);
    return new StoryText(title, texts[event], link, feed, at);
  }

  private int earlierEvent() {
    int known = Math.min(eventCount, RECENT_EVENTS);
    return Math.floorMod(eventCount - 1 - zipf(known), RECENT_EVENTS);
  }

  private int newEvent() {
    int event = eventCount++ % RECENT_EVENTS;
    events[event] = words(6 + random.nextInt(4));
    texts[event] = leads == Leads.PRESENT ? lead() : null;
    return event;
  }

  private String lead() {
    return "[서울=가나통신] 홍길순 기자 = " + String.join(" ", words(45)) + "다고 밝혔다.";
  }

  private String[] words(int count) {
    String[] words = new String[count];
    for (int i = 0; i < count; i++) {
      words[i] = word(i);
    }
    return words;
  }

  private String word(int position) {
    int kind = random.nextInt(100);
    String word = vocabulary[zipf(VOCABULARY)];
    if (position == 0) {
      return kind < 40 ? word + "," : word;
    }
    if (kind < 8) {
      return one(AMOUNTS).formatted(1 + random.nextInt(999));
    }
    if (kind < 16) {
      return one(PHRASES);
    }
    if (kind < 22) {
      return '"' + word + '"';
    }
    return kind < 28 ? word + "…" + vocabulary[zipf(VOCABULARY)] : word;
  }

  private String retold(String[] event) {
    String[] words = event.clone();
    int change = random.nextInt(words.length);
    words[change] = random.nextBoolean() ? "" : word(1);
    String title = String.join(" ", words).strip();
    title = random.nextInt(3) == 0 ? one(MARKS) + title : title;
    return random.nextInt(3) == 0 ? title + one(ENDINGS) : title;
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int length = 2 + zipf(3); length > 0; length--) {
      word.append((char) ('가' + zipf(SYLLABLES) * 9));
    }
    return word.toString();
  }

  /** A rank below a bound, under Zipf's law with the exponent 1. */
  private int zipf(int bound) {
    return Math.min(bound - 1, (int) Math.pow(bound + 1, random.nextDouble()) - 1);
  }

  private String one(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
