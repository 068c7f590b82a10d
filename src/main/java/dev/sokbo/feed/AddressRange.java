package dev.sokbo.feed;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import okio.ByteString;

/**
 * The addresses that share their first bits.
 *
 * @param network the address in bytes, 4 or 16
 * @param bits how many of its bits count
 */
record AddressRange(ByteString network, int bits) {

  /** An address in digits, so that reading it asks no name server. */
  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");

  /**
   * Reads an address or a range in CIDR notation, such as {@code 10.1.0.0/16}.
   *
   * @throws IllegalArgumentException naming the text, when it is neither
   */
  static AddressRange parse(String text) {
    String[] parts = text.strip().split("/", 2);
    ByteString network = address(parts[0], text);
    int all = network.size() * 8;
    int bits = parts.length == 1 ? all : prefix(parts[1], text);
    if (bits > all) {
      throw mistake(text);
    }
    return new AddressRange(network, bits);
  }

  private static ByteString address(String literal, String text) {
    if (!LITERAL.matcher(literal).matches()) {
      throw mistake(text);
    }
    try {
      return ByteString.of(InetAddress.getByName(literal).getAddress());
    } catch (UnknownHostException e) {
      throw mistake(text);
    }
  }

  private static int prefix(String digits, String text) {
    if (!digits.matches("\\d{1,3}")) {
      throw mistake(text);
    }
    return Integer.parseInt(digits);
  }

  private static IllegalArgumentException mistake(String text) {
    return new IllegalArgumentException(
        "\"" + text + "\" is neither an IP address nor a range such as 10.1.0.0/16");
  }

  boolean contains(InetAddress address) {
    ByteString bytes = ByteString.of(address.getAddress());
    if (bytes.size() != network.size()) {
      return false;
    }
    int whole = bits / 8;
    int rest = bits % 8;
    int mask = 0xFF << (8 - rest) & 0xFF;
    return bytes.rangeEquals(0, network, 0, whole)
        && (rest == 0 || (bytes.getByte(whole) & mask) == (network.getByte(whole) & mask));
  }
}
