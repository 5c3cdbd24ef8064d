package com.oxuniverse.bootstrap.configuration;

import com.oxuniverse.application.access.FirstAdmin;
import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.web.signin.SignInProvider;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where users sign in.
///
/// @param providers those that are configured
public record SignInSettings(List<SignInProvider> providers, Optional<FirstAdmin> firstAdmin) {

  private static final Setting<String> FIRST_ADMIN =
      Setting.optional(
          "ox.access.first-admin",
          Kind.PROVIDER_ACCOUNT,
          "who is made an admin by signing in while there is none: `provider:subject`");

  private static final ProviderSettings GOOGLE =
      new ProviderSettings(
          "google", "Google", "https://accounts.google.com", List.of("openid", "profile", "email"));
  private static final ProviderSettings KAKAO =
      new ProviderSettings(
          "kakao",
          "Kakao",
          "https://kauth.kakao.com",
          List.of("openid", "profile_nickname", "account_email"));

  static Stream<Setting<?>> all() {
    return Stream.of(Stream.of(FIRST_ADMIN), GOOGLE.all(), KAKAO.all()).flatMap(it -> it);
  }

  static SignInSettings from(Settings settings) {
    return new SignInSettings(
        Stream.of(GOOGLE, KAKAO).flatMap(it -> it.from(settings).stream()).toList(),
        settings.find(FIRST_ADMIN).map(SignInSettings::firstAdmin));
  }

  private static FirstAdmin firstAdmin(String text) {
    int colon = text.indexOf(':');
    return new FirstAdmin(text.substring(0, colon), text.substring(colon + 1));
  }

  /// What is set of one provider.
  private record ProviderSettings(
      String name,
      Setting<URI> issuer,
      Setting<String> clientId,
      Setting<String> clientSecret,
      List<String> scopes) {

    ProviderSettings(String name, String title, String issuer, List<String> scopes) {
      this(
          name,
          Setting.of(
              "ox.sign-in.%s.issuer".formatted(name),
              Kind.WEB_ADDRESS,
              URI.create(issuer),
              "what %s calls itself".formatted(title)),
          Setting.optional(
              "ox.sign-in.%s.client-id".formatted(name),
              Kind.TEXT,
              "what %s knows the service by; nobody signs in there if it is not set"
                  .formatted(title)),
          Setting.optional(
              "ox.sign-in.%s.client-secret".formatted(name),
              Kind.SECRET,
              "what the service proves that by"),
          scopes);
    }

    Stream<Setting<?>> all() {
      return Stream.of(issuer, clientId, clientSecret);
    }

    Optional<SignInProvider> from(Settings settings) {
      var id = settings.find(clientId);
      var secret = settings.find(clientSecret);
      if (id.isPresent() != secret.isPresent()) {
        throw new CannotProceed(
            "%s and %s go together: set both, or neither"
                .formatted(clientId.name(), clientSecret.name()));
      }
      return id.map(it -> provider(settings.get(issuer), it, secret.orElseThrow()));
    }

    private SignInProvider provider(URI at, String id, String secret) {
      try {
        return SignInProvider.of(name, at, id, secret, scopes);
      } catch (IllegalArgumentException e) {
        throw new CannotProceed(issuer.name() + " must begin with https://", e);
      }
    }
  }
}
