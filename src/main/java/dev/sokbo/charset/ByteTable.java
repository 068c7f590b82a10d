package dev.sokbo.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/** A charset of single bytes that Java lacks, to read; nobody writes it here. */
final class ByteTable extends Charset {

  /** ISO-8859-10, by the Encoding Standard (encoding.spec.whatwg.org). */
  static final Charset LATIN_6 =
      new ByteTable(
          "ISO-8859-10",
          "\u00A0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00ADŪŊ°ąēģīĩķ·ļđšŧž―ūŋ"
              + "ĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞß"
              + "āáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ");

  /** ISO-8859-14, by the Encoding Standard. */
  static final Charset LATIN_8 =
      new ByteTable(
          "ISO-8859-14",
          "\u00A0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00AD®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡ"
              + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶß"
              + "àáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ");

  /** KOI8-T, of Tajik, as the GNU C library has it. */
  static final Charset KOI8_T =
      new ByteTable(
          "KOI8-T",
          "қғ‚Ғ„…†‡\uFFFD‰ҳ‹ҲҷҶ\uFFFDҚ‘’“”•–—\uFFFD™\uFFFD›\uFFFD\uFFFD\uFFFD\uFFFD"
              + "\uFFFDӯӮё¤ӣ¦§\uFFFD\uFFFD\uFFFD«¬\u00AD®\uFFFD°±²Ё\uFFFDӢ¶·\uFFFD№\uFFFD»\uFFFD\uFFFD\uFFFD©"
              + "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ");

  /**
   * VISCII, of Vietnamese (<a href="https://www.rfc-editor.org/rfc/rfc1456">RFC 1456</a>), without
   * the six capitals that it has in place of controls.
   */
  static final Charset VISCII =
      new ByteTable(
          "VISCII",
          "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
              + "ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
              + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
              + "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ");

  /** TCVN 5712, the Vietnamese standard, without the capitals that it has in place of controls. */
  static final Charset TCVN =
      new ByteTable(
          "TCVN",
          "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
              + "\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
              + "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
              + "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ");

  private static final char NONE = '\uFFFD';

  /** The characters of the last bytes; those before are as in Latin-1. */
  private final String last;

  private ByteTable(String name, String last) {
    super(name, null);
    this.last = last;
  }

  @Override
  public boolean contains(Charset other) {
    return other.equals(this);
  }

  @Override
  public CharsetEncoder newEncoder() {
    throw new UnsupportedOperationException(name() + " is only read");
  }

  @Override
  public boolean canEncode() {
    return false;
  }

  private char character(int code) {
    int place = code - (256 - last.length());
    return place < 0 ? (char) code : last.charAt(place);
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new CharsetDecoder(this, 1, 1) {
      @Override
      protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        while (in.hasRemaining()) {
          char character = character(in.get(in.position()) & 0xFF);
          if (character == NONE) {
            return CoderResult.unmappableForLength(1);
          }
          if (!out.hasRemaining()) {
            return CoderResult.OVERFLOW;
          }
          out.put(character);
          in.get();
        }
        return CoderResult.UNDERFLOW;
      }
    };
  }
}
