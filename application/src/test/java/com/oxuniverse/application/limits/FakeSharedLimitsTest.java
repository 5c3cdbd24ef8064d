package com.oxuniverse.application.limits;

import com.oxuniverse.application.fakes.FakeSharedLimits;

class FakeSharedLimitsTest extends SharedLimitsContract {

  @Override
  protected SharedLimits limits() {
    return new FakeSharedLimits(clock);
  }
}
