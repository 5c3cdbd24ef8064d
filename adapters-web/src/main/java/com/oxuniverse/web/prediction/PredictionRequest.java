package com.oxuniverse.web.prediction;

import com.oxuniverse.domain.prediction.Choice;
import io.swagger.v3.oas.annotations.media.Schema;

/// What to pick.
///
/// @param choice UP (O) for a close above the price now, DOWN (X) for one below it
record PredictionRequest(@Schema(example = "UP") Choice choice) {}
