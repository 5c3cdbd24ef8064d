package com.oxuniverse.application.settlement;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.settlement.CloseVerdict;
import com.oxuniverse.domain.settlement.CloseVerdict.Accepted;
import com.oxuniverse.domain.settlement.CloseVerdict.Refused;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import com.oxuniverse.domain.settlement.VoidReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementWordsTest {

  private static final Optional<BigDecimal> PREVIOUS = Optional.of(new BigDecimal("299.98"));

  private static String words(CloseVerdict verdict) {
    return SettlementWords.of(
        new SymbolSettlement(
            day(TUESDAY),
            AAPL,
            SymbolSettlement.FIRST_REVISION,
            new Judgement.Judged(verdict, List.of()),
            Optional.empty(),
            Instant.EPOCH));
  }

  @ParameterizedTest
  @CsvSource({
    "200,        200.00",
    "2E+2,       200.00",
    "200.000000, 200.00",
    "200.1,      200.10",
    "200.123456, 200.123456"
  })
  void a_price_reads_the_same_however_it_was_written(String close, String read) {
    assertThat(words(new Accepted(new BigDecimal(close), PREVIOUS)))
        .isEqualTo("DOWN at %s, revision 1".formatted(read));
  }

  @Test
  void what_is_not_known_is_left_out() {
    assertThat(words(new Accepted(BigDecimal.TEN, Optional.empty())))
        .isEqualTo("closed at 10.00, revision 1");
    assertThat(words(new Refused(VoidReason.MISSING_CLOSE, Optional.empty(), PREVIOUS)))
        .isEqualTo("VOID for MISSING_CLOSE, revision 1");
  }

  @Test
  void a_refused_close_is_told_with_its_reason() {
    assertThat(words(new Refused(VoidReason.ABNORMAL_MOVE, Optional.of(BigDecimal.ONE), PREVIOUS)))
        .isEqualTo("VOID for ABNORMAL_MOVE at 1.00, revision 1");
  }
}
