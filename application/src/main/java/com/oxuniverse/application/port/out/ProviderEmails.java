package com.oxuniverse.application.port.out;

import com.oxuniverse.domain.player.UserId;
import java.util.Optional;

/// Keeps the e-mail addresses that providers tell. Call inside a [UnitOfWork].
public interface ProviderEmails {

  /// @param email nothing if the provider does not tell it any more; then none is kept
  void learned(UserId user, Optional<String> email);
}
