package com.oxuniverse.web.prices;

import com.oxuniverse.application.port.in.CollectCloses.FetchFailure;
import com.oxuniverse.domain.market.Symbol;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// What a vendor could not be got to say.
///
/// @param vendor who was asked
/// @param symbols what it was asked about
/// @param reason what went wrong
/// @param attempts how often it was asked
@Serdeable
record FetchFailureView(
    @Schema(example = "yahoo") String vendor,
    @Schema(example = "[\"AAPL\"]") List<String> symbols,
    @Schema(example = "no answer in time") String reason,
    @Schema(example = "3") int attempts) {

  static FetchFailureView of(FetchFailure failure) {
    return new FetchFailureView(
        failure.provider(),
        failure.symbols().stream().sorted().map(Symbol::ticker).toList(),
        failure.reason(),
        failure.attempts());
  }
}
