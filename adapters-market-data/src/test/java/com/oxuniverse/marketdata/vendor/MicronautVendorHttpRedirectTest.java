package com.oxuniverse.marketdata.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MicronautVendorHttpRedirectTest {

  private static final Duration PATIENT = Duration.ofSeconds(20);

  private PlayedVendor vendor;
  private VendorHttp http;

  @BeforeEach
  void start() throws IOException {
    vendor = new PlayedVendor();
    http = new MicronautVendorHttp(2);
  }

  @AfterEach
  void stop() {
    http.close();
    vendor.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void the_same_host_is_followed(int status) {
    vendor
        .answering("/a", PlayedAnswer.redirect(status, "/b?x=1"))
        .answering("/b", PlayedAnswer.json("{}"));
    assertThat(get("/a").status()).isEqualTo(200);
    assertThat(vendor.paths()).containsExactly("/a", "/b");
  }

  @Test
  void an_absolute_address_on_the_same_host_is_followed() {
    vendor
        .answering("/a", PlayedAnswer.redirect(302, vendor.url("/b").toString()))
        .answering("/b", PlayedAnswer.json("{}"));
    assertThat(get("/a").status()).isEqualTo(200);
  }

  @Test
  void another_host_is_never_asked() throws IOException {
    try (var other = new PlayedVendor()) {
      vendor
          .answering("/port", PlayedAnswer.redirect(302, other.url("/b").toString()))
          .answering("/name", PlayedAnswer.redirect(307, "https://guce.yahoo.com/consent"))
          .answering("/scheme", PlayedAnswer.redirect(301, "file:///etc/passwd"))
          .answering("/nowhere", PlayedAnswer.redirect(301, "http://[broken"));
      for (var path : List.of("/port", "/name", "/scheme", "/nowhere")) {
        assertRefused(path);
      }
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void a_loop_ends_after_three() {
    vendor.answering("/a", PlayedAnswer.redirect(302, "/a"));
    assertRefused("/a");
    assertThat(vendor.requests()).hasSize(4);
  }

  @Test
  void a_redirect_to_no_place_is_refused() {
    vendor.answering("/a", PlayedAnswer.of(302, "text/plain", ""));
    assertRefused("/a");
  }

  @ParameterizedTest
  @CsvSource({
    "http://q.example/a, https://q.example/a, true",
    "http://q.example:80/a, https://Q.example:443/a, true",
    "https://q.example/a, http://q.example/a, false",
    "http://q.example/a, https://q.example:8443/a, false",
    "https://q.example/a, https://q.example.evil/a, false",
    "https://q.example/a, //q.example/b, true",
  })
  void only_the_same_place_or_its_secured_one_is_allowed(URI asked, String to, boolean allowed) {
    var redirect = new VendorResponse(302, Map.of("location", List.of(to)), "");
    if (allowed) {
      assertThat(VendorRedirect.target(asked, redirect)).isPresent();
    } else {
      assertThatExceptionOfType(VendorFailure.class)
          .isThrownBy(() -> VendorRedirect.target(asked, redirect));
    }
  }

  private VendorResponse get(String target) {
    return http.get(vendor.url(target), Map.of(), PATIENT);
  }

  private void assertRefused(String path) {
    assertThatExceptionOfType(VendorFailure.class)
        .as(path)
        .isThrownBy(() -> get(path))
        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Kind.MALFORMED));
  }
}
