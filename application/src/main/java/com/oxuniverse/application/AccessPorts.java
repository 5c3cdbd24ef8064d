package com.oxuniverse.application;

import com.oxuniverse.application.port.out.ApiKeys;
import com.oxuniverse.application.port.out.SecretSource;
import com.oxuniverse.application.port.out.Sessions;
import com.oxuniverse.application.port.out.SignInStates;
import com.oxuniverse.application.port.out.UnitOfWork;

/// The outside world of sessions and keys. The game knows nothing of it, so that a replay needs
/// none.
public record AccessPorts(
    UnitOfWork unitOfWork,
    Sessions sessions,
    SignInStates signIns,
    ApiKeys keys,
    SecretSource secrets) {}
