package com.oxuniverse.marketdata.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MicronautVendorHttpTest {

  private static final Duration PATIENT = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final int CONNECTIONS = 4;

  private PlayedVendor vendor;
  private VendorHttp http;

  @BeforeEach
  void start() throws IOException {
    vendor = new PlayedVendor();
    http = new MicronautVendorHttp(CONNECTIONS);
  }

  @AfterEach
  void stop() {
    http.close();
    vendor.close();
  }

  @Test
  void status_headers_and_body_come_as_they_were_sent() {
    vendor.answering(
        "/a", PlayedAnswer.of(200, "text/plain", "값 1.50 €", "X-Rid: r1", "X-Rid: r2"));
    var response = get("/a?b=c%20d");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("값 1.50 €");
    assertThat(response.headers().get("x-rid")).isEqualTo(List.of("r1", "r2"));
    assertThat(vendor.requests().getFirst().target()).isEqualTo("/a?b=c%20d");
  }

  @Test
  void the_headers_that_are_asked_for_are_sent() {
    vendor.answering("/a", PlayedAnswer.json("{}"));
    http.get(vendor.url("/a"), Map.of("User-Agent", "Mozilla/5.0", "Cookie", "A3=x"), PATIENT);
    assertThat(vendor.requests().getFirst().headers())
        .containsEntry("user-agent", "Mozilla/5.0")
        .containsEntry("cookie", "A3=x");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 400, 401, 404, 422, 429, 500, 503})
  void an_error_status_is_an_answer_too(int status) {
    vendor.answering("/a", PlayedAnswer.of(status, "text/plain", status == 204 ? "" : "no"));
    assertThat(get("/a").status()).isEqualTo(status);
  }

  @Test
  void a_compressed_answer_is_unpacked() throws IOException {
    vendor.answering("/a", PlayedAnswer.gzipped("{\"a\": 1}"));
    assertThat(get("/a").body()).isEqualTo("{\"a\": 1}");
    assertThat(vendor.requests().getFirst().headers()).containsEntry("accept-encoding", "gzip");
  }

  @Test
  void bytes_that_trickle_in_are_not_waited_for_longer_than_agreed() throws Exception {
    vendor.answering("/a", PlayedAnswer.slowly(" ".repeat(100_000)));
    assertFails(Kind.UNAVAILABLE, () -> get("/a", SHORT));
    assertThat(vendor.wasGivenUp()).as("the connection is closed").isTrue();
  }

  @Test
  void a_vendor_that_says_nothing_is_given_up() throws Exception {
    vendor.answering("/a", PlayedAnswer.hanging());
    assertFails(Kind.UNAVAILABLE, () -> get("/a", SHORT));
    assertThat(vendor.wasGivenUp()).as("the connection is closed").isTrue();
  }

  @Test
  void a_vendor_that_hangs_holds_no_connection_after_the_deadline() throws Exception {
    vendor.answering("/hang", PlayedAnswer.hanging()).answering("/a", PlayedAnswer.json("{}"));
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, CONNECTIONS * 5)
              .<Callable<Void>>mapToObj(i ->
                  () -> {
                    assertFails(Kind.UNAVAILABLE, () -> get("/hang", SHORT));
                    return null;
                  })
              .toList();
      for (var one : callers.invokeAll(all)) {
        one.get();
      }
    }
    assertThat(get("/a").status()).isEqualTo(200);
  }

  @Test
  void connections_are_used_again_and_are_few() throws Exception {
    vendor.answering("/a", PlayedAnswer.json("{}"));
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 200)
              .<Callable<Integer>>mapToObj(i -> () -> get("/a").status())
              .toList();
      for (var one : callers.invokeAll(all)) {
        assertThat(one.get()).isEqualTo(200);
      }
    }
    assertThat(vendor.connections()).isBetween(1, CONNECTIONS);
  }

  @Test
  void a_broken_connection_is_no_answer() {
    vendor
        .answering("/closing", PlayedAnswer.closing())
        .answering("/resetting", PlayedAnswer.resetting())
        .answering("/half", PlayedAnswer.half("{\"price\": 1234567890}"));
    for (var path : List.of("/closing", "/resetting", "/half")) {
      assertFails(Kind.UNAVAILABLE, () -> get(path));
    }
  }

  @Test
  void nobody_there_is_no_answer() throws IOException {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertFails(
        Kind.UNAVAILABLE,
        () -> http.get(URI.create("http://127.0.0.1:" + port), Map.of(), PATIENT));
    assertFails(
        Kind.UNAVAILABLE,
        () -> http.get(URI.create("http://no-such-host.invalid/"), Map.of(), PATIENT));
  }

  @Test
  void an_answer_that_is_too_much_is_refused_before_it_ends() throws Exception {
    vendor.answering("/a", PlayedAnswer.endless());
    assertFails(Kind.MALFORMED, () -> get("/a"));
    assertThat(vendor.wasGivenUp()).as("the connection is closed").isTrue();
  }

  @Test
  void four_megabytes_are_not_too_much() {
    vendor.answering("/a", PlayedAnswer.json(" ".repeat(4 * 1024 * 1024)));
    assertThat(get("/a").body()).hasSize(4 * 1024 * 1024);
  }

  @Test
  void a_small_answer_that_unpacks_to_too_much_is_refused() throws IOException {
    vendor.answering("/a", PlayedAnswer.gzipped(" ".repeat(5 * 1024 * 1024)));
    assertFails(Kind.MALFORMED, () -> get("/a"));
  }

  @Test
  void an_interrupted_caller_waits_no_longer() {
    vendor.answering("/a", PlayedAnswer.hanging());
    Thread.currentThread().interrupt();
    assertFails(Kind.UNAVAILABLE, () -> get("/a"));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void a_refusal_does_not_hold_the_key() {
    vendor.answering("/a", PlayedAnswer.closing());
    assertThatExceptionOfType(VendorFailure.class)
        .isThrownBy(() -> get("/a?apikey=secret"))
        .satisfies(failure -> assertThat(failure.toString()).doesNotContain("secret"));
  }

  private VendorResponse get(String target) {
    return get(target, PATIENT);
  }

  private VendorResponse get(String target, Duration within) {
    return http.get(vendor.url(target), Map.of(), within);
  }

  private static void assertFails(Kind kind, Callable<VendorResponse> asking) {
    assertThatExceptionOfType(VendorFailure.class)
        .isThrownBy(asking::call)
        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(kind));
  }
}
