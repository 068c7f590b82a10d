package dev.sokbo.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.text.Particles.Particle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong particle makes every Korean reply look machine-made. */
final class ParticlesTest {

  @ParameterizedTest
  @CsvSource({
    "메타, 를",
    "삼성, 을",
    "LG, 를",
    "HBM, 을",
    "Meta, 를",
    "Samsung, 을",
    "Apple, 을",
    "AI 칩, 을",
    "Facebook, 을",
    "Microsoft, 를",
    "HBM4, 를",
    "HBM3, 을",
    "2026, 을",
    "\"메타\", 를",
    "…, 를"
  })
  void chooseTheObjectParticleByTheReading(String word, String particle) {
    assertThat(Particles.choose(word, Particle.OBJECT)).isEqualTo(particle);
  }

  @ParameterizedTest
  @CsvSource({
    "WhatsApp, 을",
    "Nasdaq, 을",
    "KOSDAQ, 을",
    "lab, 을",
    "GitHub, 를",
    "Airbnb, 를",
    "Public, 을",
    "Inc., 를",
    "Street, 를",
    "week, 를",
    "group, 을",
    "market, 을",
    "tag, 를",
    "blog, 를",
    "Big, 을",
    "airbag, 을",
    "iPhone, 을",
    "Chrome, 을",
    "Verizon, 을",
    "Zoom, 을",
    "stock, 을",
    "Facebook, 을",
    "Claude, 를"
  })
  void soundLatinWordsOut(String word, String particle) {
    assertThat(Particles.choose(word, Particle.OBJECT)).isEqualTo(particle);
  }

  @ParameterizedTest
  @CsvSource({"NAVER, 를", "SAMSUNG, 을", "COUPANG, 을", "TSMC, 를", "FOMC, 를", "USTR, 을"})
  void readCapitalsAsAWordWhenTheyAreLongEnough(String word, String particle) {
    assertThat(Particles.choose(word, Particle.OBJECT)).isEqualTo(particle);
  }

  @ParameterizedTest
  @CsvSource({"국제통화기금(IMF), 을", "‘삼성전자(005930)’, 를", "메타 AND (구글), 을", "(메타), 를", "메타), 를"})
  void passOverAGlossInBrackets(String word, String particle) {
    assertThat(Particles.choose(word, Particle.OBJECT)).isEqualTo(particle);
  }

  @ParameterizedTest
  @CsvSource({"50kg, 을", "3g, 을", "10km, 를", "5m, 를", "5G, 를", "km, 을"})
  void readUnitsBehindANumber(String word, String particle) {
    assertThat(Particles.choose(word, Particle.OBJECT)).isEqualTo(particle);
  }

  @ParameterizedTest
  @CsvSource({"50%, 를", "Disney+, 를", "5.0, 을", "3M, 을", "23시, 를"})
  void readSignsThatAreSpoken(String word, String particle) {
    assertThat(Particles.choose(word, Particle.OBJECT)).isEqualTo(particle);
  }

  @ParameterizedTest
  @CsvSource({"2021, 로", "7, 로", "메타, 로", "서울, 로", "삼성, 으로", "Apple, 로", "SQL, 로", "칩, 으로"})
  void treatRieulAsAVowelBeforeRo(String word, String particle) {
    assertThat(Particles.choose(word, Particle.BY)).isEqualTo(particle);
  }

  @ParameterizedTest
  @CsvSource({"TOPIC, 메타는", "SUBJECT, 메타가", "OBJECT, 메타를", "AND, 메타와", "BY, 메타로"})
  void areAppendedToTheWord(Particle particle, String expected) {
    assertThat("메타" + Particles.choose("메타", particle)).isEqualTo(expected);
  }
}
