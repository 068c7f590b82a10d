package dev.sokbo.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Charsets by the names that feeds give them. A name stands for the widest charset that people use
 * under it, as browsers do (<a href="https://encoding.spec.whatwg.org/#names-and-labels">WHATWG
 * labels</a>): what says EUC-KR is written in Windows code page 949, and so on.
 */
public final class Charsets {

  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  static final Charset KOREAN = Charset.forName("x-windows-949");
  static final Charset EBCDIC = Charset.forName("IBM037");

  /** The charsets that switch by escape sequences within seven bits. */
  static final List<Charset> ISO_2022 =
      List.of(
          Charset.forName("ISO-2022-KR"),
          Charset.forName("ISO-2022-JP"),
          Charset.forName("ISO-2022-CN"));

  /**
   * ISO 8859 as the Encoding Standard lets it be written, with the direction of Arabic or Hebrew.
   */
  private static final Pattern LATIN =
      Pattern.compile("(?:cs)?iso[-_]?8859[-_]?([1-9]|1[0-6])(?:-?[ei]|:\\d{4})?");

  /** What a decoder puts in place of bytes that make no sense. */
  private static final char REPLACEMENT = '\uFFFD';

  private static final Map<String, Charset> WIDER = new HashMap<>();

  static {
    widen(
        "x-windows-949",
        "euc-kr euckr x-euc-kr ks_c_5601-1987 ks_c_5601-1989 ks_c_5601_1987 ks_c_5601 ksc5601"
            + " ksc_5601 ks_c-5601-1987 ks_c-5601 ks-c-5601 cp949 ms949 uhc windows-949"
            + " x-windows-949 korean iso-ir-149 csksc56011987 cseuckr");
    widen(
        "windows-31j",
        "shift_jis shift-jis sjis x-sjis ms_kanji csshiftjis cp932 ms932 windows-31j cp943");
    widen("x-SJIS_0213", "shift_jisx0213 shift_jis_2004 sjis_2004");
    widen("EUC-JP", "euc-jp x-euc-jp eucjp cseucpkdfmtjapanese euc_jis_2004 euc_jisx0213");
    widen(
        "GB18030",
        "gb2312 gb_2312 gb_2312-80 gbk x-gbk cp936 ms936 gb18030 chinese csgb2312 csiso58gb231280"
            + " iso-ir-58 euc-cn");
    widen("Big5-HKSCS", "big5 big-5 big5-hkscs cn-big5 csbig5 x-x-big5 cp950 ms950");
    widen(
        "windows-1252",
        "iso-8859-1 csisolatin1 latin1 latin-1 l1 us-ascii ascii ansi_x3.4-1968 ansi ms-ansi"
            + " cp1252 windows-1252 iso-ir-100 cp819 ibm819");
    widen(
        "windows-1254", "iso-8859-9 latin5 l5 csisolatin5 iso-ir-148 windows-1254 cp1254 ms-turk");
    widen("windows-1250", "ms-ee");
    widen("windows-1251", "ms-cyrl");
    widen("windows-1253", "ms-greek");
    widen("windows-1255", "ms-hebr");
    widen("windows-1256", "ms-arab");
    widen("windows-1257", "winbaltrim");
    widen("x-windows-874", "tis-620 iso-8859-11 windows-874 dos-874");
    widen("ISO-8859-8", "visual logical");
    teach(ByteTable.LATIN_6, "iso-8859-10 csisolatin6 iso-ir-157 l6 latin6");
    teach(ByteTable.LATIN_8, "iso-8859-14 latin8 l8");
    teach(ByteTable.KOI8_T, "koi8-t koi8_t");
    teach(ByteTable.VISCII, "viscii csviscii viscii1.1-1");
    teach(ByteTable.TCVN, "tcvn tcvn-5712 tcvn5712-1 tcvn5712-1:1993");
    widen("UTF-8", "utf-8 utf8 utf_8 unicode-1-1-utf-8 x-unicode20utf8 cp65001");
    widen("KOI8-R", "koi8-r koi8 koi koi8_r cskoi8r");
    widen("x-MacCyrillic", "x-mac-cyrillic x-mac-ukrainian mac-cyrillic maccyrillic");
    widen("x-MacRoman", "macintosh mac x-mac-roman macroman csmacintosh");
    widen("x-MacCentralEurope", "maccentraleurope maclatin2 mac-latin2");
    widen("x-MacGreek", "macgreek mac-greek");
    widen("x-MacIceland", "maciceland mac-iceland");
    widen("x-MacTurkish", "macturkish mac-turkish");
    widen("IBM500", "ebcdic-cp-be ebcdic-cp-ch cp500 ibm500 csibm500");
    widen("IBM775", "cspc775baltic");
    widen("IBM855", "csibm855");
    widen("IBM861", "cp_is cp-is");
    widen("IBM866", "cp1125 ibm1125 cp866u ruscii");
    widen("IBM01140", "cp1140 ibm1140");
  }

  private Charsets() {}

  private static void widen(String charset, String labels) {
    teach(Charset.forName(charset), labels);
  }

  private static void teach(Charset charset, String labels) {
    for (String label : labels.split(" ", -1)) {
      WIDER.put(label, charset);
    }
  }

  /** The label under which a charset is known here, of two families with many. */
  private static String usual(String label) {
    Matcher latin = LATIN.matcher(label);
    if (latin.matches()) {
      return "iso-8859-" + latin.group(1);
    }
    return label.startsWith("x-cp125") ? "windows-" + label.substring(4) : label;
  }

  /** The charset that a label means; empty where nobody knows it. */
  static Optional<Charset> named(String label) {
    String name = usual(label.strip().toLowerCase(Locale.ROOT));
    Charset wider = WIDER.getOrDefault(name, WIDER.get(name.replace('_', '-')));
    if (wider != null) {
      return Optional.of(wider);
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException unknown) {
      return name.contains("_") ? named(name.replace('_', '-')) : Optional.empty();
    }
  }

  /**
   * The charset that shows in the first bytes: UTF-16 and UTF-32 by their mark or by the zero bytes
   * beside an ASCII character, EBCDIC by its {@code <?xm}. See XML 1.0, appendix F.
   */
  static Optional<Charset> ofZeroBytesOrMark(ByteString body) {
    String head = body.substring(0, Math.min(4, body.size())).hex();
    if (head.startsWith("0000feff") || head.startsWith("0000003c")) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (head.startsWith("fffe0000") || head.startsWith("3c000000")) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (head.startsWith("feff") || head.matches("00(?!00).{2}.*")) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (head.startsWith("fffe") || head.matches("(?!00).{2}00.*")) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return head.equals("4c6fa794") ? Optional.of(EBCDIC) : Optional.empty();
  }

  /** The ISO 2022 charset whose escape sequences a text carries. */
  static @Nullable Charset ofEscapes(String text) {
    if (text.contains("\u001B$)C")) {
      return ISO_2022.get(0);
    }
    boolean japanese = text.contains("\u001B$B") || text.contains("\u001B$@");
    return japanese ? ISO_2022.get(1) : null;
  }

  /** Decodes bytes of which every one must make sense; else nothing. */
  public static @Nullable String strictly(byte[] bytes, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      String text = new String(bytes, charset);
      // Five times as fast, and nothing was replaced.
      if (text.indexOf(REPLACEMENT) < 0) {
        return text;
      }
    }
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
