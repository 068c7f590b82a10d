package dev.sokbo.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Turns a feed's bytes into text by evidence rather than by declaration, as declarations are often
 * wrong: byte order mark, pattern of zero bytes, escape sequences of ISO 2022, strictly valid
 * UTF-8, then what prolog and HTTP declare where the bytes agree, then detection.
 */
public final class FeedText {

  private static final int PROLOG_LENGTH = 1024;
  private static final byte ESCAPE = 0x1B;

  /** Of the characters beyond ASCII, how many may be broken in what is declared as UTF-8. */
  private static final double BROKEN_SHARE = 0.1;

  private static final Pattern PROLOG =
      Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']?([^\"'\\s?>]+)");
  private static final Pattern PARAMETER =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\"';\\s]+)", Pattern.CASE_INSENSITIVE);

  private final byte[] bytes;
  private final @Nullable String contentType;

  private FeedText(byte[] bytes, @Nullable String contentType) {
    this.bytes = bytes;
    this.contentType = contentType;
  }

  /** The document as text, without byte order mark. */
  public static String of(ByteString body, @Nullable String contentType) {
    Optional<Charset> wide = Charsets.ofZeroBytesOrMark(body);
    FeedText text = new FeedText(body.toByteArray(), contentType);
    String decoded = wide.map(text::wide).orElseGet(text::byEvidence);
    return WindowsControls.mend(decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded);
  }

  /** The text in a charset that shows; the EBCDIC ones, which show alike, as the prolog names. */
  private String wide(Charset shown) {
    String text = new String(bytes, shown);
    @Nullable Charset declared = declared(PROLOG, text);
    if (!shown.equals(Charsets.EBCDIC) || declared == null) {
      return text;
    }
    String redone = new String(bytes, declared);
    return redone.startsWith("<?xml") ? redone : text;
  }

  private String byEvidence() {
    @Nullable Charset declared = declared(PROLOG, prolog());
    @Nullable Charset served = contentType == null ? null : declared(PARAMETER, contentType);
    @Nullable Charset escaped = escaped(declared, served);
    if (escaped != null) {
      return new String(bytes, escaped);
    }
    String utf8 = strictly(StandardCharsets.UTF_8);
    return utf8 != null ? utf8 : outsideUtf8(declared, served);
  }

  private String outsideUtf8(@Nullable Charset declared, @Nullable Charset served) {
    return Stream.of(Optional.ofNullable(declared), Optional.ofNullable(served))
        .flatMap(Optional::stream)
        .map(this::believed)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> new String(bytes, detected(declared, served)));
  }

  private Charset detected(@Nullable Charset declared, @Nullable Charset served) {
    return CharsetGuess.of(bytes)
        .or(() -> Optional.ofNullable(declared))
        .or(() -> Optional.ofNullable(served))
        .orElse(Charsets.WINDOWS_1252);
  }

  /** The text in a declared charset, unless the bytes speak against it. */
  private @Nullable String believed(Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return mostlyUtf8();
    }
    boolean fitsAnything = charset.equals(Charsets.WINDOWS_1252);
    return fitsAnything && CharsetGuess.isKorean(bytes) ? null : strictly(charset);
  }

  private @Nullable String mostlyUtf8() {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long foreign = text.chars().filter(character -> character >= 0x80).count();
    long broken = text.chars().filter(character -> character == '\uFFFD').count();
    return broken <= foreign * BROKEN_SHARE ? text : null;
  }

  private @Nullable String strictly(Charset charset) {
    return Charsets.strictly(bytes, charset);
  }

  private String prolog() {
    int length = Math.min(bytes.length, PROLOG_LENGTH);
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static @Nullable Charset declared(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Charsets.named(matcher.group(1)).orElse(null) : null;
  }

  private @Nullable Charset escaped(@Nullable Charset declared, @Nullable Charset served) {
    if (!hasEscape()) {
      return null;
    }
    for (Charset charset : Charsets.ISO_2022) {
      if (charset.equals(declared) || charset.equals(served)) {
        return charset;
      }
    }
    return Charsets.ofEscapes(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private boolean hasEscape() {
    for (byte octet : bytes) {
      if (octet == ESCAPE) {
        return true;
      }
    }
    return false;
  }
}
