package com.oxuniverse.marketdata.simulated;

import com.oxuniverse.domain.market.Symbol;
import java.util.Arrays;
import java.util.List;

/// The symbols that are played unless another list is configured.
public final class DefaultUniverse {

  /// The 101 tickers of the seed's request log, in its order (rules 3).
  public static final List<Symbol> SYMBOLS =
      Arrays.stream(
              """
              CRWV SPY QQQ AMAT AMD ANET ASML AVGO COHR GFS KLAC MRVL MU NVDA NVMI ONTO SMCI STX TSM
              VRT WDC AXON LMT NOC RCAT AFRM APP COIN HOOD IREN MQ MSTR SOFI TOST CEG FSLR LNG NRG
              OKLO PWR SMR VST CRWD FTNT GTLB NET OKTA PANW S TENB ZS AAPL ADBE ADSK AI AMZN ASAN
              BILL CRM DDOG DOCN GOOGL HUBS META MNDY MSFT NOW PCOR PLTR SNOW VEEV IONQ QBTS RGTI PL
              RKLB LUNR ACHR ARBE JOBY TSLA UBER ORCL CFLT CRNC DXCM INTU IOT LRCX NFLX PODD PSTG
              RBLX RDDT SERV SHOP SOUN TDOC PATH DXYZ NKE
              """
                  .split("\\s+"))
          .map(Symbol::new)
          .toList();

  private DefaultUniverse() {}
}
