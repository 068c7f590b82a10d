package dev.sokbo.evidence;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The countries that headlines name, and who acts for one of them in English ones. Korean ones name
 * Korea and the United States beside everybody else, and leave them out as often.
 */
final class Countries {

  /** The words of a line mean one country; as many lines as a number has bits. */
  private static final List<String> LINES =
      List.of(
          "us|u.s|washington|usa|america|american|fed|powell|white house|pentagon",
          "uk|u.k|london|britain|british|boe|bank of england",
          "eu|e.u|ecb|european union",
          "korea|korean|seoul|bok",
          "china|chinese|beijing|중국",
          "japan|japanese|boj|tokyo|일본",
          "taiwan|taipei|taiwanese|대만",
          "north korea|pyongyang|북한",
          "germany|berlin|german|독일",
          "france|paris|marseille|french|프랑스",
          "italy|rome|milan|italian|이탈리아",
          "spain|madrid|barcelona|spanish|스페인",
          "russia|russian|moscow|kremlin|러시아",
          "ukraine|kyiv|ukrainian|우크라이나|우크라",
          "poland|warsaw|polish|폴란드",
          "israel|israeli|netanyahu|이스라엘",
          "iran|iranian|tehran|이란",
          "iraq|baghdad|iraqi|이라크",
          "syria|syrian|시리아",
          "lebanon|beirut|lebanese|레바논",
          "yemen|yemeni|예멘",
          "egypt|cairo|egyptian|이집트",
          "saudi|riyadh|사우디|사우디아라비아",
          "uae|emirates",
          "qatar|doha|qatari|카타르",
          "turkey|ankara|istanbul|turkish|türkiye|튀르키예",
          "india|delhi|mumbai|indian|인도",
          "pakistan|islamabad|karachi|pakistani|파키스탄",
          "afghanistan|kabul|afghan|아프가니스탄|아프간",
          "bangladesh|bangladeshi|방글라데시",
          "nepal|kathmandu|nepali|네팔",
          "thailand|bangkok|thai|태국",
          "vietnam|hanoi|vietnamese|베트남",
          "cambodia|cambodian|캄보디아",
          "myanmar|미얀마",
          "malaysia|malaysian|말레이시아",
          "singapore|싱가포르",
          "indonesia|jakarta|indonesian|인도네시아",
          "philippines|manila|philippine|필리핀",
          "hong kong|홍콩",
          "australia|sydney|melbourne|australian|rba|호주",
          "new zealand|뉴질랜드",
          "canada|toronto|ottawa|canadian|bank of canada|캐나다",
          "mexico|mexican|멕시코",
          "brazil|rio|brazilian|브라질",
          "argentina|argentine|아르헨티나",
          "chile|chilean|칠레",
          "peru|peruvian|페루",
          "colombia|colombian|콜롬비아",
          "venezuela|venezuelan|베네수엘라",
          "cuba|cuban|쿠바",
          "netherlands|dutch|네덜란드",
          "switzerland|swiss|스위스",
          "sweden|swedish|스웨덴",
          "norway|norwegian|노르웨이",
          "denmark|danish|덴마크",
          "finland|finnish|핀란드",
          "greece|athens|greek|그리스",
          "czech|체코",
          "hungary|hungarian|헝가리",
          "south africa|남아공",
          "nigeria|nigerian|나이지리아",
          "kenya|kenyan|케냐",
          "ethiopia|ethiopian|에티오피아");

  private static final Pattern BAR = Pattern.compile("\\|");

  private static final Set<String> NAMES =
      LINES.stream().flatMap(BAR::splitAsStream).collect(Collectors.toUnmodifiableSet());

  private Countries() {}

  /** Whether a word or two name a country, or who acts for it. */
  static boolean isOne(String name) {
    return NAMES.contains(name) || NAMES.contains(name.substring(name.lastIndexOf(' ') + 1));
  }

  static List<String> lines() {
    return LINES;
  }
}
