package dev.sokbo.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A range of IP addresses in CIDR notation (RFC 4632, RFC 4291): {@code 10.0.0.0/8}, {@code
 * fd00::/8}, or one address.
 *
 * @param network the first address of the range
 * @param prefixLength how many leading bits all addresses of the range share
 */
public record Cidr(InetAddress network, int prefixLength) {

  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  public Cidr {
    if (prefixLength < 0 || prefixLength > network.getAddress().length * 8) {
      throw new IllegalArgumentException("prefix length out of range: " + prefixLength);
    }
    InetAddress first = masked(network, prefixLength);
    if (!first.equals(network)) {
      throw new IllegalArgumentException(
          "the range begins at " + first.getHostAddress() + "/" + prefixLength);
    }
  }

  /**
   * Reads a range; never asks a name server.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  public static Cidr parse(String text) {
    int slash = text.indexOf('/');
    InetAddress address = address(slash < 0 ? text : text.substring(0, slash));
    int bits = address.getAddress().length * 8;
    return new Cidr(address, slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1)));
  }

  /** Whether an address is in the range; IPv4 and IPv6 never mix. */
  public boolean contains(InetAddress address) {
    return address.getAddress().length == network.getAddress().length
        && masked(address, prefixLength).equals(network);
  }

  @Override
  public String toString() {
    return network.getHostAddress() + "/" + prefixLength;
  }

  private static InetAddress address(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
      throw new IllegalArgumentException("not an IP address: " + text);
    }
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not an IP address: " + text, e);
    }
  }

  private static InetAddress masked(InetAddress address, int prefixLength) {
    byte[] bytes = address.getAddress();
    int whole = prefixLength / 8;
    if (whole < bytes.length) {
      bytes[whole] &= (byte) (0xFF00 >> prefixLength % 8);
      Arrays.fill(bytes, whole + 1, bytes.length, (byte) 0);
    }
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of " + bytes.length + " bytes", e);
    }
  }
}
