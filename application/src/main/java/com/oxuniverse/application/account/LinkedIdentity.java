package com.oxuniverse.application.account;

import java.time.Instant;

/// Who a user is at a provider they sign in with.
///
/// @param provider for example `google`
/// @param nickname as the provider last said it
public record LinkedIdentity(String provider, String nickname, Instant since) {}
