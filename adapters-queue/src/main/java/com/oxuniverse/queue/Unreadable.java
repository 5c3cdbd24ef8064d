package com.oxuniverse.queue;

/// A message that says nothing to us, however often it comes.
final class Unreadable extends Exception {

  /// What is wrong, as the dead letter says.
  enum Reason {
    /// Larger than any that we send.
    OVERSIZED,
    /// No JSON, or not an event as we write it.
    MALFORMED,
    /// An event of somebody else, or one that belongs elsewhere.
    FOREIGN,
    /// An event of ours in a version of its form that this release does not know.
    UNKNOWN_VERSION
  }

  Unreadable(Reason reason, String why) {
    super(reason + ": " + why);
  }
}
