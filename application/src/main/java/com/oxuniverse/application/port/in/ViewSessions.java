package com.oxuniverse.application.port.in;

import com.oxuniverse.application.access.Session;
import com.oxuniverse.domain.player.UserId;
import java.util.List;

/// The sessions of a user that are alive, the last used first.
public interface ViewSessions {

  List<Session> of(UserId user);
}
