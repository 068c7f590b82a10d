package dev.sokbo.story;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Korean cities and counties that a title names. Left out are those whose names are everyday
 * words too, such as 양산 (mass production), 영광 (glory) or 이천 (two thousand).
 */
final class Places {

  private static final String CITIES =
      "부산|대구|인천|대전|울산|세종|수원|성남|고양|용인|부천|안산|안양|남양주|평택|시흥|파주|의정부|김포|광명"
          + "|군포|하남|오산|안성|의왕|양주|포천|여주|동두천|과천|가평|양평|연천|춘천|원주|강릉|태백|속초|삼척|홍천|횡성"
          + "|영월|평창|정선|철원|화천|양구|인제|청주|충주|제천|옥천|증평|진천|괴산|단양|천안|아산|서산|논산|계룡"
          + "|당진|금산|서천|청양|홍성|태안|전주|군산|익산|정읍|남원|김제|진안|무주|임실|순창|고창|부안|목포|여수"
          + "|순천|나주|광양|담양|곡성|구례|고흥|보성|화순|장흥|해남|영암|무안|함평|완도|포항|경주|김천|안동"
          + "|영천|문경|경산|군위|청송|영덕|칠곡|예천|봉화|울진|울릉|창원|통영|김해|밀양|거제|의령|함안|창녕|남해"
          + "|산청|함양|거창|합천|제주|서귀포";

  private static final Pattern CITY =
      Pattern.compile(
          "(?<![\\p{L}\\d])("
              + CITIES
              + ")(?=[^\\p{L}]|$|시(?![\\p{L}])|군(?![\\p{L}])|서(?![\\p{L}])|에서|발|항|공항|공장|앞바다)");

  private Places() {}

  static Set<String> in(String folded) {
    Set<String> found = new LinkedHashSet<>();
    Matcher city = CITY.matcher(folded);
    while (city.find()) {
      found.add(city.group(1));
    }
    return Collections.unmodifiableSet(found);
  }
}
