package dev.sokbo.fetch;

import dev.sokbo.config.Cidr;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides which addresses feeds may be fetched from: the public internet on the ports of the web,
 * and what the operator allows on purpose. Feed addresses come from chats and from redirects, so
 * nothing of the operator's own network may be reached through them.
 */
public final class AddressGuard {

  private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

  /**
   * IPv4 that is not globally reachable, by IANA's special-purpose registry and RFC 6890, with
   * multicast and the reserved rest.
   */
  private static final List<Cidr> NOT_PUBLIC =
      ranges(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /** All of IPv6 that is in global use so far. */
  private static final Cidr GLOBAL_UNICAST = Cidr.parse("2000::/3");

  /**
   * Parts of it that are not public or that carry IPv4 addresses within: IETF assignments with
   * Teredo, 6to4, documentation, AS112.
   */
  private static final List<Cidr> NOT_PUBLIC_6 =
      ranges("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

  private final List<Cidr> allowed;

  /** A guard that also lets through what these ranges hold, on any port. */
  public AddressGuard(List<Cidr> allowed) {
    this.allowed = List.copyOf(allowed);
  }

  private static List<Cidr> ranges(String... ranges) {
    return Stream.of(ranges).map(Cidr::parse).toList();
  }

  /** Whether an address may be connected to on some port. */
  boolean permits(InetAddress address) {
    return isAllowed(address) || isPublic(address);
  }

  /** Whether a resolved address and its port may be connected to. */
  boolean permits(InetSocketAddress target) {
    InetAddress address = target.getAddress();
    return address != null
        && (isAllowed(address) || (isPublic(address) && PORTS.contains(target.getPort())));
  }

  /** Whether a host's name is itself an address that the operator allows. */
  public boolean allowsByName(String host) {
    try {
      return isLiteral(host) && isAllowed(InetAddress.getByName(host));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /**
   * Whether a host as {@link okhttp3.HttpUrl} writes it is an address, for which no name server is
   * asked.
   */
  private static boolean isLiteral(String host) {
    return host.indexOf(':') >= 0 || host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  }

  /** Whether the operator allows an address on purpose. */
  boolean isAllowed(InetAddress address) {
    return allowed.stream().anyMatch(range -> range.contains(address));
  }

  private static boolean isPublic(InetAddress address) {
    if (address instanceof Inet6Address) {
      return GLOBAL_UNICAST.contains(address)
          && NOT_PUBLIC_6.stream().noneMatch(range -> range.contains(address));
    }
    return NOT_PUBLIC.stream().noneMatch(range -> range.contains(address));
  }
}
