package dev.sokbo.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The provinces, cities and counties that a title names: in Korean those of the first two levels of
 * the country's administrative divisions, and cities of the world in both scripts. Left out are
 * those whose names are everyday words too, such as 경기 (game), 양산 (mass production), 영광 (glory) or
 * 이천 (two thousand).
 */
record Places(Set<String> named) {

  private static final Pattern SEPARATOR = Pattern.compile("[ |]+");

  private static final List<String> REGIONS =
      List.of(
          "서울 종로구 용산구 성동구 광진구 동대문구 중랑구 성북구 강북구 도봉구 노원구 은평구 서대문구 마포구 양천구 구로구 금천구"
              + " 영등포구 동작구 관악구 서초구 강남구 송파구 강동구",
          "부산 해운대 해운대구 사하구 금정구 연제구 수영구 사상구 부산진구 영도구 기장군",
          "대구 달서구 수성구 달성군",
          "인천 미추홀구 연수구 남동구 부평구 계양구",
          "대전 유성구 대덕구",
          "울산",
          "세종",
          "광주",
          "경기도 수원 성남 고양 용인 부천 안산 안양 남양주 평택 시흥 파주 의정부 김포 광명 군포 하남 오산 안성 의왕 양주 포천 여주"
              + " 동두천 과천 가평 양평 연천",
          "강원|강원도 춘천 원주 강릉 태백 속초 삼척 홍천 횡성 영월 평창 정선 철원 화천 양구 인제",
          "충북|충북도 청주 충주 제천 옥천 증평 진천 괴산 단양",
          "충남|충남도 천안 아산 서산 논산 계룡 당진 금산 서천 청양 홍성 태안",
          "전북|전북도 전주 군산 익산 정읍 남원 김제 진안 무주 임실 순창 고창 부안",
          "전남|전남도 목포 여수 순천 나주 광양 담양 곡성 구례 고흥 보성 화순 장흥 해남 영암 무안 함평 완도",
          "경북|경북도 포항 경주 김천 안동 영천 의성 문경 경산 군위 청송 영덕 칠곡 예천 봉화 울진 울릉",
          "경남|경남도 창원 통영 김해 밀양 거제 의령 함안 창녕 남해 산청 함양 거창 합천",
          "제주|제주도 서귀포",
          "ukraine kyiv kharkiv odesa odessa lviv dnipro zaporizhzhia kherson",
          "gaza rafah",
          "england manchester liverpool birmingham leeds",
          "scotland edinburgh glasgow",
          "california|캘리포니아 oakland sacramento 로스앤젤레스 샌프란시스코 새너제이",
          "texas|텍사스 houston dallas austin 휴스턴 댈러스 오스틴",
          "florida miami orlando tampa",
          "illinois chicago 시카고",
          "georgia atlanta 애틀랜타",
          "michigan detroit",
          "ohio cleveland columbus",
          "oregon portland",
          "minnesota minneapolis",
          "massachusetts boston 보스턴",
          "maryland baltimore",
          "colorado denver",
          "tennessee nashville memphis",
          "pennsylvania philadelphia pittsburgh",
          "ontario toronto ottawa 토론토",
          "quebec montreal 몬트리올",
          "queensland brisbane",
          "victoria melbourne",
          "virginia richmond",
          "indiana indianapolis",
          "kansas wichita",
          "oklahoma tulsa",
          "nebraska omaha",
          "carolina raleigh",
          "alberta calgary edmonton");

