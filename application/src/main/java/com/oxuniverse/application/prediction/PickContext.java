package com.oxuniverse.application.prediction;

import com.oxuniverse.application.port.out.PickDesk;
import com.oxuniverse.application.port.out.Quotes;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.rules.RulesVersion;
import java.time.InstantSource;

/// What every act on a pick needs.
///
/// @param rules those that picks made now are settled by
public record PickContext(
    TradingDays days,
    RulesVersion rules,
    PickDesk desk,
    Quotes quotes,
    UnitOfWork unitOfWork,
    InstantSource clock) {}
