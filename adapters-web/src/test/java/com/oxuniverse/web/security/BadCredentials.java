package com.oxuniverse.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.People;
import com.oxuniverse.web.game.TestKeys;
import com.oxuniverse.web.game.Tokens;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What an admin's right credentials are changed into by whoever has none.
final class BadCredentials {

  private static final KeyPair STRANGER = TestKeys.generate();
  private static final UserId ADMIN = new UserId(1);

  private final TokenRules rules;

  BadCredentials(TokenRules rules) {
    this.rules = rules;
  }

  /// The headers of each, by what is wrong with it. They would do but for that.
  Map<String, Map<String, String>> all() {
    var bad = new LinkedHashMap<String, Map<String, String>>();
    bad.put("expired", bearer(it -> it.expirationTime(Date.from(Instant.now().minusSeconds(1)))));
    bad.put("alg none", Api.bearer(new PlainJWT(claims().build()).serialize()));
    bad.put("alg none with a signature", Api.bearer(unsigned() + "x"));
    bad.put("HS256 with the public key", Api.bearer(signedWithPublicKey()));
    bad.put("another key", Api.bearer(signed(claims(), JWSAlgorithm.RS256, STRANGER)));
    bad.put("another issuer", bearer(it -> it.issuer("https://accounts.google.com")));
    bad.put("another audience", bearer(it -> it.audience("another-api")));
    bad.put("another user's session", bearer(it -> it.subject("7")));
    bad.put("no session", bearer(it -> it.claim("sid", null)));
    bad.put("a refresh token", Api.bearer(People.REFRESH_TOKEN.text()));
    bad.put("an unknown key", Api.bearer(People.KEY.text()));
    bad.put("a key with a wrong checksum", Api.bearer(People.KEY.text().replace("oxk_Y", "oxk_Z")));
    bad.put("a key as a cookie", Map.of("Cookie", "ox_access=" + People.KEY.text()));
    bad.put("an expired cookie", cookie(it -> it.expirationTime(Date.from(Instant.EPOCH))));
    bad.put("a cookie beside a bad header", withBadHeader(cookie(it -> it)));
    return bad;
  }

  /// The same with nothing wrong.
  Map<String, Map<String, String>> unspoilt() {
    return Map.of("header", bearer(it -> it), "cookie", cookie(it -> it));
  }

  private Map<String, String> bearer(UnaryOperator<JWTClaimsSet.Builder> change) {
    return Api.bearer(token(change));
  }

  private Map<String, String> cookie(UnaryOperator<JWTClaimsSet.Builder> change) {
    var proof = CsrfProof.of(Tokens.session(ADMIN, Role.ADMIN));
    return Map.of(
        "Cookie", "ox_access=" + token(change) + "; ox_csrf=" + proof, "X-CSRF-Token", proof);
  }

  private static Map<String, String> withBadHeader(Map<String, String> headers) {
    var both = new LinkedHashMap<>(headers);
    both.put("Authorization", "Bearer nonsense");
    return both;
  }

  private String token(UnaryOperator<JWTClaimsSet.Builder> change) {
    return signed(change.apply(claims()), JWSAlgorithm.RS256, TestKeys.FIRST);
  }

  private JWTClaimsSet.Builder claims() {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(rules.issuer())
        .audience(rules.audience())
        .subject(ADMIN.toString())
        .claim("sid", Tokens.session(ADMIN, Role.ADMIN).toString())
        .claim("auth_time", now.getEpochSecond())
        .jwtID("4f9c1c6e")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(600)));
  }

  private String unsigned() {
    return new PlainJWT(claims().build()).serialize();
  }

  private String signedWithPublicKey() {
    try {
      var secret = TestKeys.FIRST.getPublic().getEncoded();
      return signed(claims(), JWSAlgorithm.HS256, new MACSigner(secret));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, KeyPair pair) {
    return signed(claims, algorithm, new RSASSASigner(pair.getPrivate()));
  }

  private static String signed(
      JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, JWSSigner signer) {
    var header = new JWSHeader.Builder(algorithm).keyID("first").type(JOSEObjectType.JWT).build();
    try {
      var token = new SignedJWT(header, claims.build());
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
