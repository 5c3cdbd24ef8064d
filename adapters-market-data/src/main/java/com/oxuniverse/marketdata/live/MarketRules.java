package com.oxuniverse.marketdata.live;

import com.oxuniverse.domain.market.QuoteRules;

/// How the market is asked, whoever the vendors are.
///
/// @param quotes how old a price may be
/// @param patience how long one is waited for
/// @param gate when a vendor is left alone
/// @param collecting how closes are asked for
public record MarketRules(
    QuoteRules quotes, Patience patience, GateRules gate, Collecting collecting) {

  public static final MarketRules DEFAULT =
      new MarketRules(QuoteRules.DEFAULT, Patience.DEFAULT, GateRules.DEFAULT, Collecting.DEFAULT);
}
