package com.oxuniverse.application;

import com.oxuniverse.application.access.AccessRules;
import com.oxuniverse.application.access.CreateApiKeyService;
import com.oxuniverse.application.access.EndSessionService;
import com.oxuniverse.application.access.ForgetAccessService;
import com.oxuniverse.application.access.RecognizeCallerService;
import com.oxuniverse.application.access.RefreshSessionService;
import com.oxuniverse.application.access.RevokeApiKeyService;
import com.oxuniverse.application.access.StartSessionService;
import com.oxuniverse.application.access.ViewApiKeysService;
import com.oxuniverse.application.access.ViewSessionsService;
import com.oxuniverse.application.port.in.CreateApiKey;
import com.oxuniverse.application.port.in.EndSession;
import com.oxuniverse.application.port.in.ForgetAccess;
import com.oxuniverse.application.port.in.RecognizeCaller;
import com.oxuniverse.application.port.in.RefreshSession;
import com.oxuniverse.application.port.in.RevokeApiKey;
import com.oxuniverse.application.port.in.StartSession;
import com.oxuniverse.application.port.in.ViewApiKeys;
import com.oxuniverse.application.port.in.ViewSessions;
import java.time.InstantSource;

/// The use cases of sessions and keys, put together beside those of the game.
public record AccessUseCases(
    StartSession startSession,
    RefreshSession refreshSession,
    EndSession endSession,
    ViewSessions viewSessions,
    RecognizeCaller recognizeCaller,
    CreateApiKey createApiKey,
    RevokeApiKey revokeApiKey,
    ViewApiKeys viewApiKeys,
    ForgetAccess forgetAccess) {

  /// @param wallClock the real time, whatever time the game plays at
  public static AccessUseCases over(AccessPorts ports, AccessRules rules, InstantSource wallClock) {
    var uow = ports.unitOfWork();
    var sessions = ports.sessions();
    var keys = ports.keys();
    return new AccessUseCases(
        new StartSessionService(sessions, ports.secrets(), rules, uow, wallClock),
        new RefreshSessionService(sessions, ports.secrets(), rules, uow, wallClock),
        new EndSessionService(sessions, uow, wallClock),
        new ViewSessionsService(sessions, wallClock),
        new RecognizeCallerService(sessions, keys, wallClock),
        new CreateApiKeyService(keys, ports.secrets(), uow, wallClock),
        new RevokeApiKeyService(keys, wallClock),
        new ViewApiKeysService(keys),
        new ForgetAccessService(sessions, ports.signIns(), wallClock));
  }
}
