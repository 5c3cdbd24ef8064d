package com.oxuniverse.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.web.game.Api;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest
class NeedlessBodyHttpTest {

  private final Api api;

  NeedlessBodyHttpTest(Api api) {
    this.api = api;
  }

  @Test
  void an_answer_that_cannot_be_had_is_said_to_be_so_whatever_the_type_of_the_body() {
    var headers = Map.of("Accept", "text/html", "Content-Type", "text/plain");

    assertThat(api.send("GET", "/api/v1/session/today", headers, "").code())
        .isEqualTo("NOT_ACCEPTABLE");
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /api/v1/predictions/AAPL, 204",
    "POST, /api/v1/admin/settlement/settle-day/2024-01-02, 200",
    "POST, /api/v1/admin/prices/collect-eod/2024-01-02, 200",
    "GET, /api/v1/session/today, 200"
  })
  void where_no_body_is_wanted_none_matters(String method, String path, int status) {
    var token = "Bearer " + api.tokens().admin();

    for (String body : new String[] {"", "nonsense", "U".repeat(1_000_000)}) {
      var headers = Map.of("Authorization", token, "Content-Type", "text/plain");
      assertThat(api.send(method, path, headers, body).status()).isEqualTo(status);
    }
  }
}
