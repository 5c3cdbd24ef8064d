package com.oxuniverse.application.account;

import java.util.Optional;

/// An account as its user sees it.
///
/// @param email as it can be read
/// @param bot whether a program may make picks for the user: a living key lets it
public record OwnAccount(Account account, Optional<String> email, boolean bot) {}
