package com.oxuniverse.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.access.Secret;
import com.oxuniverse.web.problem.MalformedValue;
import com.oxuniverse.web.server.PublicUrl;
import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Addresses and cookies are made of the configured address, whatever a request says.
class OurAddressTest {

  private static final SignInProvider GOOGLE =
      SignInProvider.of(
          "google", URI.create("https://accounts.google.com"), "id", "secret", List.of("openid"));

  private static OurAddress at(String address) {
    return new OurAddress(PublicUrl.of(URI.create(address)));
  }

  @Test
  void the_callback_is_exactly_where_the_provider_knows_it() {
    assertThat(at("https://play.example.com").callback(GOOGLE))
        .hasToString("https://play.example.com/api/v1/auth/oauth/google/callback");
    assertThat(at("https://play.example.com/").callback(GOOGLE))
        .hasToString("https://play.example.com/api/v1/auth/oauth/google/callback");
  }

  @Test
  void over_https_the_cookie_is_secure_and_no_neighbour_can_set_it() {
    var cookies = new SignInCookies(PublicUrl.of(URI.create("https://play.example.com")));

    var cookie = cookies.kept(new Secret("state"), new Secret("browser"));

    assertThat(cookie.getName()).matches("__Host-ox_sign_in_[0-9a-f]{12}");
    assertThat(cookie.isSecure()).isTrue();
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getDomain()).isNull();
  }

  @Test
  void a_host_that_a_request_names_is_never_led_to() {
    var request =
        HttpRequest.GET("/api/v1/auth/oauth/google/authorize").header("Host", "evil.example");

    assertThat(at("http://127.0.0.1:8080").elsewhere(request)).isEmpty();
    assertThat(at("https://play.example.com").elsewhere(request)).isEmpty();
    assertThat(at("https://play.example.com").elsewhere(request.header("Host", "localhost")))
        .isEmpty();
  }

  @Test
  void a_provider_elsewhere_must_be_asked_over_https() {
    assertThatThrownBy(() ->
            SignInProvider.of(
                "google", URI.create("http://accounts.google.com"), "id", "s", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_error_is_added_to_the_page_as_it_was() throws MalformedValue {
    assertThat(ReturnTo.read("/app/a%20b?c=%26d").with(SignInError.REFUSED))
        .hasToString("/app/a%20b?c=%26d&signInError=refused");
    assertThat(ReturnTo.read("/#top").with(SignInError.EXPIRED))
        .hasToString("/?signInError=expired#top");
  }
}
