package com.oxuniverse.application.port.out;

import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.domain.rules.RulesVersion;

/// Every set of rules that picks were ever made under.
public interface RulesBook {

  /// The version of these rules: the one they already have, or the next number. Call inside a
  /// [UnitOfWork].
  RulesVersion register(GameRules rules);

  /// What a correct pick pays that was made under that version, in whole points.
  ///
  /// @throws IllegalArgumentException if nobody registered it
  long winPoints(int version);
}
