package com.oxuniverse.marketdata.vendor;

import static com.oxuniverse.marketdata.vendor.VendorFailure.Kind.MALFORMED;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where a vendor sends the caller. Only to the vendor's own host: a page for consent elsewhere
/// holds no prices, and a key or a cookie is nobody else's business.
final class VendorRedirect {

  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

  private VendorRedirect() {}

  /// Nothing if the answer is no redirect.
  static Optional<URI> target(URI asked, VendorResponse response) {
    if (!STATUSES.contains(response.status())) {
      return Optional.empty();
    }
    var locations = response.headers().getOrDefault("location", List.of());
    if (locations.size() != 1) {
      throw new VendorFailure(MALFORMED, asked.getHost() + " redirects to no place");
    }
    return Optional.of(allowed(asked, resolved(asked, locations.getFirst())));
  }

  private static URI resolved(URI asked, String location) {
    try {
      return asked.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new VendorFailure(MALFORMED, asked.getHost() + " redirects to no place");
    }
  }

  private static URI allowed(URI asked, URI target) {
    boolean sameHost = asked.getHost().equalsIgnoreCase(target.getHost());
    boolean sameOrigin =
        asked.getScheme().equals(target.getScheme()) && port(asked) == port(target);
    boolean secured = isDefault(asked, "http") && isDefault(target, "https");
    if (!sameHost || !(sameOrigin || secured)) {
      throw new VendorFailure(MALFORMED, asked.getHost() + " redirects to another place");
    }
    return target;
  }

  private static boolean isDefault(URI uri, String scheme) {
    return scheme.equals(uri.getScheme()) && port(uri) == (scheme.equals("http") ? 80 : 443);
  }

  private static int port(URI uri) {
    return uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
  }
}
