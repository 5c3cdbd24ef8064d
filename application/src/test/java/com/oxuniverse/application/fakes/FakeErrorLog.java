package com.oxuniverse.application.fakes;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.port.out.ErrorLog;

/// Can be told to fail.
public final class FakeErrorLog implements ErrorLog {

  private final FakeStore store;
  private volatile boolean isFailing;
  private int last;

  FakeErrorLog(FakeStore store) {
    this.store = store;
  }

  public void failing(boolean failing) {
    isFailing = failing;
  }

  @Override
  public void record(LoggedError error) {
    if (store.journal.isOpen()) {
      throw new IllegalStateException("must not be called inside a unit of work");
    }
    if (isFailing) {
      throw new TransientFailure("the log is away");
    }
    // Numbering and adding must not be torn apart. Numbers are not given twice.
    store.journal.exclusively(() -> {
      store.errors.put(++last, error);
      return error;
    });
  }
}
