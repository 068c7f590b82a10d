package dev.sokbo.charset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Guesses a charset from the bytes outside tags, where nothing that is declared fits. Markup would
 * only drown the few letters that tell.
 */
final class CharsetGuess {

  /**
   * Of the characters beyond ASCII, the share that is Hangul in what is Korean. Chinese bytes read
   * as Korean give Hangul and Hanja half and half.
   */
  private static final double HANGUL_SHARE = 0.85;

  /**
   * Of Hangul, the share that has a place in KS X 1001. Code page 949 adds what hardly anybody
   * writes, at bytes that mean much in other charsets.
   */
  private static final double COMMON_SHARE = 0.5;

  private static final Charset KS_X_1001 = Charset.forName("EUC-KR");

  private CharsetGuess() {}

  /** The likely charset; empty where the bytes tell nothing. */
  static Optional<Charset> of(byte[] bytes) {
    if (isKorean(bytes)) {
      return Optional.of(Charsets.KOREAN);
    }
    byte[] text = outsideTags(bytes);
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(text, 0, text.length);
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset())
        .map(CharsetGuess::likelier)
        .flatMap(Charsets::named);
  }

  /** The detector takes Windows' Cyrillic for the Macintosh's, which no site uses. */
  private static String likelier(String detected) {
    return detected.equals("MACCYRILLIC") ? "windows-1251" : detected;
  }

  /** Whether the bytes are valid in code page 949 and mostly Hangul so. */
  static boolean isKorean(byte[] bytes) {
    String text = Charsets.strictly(bytes, Charsets.KOREAN);
    if (text == null) {
      return false;
    }
    long foreign = text.chars().filter(character -> character >= 0x80).count();
    long hangul = text.chars().filter(character -> isHangul((char) character)).count();
    return foreign > 0 && hangul >= foreign * HANGUL_SHARE && common(text) >= hangul * COMMON_SHARE;
  }

  private static long common(String text) {
    CharsetEncoder encoder = KS_X_1001.newEncoder();
    return text.chars()
        .filter(character -> isHangul((char) character) && encoder.canEncode((char) character))
        .count();
  }

  private static boolean isHangul(char character) {
    return character >= '\uAC00' && character <= '\uD7A3';
  }

  private static byte[] outsideTags(byte[] bytes) {
    ByteArrayOutputStream text = new ByteArrayOutputStream(bytes.length);
    boolean inTag = false;
    for (byte octet : bytes) {
      if (octet == '<' || octet == '>') {
        inTag = octet == '<';
      } else if (!inTag) {
        text.write(octet);
      }
    }
    return text.toByteArray();
  }
}
