package com.oxuniverse.web.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.oxuniverse.web.game.TestKeys;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// An OpenID provider that a test makes say anything.
final class ForgingProvider {

  static final RSAKey KEY =
      new RSAKey.Builder((RSAPublicKey) TestKeys.FIRST.getPublic())
          .privateKey(TestKeys.FIRST.getPrivate())
          .keyID("forging")
          .build();

  private final HttpServer server;

  /// What the token endpoint was asked for, as it was sent.
  final List<String> asked = new CopyOnWriteArrayList<>();

  volatile String metadata = "";
  volatile int tokenStatus = 200;
  volatile String tokenBody = "{}";

  ForgingProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata));
    server.createContext(
        "/keys", exchange -> answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString()));
    server.createContext("/token", this::token);
    server.start();
    reset();
  }

  void reset() {
    asked.clear();
    tokenStatus = 200;
    metadata = configuration("");
  }

  /// @param more members, each with a comma before it
  String configuration(String more) {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
     "jwks_uri":"%1$s/keys","something_new":{"a":[1]}%2$s}
    """
        .formatted(issuer(), more);
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void token(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var authorization =
        new ArrayList<>(exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
    asked.add(String.join("", authorization) + " " + body);
    answer(exchange, tokenStatus, tokenBody);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /// Gives this ID token for whatever code.
  void gives(String idToken) {
    tokenBody =
        """
        {"access_token":"a","token_type":"bearer","expires_in":43199,"id_token":"%s",
         "refresh_token":"r","refresh_token_expires_in":5184000,"scope":"account_email profile"}
        """
            .formatted(idToken);
  }

  static String signed(JWTClaimsSet claims) {
    return signed(claims, KEY);
  }

  static String signed(JWTClaimsSet claims, RSAKey key) {
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }
}
