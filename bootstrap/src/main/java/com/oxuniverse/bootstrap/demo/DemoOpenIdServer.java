package com.oxuniverse.bootstrap.demo;

import com.oxuniverse.bootstrap.wiring.DemoProvider;
import com.oxuniverse.web.signin.SignInProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/// A real OpenID server in this process that believes whatever name one types. It listens on this
/// machine alone, on any port that is free.
public final class DemoOpenIdServer implements DemoProvider {

  private static final String NAME = "demo";

  private final AtomicReference<Optional<Running>> running =
      new AtomicReference<>(Optional.empty());

  /// It complains of browsers that connect before they ask. Kept, for loggers are forgotten else.
  private static final Logger NOISE = Logger.getLogger("mockwebserver3");

  private record Running(MockOAuth2Server server, Path page) {}

  @Override
  public SignInProvider start() {
    try {
      // The server reads its page from a file alone.
      var page = Files.createTempFile("ox-demo-", ".html");
      Files.write(page, page());
      NOISE.setLevel(Level.OFF);
      var server = new MockOAuth2Server(new OAuth2Config(true, page.toString()));
      server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
      running.set(Optional.of(new Running(server, page)));
      var issuer = URI.create("http://127.0.0.1:%d/%s".formatted(server.baseUrl().port(), NAME));
      // Its port is another each time; its users are to be the same.
      return new SignInProvider(
          NAME, issuer, NAME, "ox-universe", "not-a-secret", List.of("openid", "profile"));
    } catch (IOException e) {
      throw new UncheckedIOException("the demo provider cannot be started", e);
    }
  }

  private static byte[] page() throws IOException {
    try (var in =
        Objects.requireNonNull(
            DemoOpenIdServer.class.getResourceAsStream("login.html"), "login.html")) {
      return in.readAllBytes();
    }
  }

  @Override
  public void close() {
    running.getAndSet(Optional.empty()).ifPresent(DemoOpenIdServer::stop);
  }

  private static void stop(Running running) {
    running.server().shutdown();
    try {
      Files.deleteIfExists(running.page());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
