package dev.sokbo.charset;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Mends text that someone turned from windows-1252 into Unicode as if it had been ISO 8859-1: its
 * dashes and quotation marks have become control characters that nobody uses.
 */
final class WindowsControls {

  private static final Pattern CONTROL = Pattern.compile("[\\u0080-\\u009F]");

  private WindowsControls() {}

  /** The text with what those characters were. */
  static String mend(String text) {
    return hasControl(text)
        ? CONTROL.matcher(text).replaceAll(found -> meant(found.group()))
        : text;
  }

  private static boolean hasControl(String text) {
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      if (letter >= 0x80 && letter <= 0x9F) {
        return true;
      }
    }
    return false;
  }

  private static String meant(String control) {
    byte[] octet = control.getBytes(StandardCharsets.ISO_8859_1);
    String meant = new String(octet, Charsets.WINDOWS_1252);
    return meant.equals("\uFFFD") ? control : meant;
  }
}
