package com.oxuniverse.application.fakes;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.port.out.UnitOfWork;
import java.util.function.Supplier;

/// Units of work one after the other; a failed one is taken back. Can be told to fail.
public final class FakeUnitOfWork implements UnitOfWork {

  private static final int ATTEMPTS = 5;

  private final Journal journal;
  private Supplier<Fault> faults = () -> Fault.NONE;
  private boolean isDoomed;

  public FakeUnitOfWork(FakeStore store) {
    journal = store.journal;
  }

  /// Asks `faults` anew at each attempt of each outermost unit of work.
  public void faultsFrom(Supplier<Fault> faults) {
    this.faults = faults;
  }

  /// Whether the caller is inside one.
  public boolean isOpen() {
    return journal.isOpen();
  }

  @Override
  public <T> T execute(Supplier<T> work) {
    return journal.isOpen() ? joined(work) : journal.exclusively(() -> outermost(work));
  }

  /// What failed inside must not be committed by an outer one that swallows the failure.
  private <T> T joined(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      isDoomed = true;
      throw e;
    }
  }

  private <T> T outermost(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(work);
      } catch (BrokenConnection e) {
        throw e;
      } catch (TransientFailure e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private <T> T attempt(Supplier<T> work) {
    var fault = faults.get();
    isDoomed = false;
    journal.begin();
    T result;
    try {
      result = work.get();
      if (isDoomed) {
        throw new IllegalStateException("a unit of work inside this one has failed");
      }
      failBeforeCommit(fault);
    } catch (RuntimeException | Error e) {
      journal.rollback();
      throw e;
    }
    journal.commit();
    if (fault == Fault.BREAKS_AFTER_COMMIT) {
      throw new BrokenConnection("the connection broke after the commit");
    }
    return result;
  }

  private static void failBeforeCommit(Fault fault) {
    switch (fault) {
      case NONE, BREAKS_AFTER_COMMIT -> {}
      case LOST_RACE -> throw new TransientFailure("another transaction came first");
      case BREAKS_BEFORE_COMMIT ->
          throw new BrokenConnection("the connection broke before the commit");
    }
  }

  /// Not tried again: whether the work was committed cannot be known.
  private static final class BrokenConnection extends TransientFailure {
    BrokenConnection(String message) {
      super(message);
    }
  }
}
