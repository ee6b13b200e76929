package org.entente.feed.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be connected to: public ones, and those that the user allows by name. A page
 * must not make this machine talk to itself or to its neighbours.
 *
 * <p>Closed are the special-purpose networks of the IANA registries for IPv4 and IPv6 (RFC 6890 and
 * its updates), those that carry an IPv4 address inside (mapped, 6to4, Teredo, NAT64), multicast,
 * and of IPv6 everything outside 2000::/3.
 */
public final class AddressRules {
  private static final Cidr GLOBAL_UNICAST = Cidr.of("2000::/3");

  private static final List<Cidr> CLOSED =
      Stream.of(
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
              "240.0.0.0/4",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "2620:4f:8000::/48",
              "3fff::/20")
          .map(Cidr::of)
          .toList();

  private final List<Cidr> allowed;

  private AddressRules(List<Cidr> allowed) {
    this.allowed = List.copyOf(allowed);
  }

  /** Public addresses only. */
  public static AddressRules publicOnly() {
    return new AddressRules(List.of());
  }

  /** Public addresses, and those of {@code networks}. */
  public static AddressRules allowing(List<Cidr> networks) {
    return new AddressRules(networks);
  }

  /** Whether {@code address} may be connected to. */
  public boolean allow(InetAddress address) {
    return allowed.stream().anyMatch(network -> network.holds(address)) || isPublic(address);
  }

  private static boolean isPublic(InetAddress address) {
    boolean four = address.getAddress().length == 4;
    return (four || GLOBAL_UNICAST.holds(address))
        && !address.isLoopbackAddress()
        && !address.isAnyLocalAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && CLOSED.stream().noneMatch(network -> network.holds(address));
  }
}
