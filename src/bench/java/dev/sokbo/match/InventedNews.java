package dev.sokbo.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Korean and English news of invented words, with the shapes of real ones: few words are frequent
 * (Zipf), Korean ones carry particles, a third is Latin, names are watched as they are or in two
 * words.
 */
final class InventedNews {

  private static final int WORDS = 40_000;

  private static final String[] SYLLABLES =
      ("가 강 거 고 공 과 관 구 국 그 금 기 나 남 내 노 다 단 대 도 동 두 드 라 력 로 론 리 마 만 메 명 모 무 문 미 민 바 반 발 방 배 "
              + "버 보 부 비 사 산 상 서 선 성 세 소 수 스 시 신 실 아 안 야 양 어 에 여 연 영 예 오 온 용 우 원 위 유 은 의 이 인 일 자 장 "
              + "재 전 정 제 조 주 중 지 진 차 철 청 체 초 최 카 코 크 타 테 토 통 트 특 티 파 페 포 프 하 한 해 현 형 호 화 회 효 휴 흥 히")
          .split(" ");

  private static final String[] LATIN =
      "al an ar be co da de el en er fi ga in ka lo ma mi na no or pa ra ri se so ta te ti to vi"
          .split(" ");

  private static final String[] TAILS = {
    "", "", "", "", "이", "가", "을", "를", "의", "에", "은", "는", "로", "에서"
  };

  private static final String[] MARKS = {
    " ", " ", " ", " ", " ", " ", ", ", "·", "…", " \"", "\" "
  };

  private final Random random = new Random(20_260_801);
  private final List<String> words = new ArrayList<>(WORDS);

  InventedNews() {
    Set<String> distinct = new LinkedHashSet<>();
    while (distinct.size() < WORDS) {
      distinct.add(random.nextInt(3) == 0 ? latin() : korean());
    }
    words.addAll(distinct);
  }

  /** So many distinct terms: rarer words first, since nobody watches the most frequent. */
  List<String> terms(int count) {
    Set<String> terms = new LinkedHashSet<>();
    while (terms.size() < count) {
      String word = words.get(WORDS / 50 + random.nextInt(WORDS - WORDS / 50));
      switch (random.nextInt(4)) {
        case 0 -> terms.add(word);
        case 1 -> terms.add(word + " " + words.get(random.nextInt(WORDS)));
        case 2 -> terms.add(korean() + korean());
        default -> terms.add(word + korean());
      }
    }
    return List.copyOf(terms);
  }

  /** Texts of so many UTF-16 units. */
  List<String> texts(int count, int length) {
    List<String> texts = new ArrayList<>(count);
    for (int made = 0; made < count; made++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < length) {
        String word = words.get((int) (WORDS * Math.pow(random.nextDouble(), 3)));
        boolean hangul = word.charAt(0) >= '가';
        text.append(word).append(hangul ? pick(TAILS) : "").append(pick(MARKS));
      }
      texts.add(text.substring(0, length));
    }
    return texts;
  }

  private String korean() {
    StringBuilder word = new StringBuilder();
    int length = 2 + random.nextInt(3);
    while (word.length() < length) {
      word.append(SYLLABLES[(int) (SYLLABLES.length * Math.pow(random.nextDouble(), 1.5))]);
    }
    return word.toString();
  }

  private String latin() {
    StringBuilder word = new StringBuilder();
    int length = 2 + random.nextInt(3);
    for (int made = 0; made < length; made++) {
      word.append(pick(LATIN));
    }
    if (random.nextInt(3) == 0) {
      word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
    }
    return word.toString();
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
