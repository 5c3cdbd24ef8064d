package com.oxuniverse.web.prices;

import com.oxuniverse.domain.prediction.PredictionId;
import io.swagger.v3.oas.annotations.media.Schema;

/// The pick to be explained.
///
/// @param predictionId its number
record CompareRequest(
    @Schema(type = "integer", format = "int64", minimum = "1", example = "4711")
        PredictionId predictionId) {}
