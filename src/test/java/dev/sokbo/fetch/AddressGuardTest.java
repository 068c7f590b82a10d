package dev.sokbo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sokbo.config.Cidr;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A feed's address must not open the operator's own network to whoever can name it. */
final class AddressGuardTest {

  private static final AddressGuard GUARD = new AddressGuard(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "fc00::1",
        "fd12::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "3fff::1",
        "100::1"
      })
  void refusesWhatIsNotPublic(String address) throws UnknownHostException {
    assertThat(permits(GUARD, address, 80)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "100.63.0.1", "172.32.0.1", "2606:4700::1111", "2a00::1"})
  void permitsWhatIsPublic(String address) throws UnknownHostException {
    assertThat(permits(GUARD, address, 443)).isTrue();
  }

  @Test
  void permitsThePortsOfTheWebOnly() throws UnknownHostException {
    assertThat(permits(GUARD, "1.1.1.1", 8443)).isTrue();
    assertThat(permits(GUARD, "1.1.1.1", 22)).isFalse();
    assertThat(permits(GUARD, "1.1.1.1", 6379)).isFalse();
  }

  @Test
  void permitsWhatIsAllowedOnPurposeOnAnyPort() throws UnknownHostException {
    AddressGuard guard =
        new AddressGuard(
            List.of(Cidr.parse("10.1.0.0/20"), Cidr.parse("fd00:1::/32"), Cidr.parse("127.0.0.1")));

    assertThat(permits(guard, "10.1.15.255", 1200)).isTrue();
    assertThat(permits(guard, "10.1.16.0", 1200)).isFalse();
    assertThat(permits(guard, "fd00:1::5", 1200)).isTrue();
    assertThat(permits(guard, "127.0.0.1", 1200)).isTrue();
    assertThat(permits(guard, "127.0.0.2", 1200)).isFalse();
  }

  private static boolean permits(AddressGuard guard, String address, int port)
      throws UnknownHostException {
    return guard.permits(new InetSocketAddress(InetAddress.getByName(address), port));
  }
}
