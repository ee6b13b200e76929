package org.entente.feed.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a host up and refuses it if any of its addresses is closed. The connection is made to the
 * very addresses that are given back here, so a name that answers differently the next time gains
 * nothing.
 */
final class CheckedResolver implements DnsResolver {
  private final Names names;
  private final AddressRules rules;

  /** Where host names are looked up. */
  interface Names {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  CheckedResolver(Names names, AddressRules rules) {
    this.names = names;
    this.rules = rules;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = names.addresses(host);
    for (InetAddress address : addresses) {
      if (!rules.allow(address)) {
        throw new ClosedAddress(host, address);
      }
    }
    return addresses;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    List<InetSocketAddress> sockets = new ArrayList<>();
    for (InetAddress address : resolve(host)) {
      sockets.add(new InetSocketAddress(address, port));
    }
    return sockets;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** A host that leads to an address which must not be connected to. */
  static final class ClosedAddress extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    ClosedAddress(String host, InetAddress address) {
      super(
          host
              + " leads to "
              + address.getHostAddress()
              + ", which is not public; allow its network with --allow-network if you trust it");
    }
  }
}
