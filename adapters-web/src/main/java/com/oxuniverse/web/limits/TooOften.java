package com.oxuniverse.web.limits;

/// Ends a request that is one too many. No failure of ours, so it carries no stack trace.
final class TooOften extends RuntimeException {

  private final transient Verdict verdict;

  TooOften(Verdict verdict) {
    super(verdict.group().text(), null, false, false);
    this.verdict = verdict;
  }

  Verdict verdict() {
    return verdict;
  }
}
