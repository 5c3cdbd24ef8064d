package com.oxuniverse.web.security;

import com.nimbusds.jwt.JWTClaimsSet;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.problem.MalformedValue;
import com.oxuniverse.web.text.EnumText;
import com.oxuniverse.web.text.NumberText;
import java.text.ParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What a token says about its bearer.
final class TokenClaims {

  static final String NICKNAME = "nickname";
  static final String ROLES = "roles";

  private static final List<Player.Role> KNOWN_ROLES = List.of(Player.Role.values());

  private TokenClaims() {}

  /// @throws MalformedValue if the claims are not of the form that we write
  static Caller read(JWTClaimsSet claims) throws MalformedValue {
    try {
      return new Caller(
          new UserId(NumberText.read(claims.getSubject())),
          new Nickname(Objects.requireNonNullElse(claims.getStringClaim(NICKNAME), "")),
          roles(Objects.requireNonNullElse(claims.getStringListClaim(ROLES), List.of())));
    } catch (ParseException | IllegalArgumentException e) {
      throw MalformedValue.expected("a token of ours");
    }
  }

  private static Set<Player.Role> roles(List<String> names) throws MalformedValue {
    var roles = EnumSet.noneOf(Player.Role.class);
    for (String name : names) {
      roles.add(EnumText.read(name, KNOWN_ROLES));
    }
    return roles;
  }
}
