package com.oxuniverse.web.server;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;

/// Where browsers reach the service. Read at the start, so that a wrong value stops it.
///
/// @param publicUrl scheme, host and port, without a path
@Context
@ConfigurationProperties("ox.http")
public record PublicUrl(@Bindable(defaultValue = "http://127.0.0.1:8080") URI publicUrl) {

  public PublicUrl {
    boolean isWeb = "https".equals(publicUrl.getScheme()) || "http".equals(publicUrl.getScheme());
    if (!isWeb || publicUrl.getHost() == null || !publicUrl.toString().matches("[^/]+//[^/?#@]+")) {
      throw new IllegalArgumentException(
          "ox.http.public-url must be like https://game.example, not " + publicUrl);
    }
  }

  /// Whether nobody on the way can read along.
  public boolean isSecure() {
    return "https".equals(publicUrl.getScheme());
  }
}
