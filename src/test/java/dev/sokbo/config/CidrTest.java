package dev.sokbo.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address too many in a range opens a private network to every feed. */
final class CidrTest {

  @ParameterizedTest
  @CsvSource({
    "172.16.0.0/12, 172.16.0.0",
    "172.16.0.0/12, 172.31.255.255",
    "0.0.0.0/0, 9.9.9.9",
    "192.0.2.7, 192.0.2.7",
    "10.0.0.0/31, 10.0.0.1",
    "fd00::/8, fdff::1",
    "::/0, 2001:db8::1",
    "::1, ::1"
  })
  void holdsTheAddressesFromItsFirstToItsLast(String range, String address)
      throws UnknownHostException {
    assertThat(Cidr.parse(range).contains(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "172.16.0.0/12, 172.15.255.255",
    "172.16.0.0/12, 172.32.0.0",
    "192.0.2.7, 192.0.2.8",
    "10.0.0.0/31, 10.0.0.2",
    "fd00::/8, fe00::1",
    "0.0.0.0/0, 2001:db8::1",
    "::/0, 9.9.9.9"
  })
  void holdsNoOther(String range, String address) throws UnknownHostException {
    assertThat(Cidr.parse(range).contains(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "172.16.1.0/12, the range begins at 172.16.0.0/12",
    "10.0.0.0/33, prefix length out of range: 33",
    "10.0.0.0/-1, prefix length out of range: -1",
    "fd00::/129, prefix length out of range: 129",
    "256.0.0.1, not an IP address: 256.0.0.1",
    "10.0.0, not an IP address: 10.0.0",
    "010.0.0.1, not an IP address: 010.0.0.1",
    "1:2, not an IP address: 1:2",
    "localhost, not an IP address: localhost",
    "'', 'not an IP address: '"
  })
  void tellsWhatIsWrongWithARange(String text, String problem) {
    assertThatThrownBy(() -> Cidr.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/", "10.0.0.0/x", "10.0.0.0/8/8"})
  void takesOnlyANumberForALength(String text) {
    assertThatThrownBy(() -> Cidr.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
