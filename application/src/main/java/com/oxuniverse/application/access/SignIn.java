package com.oxuniverse.application.access;

import java.time.Instant;

/// A sign-in that a provider has vouched for.
///
/// @param provider for example `google`
/// @param at when the provider saw the user, its `auth_time`; its word for it if it says nothing
/// @param device what the browser or program calls itself, for the user to recognise; may be empty
public record SignIn(String provider, Instant at, String device) {}
