package com.oxuniverse.application.batch;

import java.time.Instant;

/// What a job came to.
sealed interface Outcome {

  record Done(String summary) implements Outcome {}

  /// Something is not there yet.
  ///
  /// @param again when it is looked for again, by the game's clock
  record Waits(String summary, Instant again) implements Outcome {}

  /// Trying again would change nothing.
  record Refused(String why) implements Outcome {}

  /// The job is done, and has found what should not be. It has told so itself.
  record Alarmed(String what) implements Outcome {}
}
