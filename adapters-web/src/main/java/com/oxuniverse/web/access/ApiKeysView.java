package com.oxuniverse.web.access;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// One's API keys.
///
/// @param items those not revoked, the newest first
@Serdeable
record ApiKeysView(List<ApiKeyView> items) {}
