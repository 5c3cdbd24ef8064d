package com.oxuniverse.application.port.in;

import com.oxuniverse.application.account.KnownUser;
import com.oxuniverse.application.account.UserFilter;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.domain.player.UserId;
import java.util.Optional;

/// All users, for admins: by id, those behind `after`.
public interface ViewUsers {

  Slice<KnownUser> page(UserFilter filter, Optional<UserId> after, int limit);
}
