package com.oxuniverse.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.simple.SimpleHttpRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressesTest {

  private static final String PROXY = "10.0.0.1";

  private static ClientAddresses trusting(String... ranges) {
    return new ClientAddresses(
        new EdgeRules(
            Arrays.stream(ranges).map(AddressRange::parse).toList(),
            false,
            false,
            EdgeRules.Patience.DEFAULT,
            () -> 0));
  }

  /// @param forwarded header lines, with `|` between them
  private static HttpRequest<?> request(String peer, String forwarded) {
    MutableHttpRequest<?> request =
        new SimpleHttpRequest<>(io.micronaut.http.HttpMethod.GET, "/", null) {
          @Override
          public InetSocketAddress getRemoteAddress() {
            return new InetSocketAddress(InetAddress.ofLiteral(peer), 4711);
          }
        };
    if (forwarded != null) {
      List.of(forwarded.split("\\|")).forEach(line -> request.header("X-Forwarded-For", line));
    }
    return request;
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 203.0.113.9,                       192.0.2.1",
    "10.0.0.1,  ,                                  10.0.0.1",
    "10.0.0.1,  203.0.113.9,                       203.0.113.9",
    "10.0.0.1,  '6.6.6.6, 203.0.113.9',            203.0.113.9",
    "10.0.0.1,  '6.6.6.6, 203.0.113.9, 10.0.0.2',  203.0.113.9",
    "10.0.0.1,  '6.6.6.6|203.0.113.9|10.0.0.2',    203.0.113.9",
    "10.0.0.1,  '10.0.0.3, 10.0.0.2',              10.0.0.3",
    "10.0.0.1,  '203.0.113.9, nonsense',           10.0.0.1",
    "10.0.0.1,  '203.0.113.9, nonsense, 10.0.0.2', 10.0.0.2",
    "10.0.0.1,  '203.0.113.9,',                    10.0.0.1",
    "10.0.0.1,  203.0.113.9:4711,                  203.0.113.9",
    "10.0.0.1,  [2001:db8::9]:4711,                2001:db8:0:0:0:0:0:9",
    "10.0.0.1,  2001:db8::9,                       2001:db8:0:0:0:0:0:9",
    "10.0.0.1,  ::ffff:203.0.113.9,                203.0.113.9",
    "10.0.0.1,  '203.0.113.9 ; evil',              10.0.0.1",
    "10.0.0.1,  localhost,                         10.0.0.1"
  })
  void the_last_that_no_trusted_proxy_speaks_for_is_the_client(
      String peer, String forwarded, String client) {
    assertThat(trusting("10.0.0.0/8").of(request(peer, forwarded)).getHostAddress())
        .isEqualTo(client);
  }

  @ParameterizedTest
  @CsvSource({"10.0.0.1", "127.0.0.1"})
  void nobody_is_trusted_unless_we_are_told_to(String peer) {
    assertThat(trusting().of(request(peer, "203.0.113.9")).getHostAddress()).isEqualTo(peer);
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9,                  203.0.113.9",
    "2001:db8:1:2:3:4:5:6,         2001:db8:1:2::/64",
    "2001:db8:1:2::,               2001:db8:1:2::/64",
    "2001:db8:1:3::,               2001:db8:1:3::/64",
    "::ffff:203.0.113.9,           203.0.113.9"
  })
  void addresses_of_one_customer_are_one(String address, String customer) {
    assertThat(trusting(PROXY).customer(request(PROXY, address))).isEqualTo(customer);
  }
}
