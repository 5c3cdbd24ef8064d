package com.oxuniverse.web.text;

import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.web.problem.MalformedValue;

/// Symbols.
public final class SymbolText {

  private SymbolText() {}

  public static Symbol read(String text) throws MalformedValue {
    return Symbol.parse(text).orElseThrow(MalformedValue::symbol);
  }
}
