package dev.sokbo.headline;

import dev.sokbo.headline.ShortForm.Bounds;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The short forms of headline Korean and English, and what they stand for. */
final class ShortFormWords {

  static final Map<Character, String> CHINESE =
      Arrays.stream(
              ("美 미국 中 중국 日 일본 韓 한국 北 북한 英 영국 獨 독일 佛 프랑스 伊 이탈리아 印 인도 露 러시아 濠 호주"
                      + " 泰 태국 越 베트남 臺 대만 與 여당 野 야당 靑 청와대 檢 검찰 警 경찰 軍 군 證 증권 銀 은행 株 주"
                      + " 車 차 兆 조 億 억 弗 달러 前 전 現 현 新 신 故 고 對 대 反 반 親 친 發 발 李 이 尹 윤 朴 박"
                      + " 鄭 정 崔 최")
                  .split("(?<=[가-힣]) "))
          .collect(Collectors.toMap(pair -> pair.charAt(0), pair -> pair.substring(2)));

  /** What means one thing wherever it stands. */
  private static final String ANYWHERE =
      "영업익=영업이익|목표주가=목표가|d램=dram|금감원=금융감독원|하닉=하이닉스|국힘=국민의힘|예탁원=예탁결제원|시총=시가총액|순익=순이익|삼전닉스=삼성전자하이닉스"
          + "|삼전·닉스=삼성전자하이닉스|삼전·하닉=삼성전자하이닉스|창신메모리=cxmt"
          + "|고대역폭메모리=hbm|인공지능=ai|상폐=상장폐지|우협=우선협상|엔솔=에너지솔루션|폭락=급락|폭등=급등|첫삽=착공|첫"
          + " 삽=착공|숨져=사망|숨진=사망|숨졌=사망|구속 면해=영장 기각"
          + "|현대자동차=현대차|방탄소년단=bts|공정거래위원회=공정위|금융위원회=금융위|기획재정부=기재부"
          + "|국토교통부=국토부|산업통상자원부=산업부|산업통상부=산업부|과학기술정보통신부=과기정통부"
          + "|중소벤처기업부=중기부|보건복지부=복지부|고용노동부=노동부|방송통신위원회=방통위|헌법재판소=헌재|항소 기각=2심 유지|항소기각=2심 유지|상고 기각=대법"
          + " 확정|상고기각=대법 확정|연준=fed|소비자물가지수=cpi|소비자물가=cpi|생산자물가=ppi|국내총생산=gdp|%포인트=%p|역대 최대=사상 최대|창사"
          + " 최대=사상 최대|창사 이래 최대=사상 최대|역대 최고=사상 최고|세계보건기구=who"
          + "|국제통화기금=imf|경제협력개발기구=oecd|한국개발연구원=kdi|국제에너지기구=iea|석유수출국기구=opec"
          + "|개인정보보호위원회=개인정보위|식품의약품안전처=식약처|국가인권위원회=인권위|국민권익위원회=권익위"
          + "|더불어민주당=민주당|고위공직자범죄수사처=공수처|한국토지주택공사=lh|대한의사협회=의협|한국시리즈=ks|케이팝 데몬"
          + " 헌터스=케데헌|배달의민족=배민|현대중공업=현대중|에너빌리티=에너빌|한화에어로스페이스=한화에어로|재판에 넘겨=기소|재판 넘겨=기소|지난해=작년"
          + "|국가정보원=국정원|민노총=민주노총|연방준비제도=fed|금융통화위원회=한국은행|한국수력원자력=한수원|국정자원=국가정보자원관리원|lgu+=lg유플러스|lg"
          + " u+=lg유플러스|skt=sk텔레콤|카톡=카카오톡|카뱅=카카오뱅크|스벅=스타벅스";

  /** What means one thing as a whole word. */
  private static final String WORDS =
      "삼전=삼성전자|한은=한국은행|금통위=한국은행|삼바=삼성바이오로직스|과기부=과기정통부|불=화재|큰불=화재|이재명 대통령=이대통령|이 대통령=이대통령|federal"
          + " reserve=fed|artificial intelligence=ai|united states=us|united kingdom=uk|european"
          + " union=eu|united nations=un|electric vehicle=ev|electric vehicles=ev|electric"
          + " car=ev|electric cars=ev|lay off=layoff|lays off=layoff|laid off=layoff|laying"
          + " off=layoff|bank of england=boe|bank of japan=boj|bank of korea=bok|european central"
          + " bank=ecb|new york city=nyc|prime minister=pm|chief executive=ceo|chief financial"
          + " officer=cfo|chief operating officer=coo";

  /** Latin letters spelled in Hangul, as companies register their names, begin a word. */
  private static final String LETTERS =
      "에스케이=sk|엘지=lg|케이티=kt|엔에스=ns|지에스=gs|씨제이=cj|엘에스=ls|에이치디=hd|제이와이피=jyp|케이비=kb"
          + "|엔에이치=nh|비엔케이=bnk|엔씨소프트=nc소프트|제이티비씨=jtbc|엠비씨=mbc|에스비에스=sbs";

  private ShortFormWords() {}

  /** All short forms but the Chinese signs. */
  static List<ShortForm> all() {
    return Stream.of(
            forms(ANYWHERE, Bounds.ANYWHERE),
            forms(WORDS, Bounds.WORD),
            forms(LETTERS, Bounds.PREFIX),
            Stream.of(
                new ShortForm("유증", "유상증자", Bounds.PREFIX, "권기인"),
                new ShortForm("무증", "무상증자", Bounds.PREFIX, "상거"),
                new ShortForm("한전", "한국전력", Bounds.PREFIX, "k기산공선"),
                new ShortForm("토허", "토지거래허가", Bounds.PREFIX, "")))
        .flatMap(forms -> forms)
        .toList();
  }

  private static Stream<ShortForm> forms(String forms, Bounds bounds) {
    return Arrays.stream(forms.split("\\|"))
        .map(pair -> pair.split("=", 2))
        .map(pair -> new ShortForm(pair[0], pair[1], bounds, ""));
  }
}
