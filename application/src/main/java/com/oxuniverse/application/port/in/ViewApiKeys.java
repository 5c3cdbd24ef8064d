package com.oxuniverse.application.port.in;

import com.oxuniverse.application.access.ApiKey;
import com.oxuniverse.domain.player.UserId;
import java.util.List;

/// The API keys of a user that were not revoked, the newest first; expired ones are among them.
public interface ViewApiKeys {

  List<ApiKey> of(UserId owner);
}
