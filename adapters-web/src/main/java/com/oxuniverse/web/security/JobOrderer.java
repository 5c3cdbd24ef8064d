package com.oxuniverse.web.security;

import com.oxuniverse.application.audit.Actor;
import io.micronaut.security.authentication.Authentication;

/// Whoever a route [ForJobOrderers] lets in.
public sealed interface JobOrderer extends Authentication permits Caller, InternalCaller {

  /// How the audit trail is told of them.
  Actor actor();
}