  /** Cities and states with nothing else around them, each by its names. */
  private static final String OTHERS =
      "arizona nevada utah alabama louisiana kentucky missouri wisconsin alaska "
          + "hawaii sydney|시드니 mumbai|뭄바이 delhi karachi lahore osaka|오사카 hokkaido|홋카이도 "
          + "shanghai|상하이 shenzhen paris|파리 marseille berlin|베를린 munich|뮌헨 madrid|마드리드 "
          + "barcelona|바르셀로나 milan|밀라노 rome istanbul|이스탄불 manila|마닐라 jakarta|자카르타 "
          + "bangkok|방콕 seoul busan daegu incheon daejeon gwangju suwon pyeongtaek ulsan "
          + "seattle|시애틀 vancouver|밴쿠버 guadalajara monterrey bogota|보고타 "
          + "medellin lima|리마 quito caracas santiago|산티아고 montevideo nairobi|나이로비 lagos|라고스 "
          + "accra dakar kigali johannesburg|요하네스버그 casablanca|카사블랑카 tunis algiers "
          + "dubai|두바이 doha|도하 riyadh|리야드 jeddah dublin|더블린 belfast cardiff lisbon|리스본 "
          + "porto seville valencia lyon|리옹 toulouse bordeaux turin|토리노 naples|나폴리 "
          + "venice|베네치아 vienna zurich|취리히 geneva|제네바 amsterdam|암스테르담 rotterdam|로테르담 "
          + "antwerp hamburg|함부르크 frankfurt|프랑크푸르트 dresden|드레스덴 stuttgart|슈투트가르트 leipzig "
          + "prague|프라하 budapest|부다페스트 warsaw|바르샤바 krakow gdansk bucharest belgrade zagreb "
          + "oslo|오슬로 stockholm|스톡홀름 gothenburg malmo copenhagen|코펜하겐 helsinki|헬싱키 riga "
          + "vilnius tallinn izmir ankara|앙카라 kyoto|교토 nagoya|나고야 fukuoka|후쿠오카 sapporo|삿포로 "
          + "kumamoto|구마모토 hiroshima|히로시마 taipei|타이베이 hsinchu kaohsiung|가오슝 guangzhou|광저우 "
          + "wuhan|우한 chengdu|청두 hangzhou|항저우 nanjing|난징 hanoi|하노이 danang|다낭 호찌민 penang|페낭 "
          + "surabaya bengaluru|bangalore|벵갈루루 hyderabad chennai|첸나이 pune kolkata dhaka "
          + "colombo kathmandu tashkent|타슈켄트 almaty|알마티 perth|퍼스 adelaide auckland|오클랜드 "
          + "wellington";

  /** What each place lies in; a region lies in itself. */
  private static final Map<String, String> REGION_OF = regionOf();

  /** A title that names a place and what that lies in means the place. */
  Places {
    Set<String> all = Set.copyOf(named);
    named = all.size() < 2 ? all : narrowest(all);
  }

  private static Set<String> narrowest(Set<String> all) {
    return all.stream()
        .filter(
            place ->
                all.stream()
                    .noneMatch(other -> !other.equals(place) && place.equals(REGION_OF.get(other))))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The names of all places. */
  static List<String> names() {
    return List.copyOf(REGION_OF.keySet());
  }

  /** Whether each names places, and none of the one is a place of the other or lies in one. */
  boolean othersThan(Places other) {
    if (named.isEmpty() || other.named.isEmpty()) {
      return false;
    }
    for (String place : named) {
      for (String others : other.named) {
        if (fit(place, others)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a word is the name of one of them, with whatever ending. */
  boolean isNamedBy(String word) {
    for (String place : named) {
      if (word.startsWith(place)) {
        return true;
      }
    }
    return false;
  }

  private static boolean fit(String place, String other) {
    String region = REGION_OF.getOrDefault(place, place);
    String otherRegion = REGION_OF.getOrDefault(other, other);
    boolean whole = place.startsWith(region) || other.startsWith(otherRegion);
    return place.equals(other) || (whole && region.equals(otherRegion));
  }

  private static Map<String, String> regionOf() {
    Map<String, String> regions = new HashMap<>();
    Stream.concat(REGIONS.stream(), Arrays.stream(OTHERS.split(" ")))
        .map(line -> SEPARATOR.splitAsStream(line).toList())
        .forEach(places -> places.forEach(place -> regions.put(place, places.getFirst())));
    return Map.copyOf(regions);
  }
}
