package dev.sokbo.evidence;

import dev.sokbo.gram.Word;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that are names of a kind, or tell that a name stands beside them. */
final class NameWords {

  private static final Pattern SPACE = Pattern.compile(" ");

  /** Countries as headlines call them, and the European Union. */
  private static final List<String> COUNTRIES =
      split(
          "한국 미국 중국 일본 북한 영국 독일 프랑스 이탈리아 인도 러시아 호주 태국 베트남 대만 캐나다 멕시코 브라질 이란"
              + " 이스라엘 우크라이나 eu 사우디 카타르 튀르키예 스페인 폴란드 체코 네덜란드 스위스 스웨덴 노르웨이 핀란드 덴마크"
              + " 인도네시아 말레이시아 필리핀 싱가포르 몽골 홍콩 이라크 시리아 레바논 예멘 이집트 아르헨티나 칠레 콜롬비아 페루"
              + " 베네수엘라 쿠바 uae 쿠웨이트 파키스탄 아프가니스탄 미얀마 캄보디아 라오스 네팔 남아공 나이지리아 뉴질랜드 요르단 바레인 카자흐스탄 우즈베키스탄"
              + " 벨기에 오스트리아 포르투갈 그리스 헝가리 루마니아 크로아티아 세르비아 아일랜드 방글라데시 스리랑카 모로코 튀니지"
              + " 알제리 세네갈 에티오피아 케냐 에콰도르 파라과이 우루과이 볼리비아");

  /** What the names of companies, offices and laws end in. */
  private static final List<String> ENDINGS =
      split(
          "은행 증권 카드 보험 생명 화재 캐피탈 자산운용 전자 화학 건설 그룹 중공업 제약 바이오 텔레콤 에너지 시의회 도의회 군의회"
              + " 교육청 대학교 병원 공항 법안 법 재단 항공 제철 조선 해운 물산 게임즈 택배 소방서 경찰서 지검 지법");

  /** What stands behind the name of a person, whether still so or once. */
  private static final Set<String> TITLES =
      Set.copyOf(split("의원 회장 부회장 대표 사장 행장 장관 차관 시장 지사 총장 교수 감독 후보 선수 총리 여사 노조 노사 전 현"));

  /** English words behind which a noun follows. */
  private static final Set<String> PREPOSITIONS =
      Set.copyOf(
          split("in of on for with by from against at over between near startup senator actor"));

  /** English words that are no names: by what headlines name where they have it from, adverbs. */
  private static final Set<String> NO_NAMES =
      Set.copyOf(
          split(
              "say says said source sources report reports reported official officials analyst"
                  + " analysts show shows study survey reuters bloomberg out off down"
                  + " more again today week but and as while after before despite not two three"
                  + " four five six seven eight nine ten first second third key top"));

  private static final List<String> PARTICLES = split("에 서 로 와 과 부터 까지 위해 관련 대한 따라");

  private NameWords() {}

  private static List<String> split(String words) {
    return SPACE.splitAsStream(words).toList();
  }

  /** The country that a word begins with; absent where it begins with none. */
  static @Nullable String country(Word word) {
    for (String country : COUNTRIES) {
      if (word.text.startsWith(country)) {
        return country;
      }
    }
    return null;
  }

  /** What stands before the ending of a name of some kind; absent where the word has none. */
  static @Nullable String head(Word word, String ending) {
    int end = word.text.lastIndexOf(ending);
    return end < 1 ? null : word.text.substring(0, end);
  }

  static List<String> endings() {
    return ENDINGS;
  }

  static boolean isTitle(String word) {
    return TITLES.contains(word);
  }

  /** Whether what follows the word before this one is a noun in English. */
  static boolean isNounBehind(Word word) {
    return word.before.endsWith("'s") || PREPOSITIONS.contains(word.before);
  }

  /** Whether a Korean word ends in a particle that says where, when or how. */
  static boolean hasParticle(Word word) {
    return PARTICLES.stream().anyMatch(word.text::endsWith);
  }

  /** Whether an English word may be a name wherever it stands: nothing tells it for a verb. */
  static boolean mayBeName(Word word) {
    return !word.text.endsWith("s") && !word.isCommonInEnglish();
  }

  /** Whether an English word is a number, a form of a verb, or another that is no name. */
  static boolean isNoName(Word word) {
    return NO_NAMES.contains(word.text)
        || word.text.endsWith("ed")
        || word.text.endsWith("ing")
        || isNumber(word);
  }

  /** Whether a word is a number. */
  static boolean isNumber(Word word) {
    return word.hasDigit() && !word.hasLatin();
  }
}
