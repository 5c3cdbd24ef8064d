package com.oxuniverse.application.port.out;

import com.oxuniverse.application.player.SealedEmail;

/// Seals e-mail addresses, so that whoever gets hold of the database cannot read them.
public interface EmailVault {

  /// By the key that is in use now. The same address looks different each time.
  SealedEmail seal(String email);

  /// @throws IllegalStateException if its key is not there any more, or it was tampered with
  String open(SealedEmail email);

  /// The name of the key that is in use now.
  String keyInUse();
}
