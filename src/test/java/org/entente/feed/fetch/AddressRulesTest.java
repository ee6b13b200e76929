package org.entente.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "192.0.2.1",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:1::1",
        "2001:db8::1",
        "fec0::1",
        "100::1"
      })
  void closesWhatIsNotPublic(String address) throws Exception {
    assertThat(AddressRules.publicOnly().allow(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "103.10.144.1", "172.32.0.1", "11.0.0.1", "2606:4700::1111"})
  void opensWhatIsPublic(String address) throws Exception {
    assertThat(AddressRules.publicOnly().allow(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void opensANetworkThatTheUserNames() throws Exception {
    AddressRules rules = AddressRules.allowing(List.of(Cidr.of("192.168.7.0/24")));

    assertThat(rules.allow(InetAddress.getByName("192.168.7.9"))).isTrue();
    assertThat(rules.allow(InetAddress.getByName("192.168.8.9"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "10.0.0.0/33", "x/8", "", "fc00::/129", "10.0.0.1/-1"})
  void refusesWhatIsNoNetwork(String written) {
    assertThatThrownBy(() -> Cidr.of(written)).isInstanceOf(IllegalArgumentException.class);
  }
}
