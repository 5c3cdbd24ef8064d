package com.oxuniverse.application.port.in;

import com.oxuniverse.application.operations.IntegrityReport;

/// Checks everything that must hold at every moment (rules 14). What does not is kept as an error.
public interface CheckIntegrity {

  IntegrityReport check();
}
