package com.oxuniverse.application.port.in;

import com.oxuniverse.application.account.OwnAccount;
import com.oxuniverse.domain.player.UserId;
import java.util.Optional;

/// One's own account; nothing once it is deleted.
public interface ViewAccount {

  Optional<OwnAccount> of(UserId user);
}
