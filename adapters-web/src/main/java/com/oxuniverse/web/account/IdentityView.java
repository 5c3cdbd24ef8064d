package com.oxuniverse.web.account;

import com.oxuniverse.application.account.LinkedIdentity;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/// Who one is at a provider.
///
/// @param nickname as the provider last said it
@Serdeable
record IdentityView(
    @Schema(example = "google") String provider,
    @Schema(example = "Hana") String nickname,
    @Schema(example = "2026-07-01T09:00:00Z") Instant since) {

  static IdentityView of(LinkedIdentity identity) {
    return new IdentityView(identity.provider(), identity.nickname(), identity.since());
  }
}
