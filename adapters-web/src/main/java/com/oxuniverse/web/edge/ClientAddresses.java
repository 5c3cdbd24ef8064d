package com.oxuniverse.web.edge;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;

/// Finds out which address a request comes from. A proxy's word counts only if we are told to trust
/// it: anybody can write `X-Forwarded-For`.
@Singleton
public final class ClientAddresses {

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  /// A provider gives a customer as many addresses as these bits leave; one is as good as another.
  private static final int CUSTOMER_BITS = 64;

  private final EdgeRules rules;

  ClientAddresses(EdgeRules rules) {
    this.rules = rules;
  }

  /// From the right to the left, past the proxies that are trusted: what stands further left was
  /// written by the client itself.
  public InetAddress of(HttpRequest<?> request) {
    var address = request.getRemoteAddress().getAddress();
    if (!isTrusted(address)) {
      return address;
    }
    var hops = String.join(",", request.getHeaders().getAll(FORWARDED_FOR)).split(",", -1);
    for (int i = hops.length - 1; i >= 0; i--) {
      var hop = parse(hops[i].strip());
      if (hop.isEmpty()) {
        return address;
      }
      address = hop.get();
      if (!isTrusted(address)) {
        return address;
      }
    }
    return address;
  }

  /// Under which its requests are counted: an IPv4 address, or a customer's IPv6 addresses.
  public String customer(HttpRequest<?> request) {
    var address = of(request);
    if (!(address instanceof Inet6Address)) {
      return address.getHostAddress();
    }
    var bytes = address.getAddress();
    var text = new StringBuilder(24);
    for (int i = 0; i < CUSTOMER_BITS / Byte.SIZE; i += 2) {
      int word = ((bytes[i] & 0xff) << Byte.SIZE) | (bytes[i + 1] & 0xff);
      text.append(Integer.toHexString(word)).append(':');
    }
    return text.append(":/").append(CUSTOMER_BITS).toString();
  }

  private boolean isTrusted(InetAddress address) {
    for (var range : rules.trustedProxies()) {
      if (range.contains(address)) {
        return true;
      }
    }
    return false;
  }

  /// Some proxies write the port, too: `192.0.2.1:4711`, `[2001:db8::1]:4711`.
  private static Optional<InetAddress> parse(String hop) {
    var literal = hop;
    if (hop.startsWith("[")) {
      int end = hop.indexOf(']');
      literal = end < 0 ? "" : hop.substring(1, end);
    } else if (hop.indexOf('.') > 0
        && hop.indexOf(':') > 0
        && hop.indexOf(':') > hop.indexOf('.')) {
      literal = hop.substring(0, hop.indexOf(':'));
    }
    try {
      return Optional.of(InetAddress.ofLiteral(literal));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
