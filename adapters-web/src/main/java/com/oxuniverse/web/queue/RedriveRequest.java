package com.oxuniverse.web.queue;

import io.swagger.v3.oas.annotations.media.Schema;

/// Which dead letters are to be tried again.
///
/// @param atMost how many, from 1 to 500
/// @param reason why the admin does it
record RedriveRequest(
    @Schema(example = "100") int atMost, @Schema(example = "the vendor is back") String reason) {}
