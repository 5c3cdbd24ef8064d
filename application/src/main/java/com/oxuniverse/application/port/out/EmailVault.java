package com.oxuniverse.application.port.out;

import com.oxuniverse.application.player.SealedEmail;
import com.oxuniverse.domain.player.UserId;

/// Seals e-mail addresses, so that whoever gets hold of the database cannot read them, and whoever
/// can write to it cannot pass one user's off as another's.
public interface EmailVault {

  /// By the key that is in use now. The same address looks different each time.
  SealedEmail seal(UserId user, String email);

  /// @throws IllegalStateException if its key is not there any more, it was tampered with, or it is
  ///   another user's
  String open(UserId user, SealedEmail email);

  /// The name of the key that is in use now.
  String keyInUse();
}
