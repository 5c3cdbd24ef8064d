package com.oxuniverse.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.web.game.People;
import com.oxuniverse.web.security.SessionAnswers;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

/// Where the service is reached by https nobody on the way can read or set its cookies.
@MicronautTest
@Property(name = "ox.http.public-url", value = "https://game.example")
class SecureCookiesTest {

  private final SessionAnswers answers;

  SecureCookiesTest(SessionAnswers answers) {
    this.answers = answers;
  }

  @Test
  void they_are_secure_and_their_names_say_so() {
    var cookies =
        answers.signedIn(People.started(), URI.create("/")).getHeaders().getAll("Set-Cookie");

    assertThat(cookies).hasSize(3).allMatch(cookie -> cookie.contains("; Secure"));
    assertThat(cookies).allMatch(cookie -> cookie.startsWith("__"));
    assertThat(cookies)
        .filteredOn(cookie -> cookie.startsWith("__Host-"))
        .hasSize(2)
        .allMatch(cookie -> cookie.contains("; Path=/;") && !cookie.contains("Domain"));
  }
}
