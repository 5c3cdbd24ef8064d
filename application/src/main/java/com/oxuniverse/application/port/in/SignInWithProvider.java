package com.oxuniverse.application.port.in;

import com.oxuniverse.application.access.ProviderAccount;
import com.oxuniverse.application.player.Player;

/// Lets in whom an OpenID provider vouches for (rules 10). The first time makes a user of them and
/// pays the sign-up bonus, however many such sign-ins race; later the nickname follows the
/// provider's, unless the user has chosen another.
public interface SignInWithProvider {

  Result signIn(ProviderAccount account);

  sealed interface Result {}

  record SignedIn(Player player, boolean isNew) implements Result {}

  /// The user is not let in any more.
  record Suspended() implements Result {}
}
