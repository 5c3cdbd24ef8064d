package com.oxuniverse.web.access;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// One's sessions.
///
/// @param items those alive, the last used first
@Serdeable
record SessionsView(List<SessionView> items) {}
