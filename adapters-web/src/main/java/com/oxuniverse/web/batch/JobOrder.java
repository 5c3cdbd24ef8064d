package com.oxuniverse.web.batch;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.web.idempotency.Asked;
import com.oxuniverse.web.idempotency.IdempotencyKey;
import com.oxuniverse.web.problem.Rejected;
import com.oxuniverse.web.problem.Rejection;
import com.oxuniverse.web.security.Caller;
import com.oxuniverse.web.security.InternalCaller;
import com.oxuniverse.web.security.JobOrderer;
import io.micronaut.http.HttpRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Of what day a job is wanted: part of what makes a request this one, though it has no body.
record JobOrder(Optional<TradingDay> day) {

  static JobOrder of(@Nullable TradingDay day) {
    return new JobOrder(Optional.ofNullable(day));
  }

  /// @param key null if there is none, as the framework hands over what is left out
  /// @throws Rejected if a program sends one: it would wait in vain for the answer to be repeated
  Asked asked(HttpRequest<?> http, JobOrderer orderer, @Nullable IdempotencyKey key) {
    return switch (orderer) {
      case Caller caller -> Asked.of(http, caller, key, this);
      case InternalCaller() -> {
        if (key != null) {
          throw new Rejected(
              Rejection.invalid(
                  IdempotencyKey.HEADER, "is for users; what is under way is not begun again"));
        }
        yield Asked.byProgram(http, this);
      }
    };
  }
}
