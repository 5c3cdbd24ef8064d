package com.oxuniverse.web.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,     10.255.0.1,     true",
    "10.0.0.0/8,     11.0.0.1,       false",
    "192.0.2.128/25, 192.0.2.128,    true",
    "192.0.2.128/25, 192.0.2.127,    false",
    "192.0.2.7,      192.0.2.7,      true",
    "192.0.2.7,      192.0.2.8,      false",
    "0.0.0.0/0,      198.51.100.1,   true",
    "0.0.0.0/0,      ::1,            false",
    "2001:db8::/33,  2001:db8:7fff::1, true",
    "2001:db8::/33,  2001:db8:8000::1, false",
    "::1,            ::1,            true",
    "127.0.0.1,      ::ffff:127.0.0.1, true"
  })
  void an_address_is_in_it_or_not(String range, String address, boolean expected) {
    assertThat(AddressRange.parse(range).contains(InetAddress.ofLiteral(address)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/x",
        "::/129",
        "example.com",
        "10.0.0.0/8/8"
      })
  void what_is_no_range_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.parse(text));
  }
}
